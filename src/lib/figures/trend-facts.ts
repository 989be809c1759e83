import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { changeOf } from '../insight/change.ts';
import type { Change, Quantity } from '../insight/change.ts';
import type { Observation, Subject } from '../insight/amount.ts';
import { placeOf } from '../insight/rank.ts';
import type { TrendFacts } from '../insight/trend-finding.ts';
import type { Measure } from '../model/contract.ts';
import { numberAt } from '../model/result.ts';
import type { ResultTable } from '../model/result.ts';
import { yearBefore } from './buckets.ts';
import { measureOf } from './cell.ts';
import type { CountedCell } from './cell.ts';
import { bucketIndex, seriesId } from './draft-series.ts';
import type { Draft, DraftSeries } from './draft-series.ts';
import type { FigureInput } from './figure-input.ts';
import type { Bucket } from './figure-base.ts';
import { isFinal, isSettled } from './focus.ts';

/**
 * Facts of one series at a bucket, or at its last final number, or at its last number where none is final; null
 * without numbers.
 */
export function trendFacts(
	input: FigureInput,
	draft: Draft,
	series: DraftSeries,
	subject: Subject,
	chosen = -1
): TrendFacts | null {
	const final = series.points.findLastIndex(isSettled);
	const last = final >= 0 ? final : series.points.findLastIndex((cell) => cell.value !== null);
	const at = chosen >= 0 ? chosen : last;
	const cell = series.points[at];
	const bucket = draft.buckets[at];
	if (!cell || cell.value === null || !bucket) return null;
	const others = draft.series.flatMap((one) => (isFinal(one.points[at]) ? (one.points[at]?.value ?? []) : []));
	const { kind } = input.view.query.transform;
	const ranked =
		kind !== 'rank' &&
		kind !== 'change' &&
		isFinal(cell) &&
		series.unit !== null &&
		input.view.query.splitBy.every(isUnitOrTime);
	return {
		who: series.label,
		acts: series.members.length === 0,
		subject,
		period: bucket.label,
		now: observed(cell, cell.value),
		change: changeAt(input, draft, series, at),
		versus: versusOf(input, draft.buckets, at),
		place: ranked ? placeOf(cell.value, others) : null
	};
}

const isUnitOrTime = (split: string) => split === 'unit' || split === 'time';

/** A cell as a sentence needs it. */
export function observed(cell: CountedCell, value: number): Observation {
	return { value, qualifier: cell.qualifier, provisional: cell.provisional, partial: cell.partial };
}

/** What the values of a measure are, for what may be claimed of their changes. */
export function quantityOf(measure: Measure, input: Pick<FigureInput, 'view'>): Quantity {
	const { kind } = input.view.query.transform;
	if (kind === 'share' || kind === 'versus_target') return 'share';
	if (measure.kind === 'ratio') return measure.as === 'percent' ? 'share' : 'amount';
	if (kind !== 'absolute' && kind !== 'to_date') return 'amount';
	return measure.unit === 'dong' || measure.unit === 'square_metres' ? 'amount' : 'count';
}

function changeAt(input: FigureInput, draft: Draft, series: DraftSeries, at: number): Change {
	const measure = measureOf(input);
	const quantity = quantityOf(measure, input);
	// A change table holds sums: it says nothing of a rate's change.
	const { kind } = input.view.query.transform;
	if (kind === 'change' || kind === 'index' || kind === 'rank') return { kind: 'none' };
	const isSum = kind === 'absolute';
	const compared = isSum && input.change ? likeForLike(input, input.change, draft, series, at) : null;
	if (compared) return changeOf(compared[0], compared[1], quantity);
	const now = series.points[at];
	const base = series.points[yearBefore(draft.buckets, at)];
	if (!now || !base || now.partial || base.partial || !sameUnits(input)) return { kind: 'none' };
	const counts = now.numerator === null || base.numerator === null ? null : ([now.numerator, base.numerator] as const);
	return changeOf(now.value, base.value, quantity, counts);
}

/** Sums over many units compare only in a change table, which pairs the units that reported twice. */
const sameUnits = ({ view }: FigureInput) =>
	view.query.splitBy.includes('unit') || (view.query.units.kind === 'ids' && view.query.units.ids.length === 1);

function likeForLike(
	input: FigureInput,
	table: ResultTable,
	draft: Draft,
	series: DraftSeries,
	at: number
): [number, number] | null {
	const { id } = measureOf(input);
	for (let row = 0; row < table.numRows; row++) {
		if (bucketIndex(input, table, row, draft.buckets) !== at || seriesId(input, table, row) !== series.id) continue;
		const [now, base] = [numberAt(table, `${id}__now`, row), numberAt(table, `${id}__base`, row)];
		return now === null || base === null ? null : [now, base];
	}
	return null;
}

function versusOf(input: FigureInput, buckets: readonly Bucket[], at: number): string {
	const before = buckets[yearBefore(buckets, at)];
	if (input.view.query.grain === 'year' && before) return before.label;
	return findingMessagesOf(input.locale).samePeriod;
}
