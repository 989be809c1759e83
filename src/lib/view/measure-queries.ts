import type { DimensionId, Measure } from '../model/contract.ts';
import { addDays, bucketOf, isWhole } from '../model/period.ts';
import type { Period } from '../model/period.ts';
import type { Query } from '../model/query.ts';
import type { View } from '../model/view.ts';
import type { SiteFacts } from './site-facts.ts';
import { fullSpan } from './full-span.ts';

/** The questions behind a measure page: its series, their average where they are units, and the like-for-like change. */
export interface MeasureQueries {
	readonly series: Query;
	readonly average: Query | null;
	/** Null where the values shown are no sums, which a sentence compares itself, or add up all the time there is. */
	readonly change: Query | null;
}

/**
 * A span that starts and ends with whole buckets is asked for the release's whole time and cut afterwards: one answer,
 * often a precomputed one, serves every choice of years.
 */
export function measureQueries(view: View, facts: SiteFacts): MeasureQueries {
	const { query } = view;
	const time = isWhole(query.time, query.grain) ? { ...query.time, ...fullSpan(facts) } : query.time;
	const series: Query = { ...query, time };
	// All units together are the whole, and have no place among others.
	const hasAverage = query.transform.kind !== 'share' && query.transform.kind !== 'rank';
	const byUnit = hasAverage && query.splitBy.includes('unit');
	return {
		series,
		average: byUnit ? { ...series, splitBy: series.splitBy.filter((split) => split !== 'unit') } : null,
		change:
			query.transform.kind === 'absolute' && query.grain !== 'total'
				? { ...series, transform: { kind: 'change', versus: 'same_period' } }
				: null
	};
}

/** The units of the focused one's level in the unit above it, together; null where nothing is compared with them. */
export function parentQuery({ query, chart }: View, series: Query, { directory }: SiteFacts): Query | null {
	const [id = '', ...others] = chart.focus;
	const unit = directory.byId.get(id);
	if (chart.versus !== 'parent' || !unit || others.length > 0 || !query.splitBy.includes('unit')) return null;
	const units = { kind: 'level', level: unit.level, within: unit.parent } as const;
	return { ...series, units, splitBy: series.splitBy.filter((split) => split !== 'unit') };
}

/** By years what was asked for: of the unit brought out, else of all together. */
export function askedQuery({ query, chart }: View, series: Query): Query {
	const isOne = chart.focus.length > 0 || (query.units.kind === 'ids' && query.units.ids.length === 1);
	const splitBy = isOne ? series.splitBy : series.splitBy.filter((split) => split !== 'unit');
	return { ...series, grain: 'year', splitBy, transform: { kind: 'versus_target' } };
}

/** Counts of the members that have no target, beside those that have one; null where every member counts. */
export function besideQuery(
	series: Query,
	measure: Measure,
	{ targets }: SiteFacts
): { readonly query: Query; readonly dimension: DimensionId } | null {
	if (measure.kind !== 'count' || !measure.onlyFor || series.filters.length > 0) return null;
	const { dimension, members } = measure.onlyFor;
	const own = targets.filter((target) => target.dataset === series.dataset && target.measure === measure.id);
	const others = members.filter((member) => !own.some((target) => target.filter?.members.includes(member)));
	if (others.length === 0 || others.length === members.length || series.splitBy.includes(dimension)) return null;
	const filters = [{ dimension, members: others }];
	const splitBy = [...series.splitBy, dimension];
	return { dimension, query: { ...series, filters, splitBy, transform: { kind: 'absolute' } } };
}

/** First days of the first and last bucket that a view shows. */
export function shownBuckets(view: View): Period {
	const { time, grain } = view.query;
	if (grain === 'total' || time.calendar !== 'civil') return { start: '0000-01-01', end: addDays(time.end, 0) };
	return { start: bucketOf(time.start, grain).start, end: bucketOf(time.end, grain).start };
}
