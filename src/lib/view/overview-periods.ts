import { bucketsIn, periodKey } from '../model/period.ts';
import type { SiteFacts } from './site-facts.ts';
import { fullSpan } from './span-parameter.ts';

/** Periods that the overview can show: quarters and years that have begun, newest first. */
export function overviewPeriods(facts: Pick<SiteFacts, 'dataFrom' | 'dataThrough'>): {
	quarters: string[];
	years: string[];
} {
	const keys = (grain: 'quarter' | 'year') =>
		bucketsIn(fullSpan(facts), grain)
			.filter((bucket) => bucket.start <= facts.dataThrough)
			.map((bucket) => periodKey(bucket.start, grain))
			.reverse();
	return { quarters: keys('quarter'), years: keys('year') };
}
