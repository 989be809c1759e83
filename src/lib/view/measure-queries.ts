import type { ChartKind } from '../model/chart-kind.ts';
import { addDays, bucketOf } from '../model/period.ts';
import type { Grain, Period, TimeSpan } from '../model/period.ts';
import type { Query } from '../model/query.ts';
import type { UnitId } from '../model/unit.ts';
import type { View } from '../model/view.ts';
import type { SiteFacts } from './site-facts.ts';
import { fullSpan } from './span-parameter.ts';

/** The questions behind a measure page: its series, their average where they are units, and the like-for-like change. */
export interface MeasureQueries {
	readonly series: Query;
	readonly average: Query | null;
	readonly change: Query;
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
		change: { ...series, transform: { kind: 'change', versus: 'same_period' } }
	};
}

/** What a kind of chart shows beside its series: what was asked for, or the members that have no target. */
export function extraQuery(
	kind: ChartKind,
	series: Query,
	focus: readonly UnitId[]
): { of: 'asked' | 'beside'; query: Query } | null {
	const isSplit = series.splitBy.some((split) => split !== 'unit' && split !== 'time');
	if (kind === 'cumulative') {
		const isOne = focus.length > 0 || (series.units.kind === 'ids' && series.units.ids.length === 1);
		const splitBy = isOne ? series.splitBy : series.splitBy.filter((split) => split !== 'unit');
		return { of: 'asked', query: { ...series, grain: 'year', splitBy, transform: { kind: 'versus_target' } } };
	}
	if (kind === 'bullet' && isSplit) return { of: 'beside', query: { ...series, transform: { kind: 'absolute' } } };
	return null;
}

function isWhole(time: TimeSpan, grain: Grain): boolean {
	if (time.calendar !== 'civil' || grain === 'total') return false;
	return bucketOf(time.start, grain).start === time.start && bucketOf(time.end, grain).end === time.end;
}

/** First days of the first and last bucket that a view shows. */
export function shownBuckets(view: View): Period {
	const { time, grain } = view.query;
	if (grain === 'total' || time.calendar !== 'civil') return { start: '0000-01-01', end: addDays(time.end, 0) };
	return { start: bucketOf(time.start, grain).start, end: bucketOf(time.end, grain).start };
}
