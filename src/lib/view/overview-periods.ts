import { bucketsIn, periodKey } from '../model/period.ts';
import type { PeriodKey } from '../model/period.ts';
import { elapsed, findTerm, lastQuarterOf, terms } from '../model/term.ts';
import type { Term } from '../model/term.ts';
import type { SiteFacts } from './site-facts.ts';
import { fullSpan } from './full-span.ts';

/**
 * The quarter or year that an overview is asked for; of a term, its last quarter that can have data. `middle` is of the
 * units that stood for most of the term, which may have ended before it.
 */
export function askedPeriod(
	period: PeriodKey,
	{ dataThrough }: Pick<SiteFacts, 'dataThrough'>
): { readonly key: PeriodKey; readonly middle: PeriodKey; readonly term: Term | null } {
	const term = findTerm(period) ?? null;
	if (!term) return { key: period, middle: period, term };
	const quarters = bucketsIn(elapsed(term, dataThrough), 'quarter');
	const middle = quarters[Math.floor(quarters.length / 2)]?.start ?? term.start;
	return { key: lastQuarterOf(term, dataThrough), middle: periodKey(middle, 'quarter'), term };
}

/** Periods that the overview can show: quarters, years and terms that have begun, newest first. */
export function overviewPeriods(facts: Pick<SiteFacts, 'dataFrom' | 'dataThrough'>): {
	quarters: string[];
	years: string[];
	terms: string[];
} {
	const keys = (grain: 'quarter' | 'year') =>
		bucketsIn(fullSpan(facts), grain)
			.filter((bucket) => bucket.start <= facts.dataThrough)
			.map((bucket) => periodKey(bucket.start, grain))
			.reverse();
	const isShown = ({ start, end }: Term) => start <= facts.dataThrough && end > facts.dataFrom;
	const begun = terms.filter(isShown).map(({ key }) => key);
	return { quarters: keys('quarter'), years: keys('year'), terms: begun };
}

/** The periods that a reader is likeliest to go to from one: of its kind, the two before it and the one after it. */
export function nearPeriods(
	{ quarters, years }: Omit<ReturnType<typeof overviewPeriods>, 'terms'>,
	period: string
): string[] {
	const kind = quarters.includes(period) ? quarters : years;
	if (!kind.includes(period)) return [];
	const at = kind.indexOf(period);
	return [at + 1, at + 2, at - 1].flatMap((near) => kind[near] ?? []);
}
