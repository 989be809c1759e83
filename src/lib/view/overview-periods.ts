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

/** The periods that a reader is likeliest to go to from one: of its kind, the two before it and the one after it. */
export function nearPeriods({ quarters, years }: ReturnType<typeof overviewPeriods>, period: string): string[] {
	const kind = quarters.includes(period) ? quarters : years;
	const at = kind.indexOf(period);
	return [at + 1, at + 2, at - 1].flatMap((near) => kind[near] ?? []);
}
