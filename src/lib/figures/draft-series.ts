import { textAt } from '../model/result.ts';
import type { IsoDate } from '../model/period.ts';
import type { ResultTable } from '../model/result.ts';
import { capital } from '../model/text.ts';
import type { UnitId } from '../model/unit.ts';
import { bucketsOf, rowGrain } from './buckets.ts';
import { cellAt, emptyCell } from './cell.ts';
import type { CountedCell } from './cell.ts';
import type { FigureInput } from './figure-input.ts';
import type { Bucket } from './figure-base.ts';
import { seenFrom } from './lens.ts';
import { byLabel, unitLabels, wholeOf } from './place.ts';

/** The numbers of one unit, member or both over all buckets, before roles and colours. */
export interface DraftSeries {
	readonly id: string;
	readonly unit: UnitId | null;
	readonly members: readonly string[];
	readonly label: string;
	readonly points: readonly CountedCell[];
	readonly endsOn: IsoDate | null;
}

export interface Draft {
	readonly buckets: readonly Bucket[];
	readonly series: readonly DraftSeries[];
}

/** A table as series over buckets: units in Vietnamese order, members in the contract's. */
export function draftOf(input: FigureInput): Draft {
	const { table, view, context, locale } = input;
	const rows = Array.from({ length: table.numRows }, (_, row) => row);
	const starts = rows.flatMap((row) => textAt(table, 'bucket_start', row) ?? []);
	const buckets = input.period ? [input.period] : bucketsOf(starts, view.query, context.dataThrough, locale);
	const groups = rowsById(input, rows);
	const labels = unitLabels([...new Set(rows.flatMap((row) => textAt(table, 'unit_id', row) ?? []))], input);
	const series = [...groups].map(([id, own]) => draftSeries(input, id, own, buckets, labels));
	const order = byLabel(labels);
	return withoutFuture({ buckets, series: series.sort((a, b) => compareSeries(input, a, b, order)) });
}

/** Leaves out the last buckets where they lie in the future for every series. */
function withoutFuture({ buckets, series }: Draft): Draft {
	const isOpen = (cell: CountedCell | undefined) => cell?.status !== 'not_due' && cell?.status !== 'not_applicable';
	const count = buckets.findLastIndex((_, index) => series.some((one) => isOpen(one.points[index]))) + 1;
	return {
		buckets: buckets.slice(0, count),
		series: series.map((one) => ({ ...one, points: one.points.slice(0, count) }))
	};
}

function rowsById(input: FigureInput, rows: readonly number[]): Map<string, number[]> {
	const groups = new Map<string, number[]>();
	for (const row of rows) {
		const id = seriesId(input, input.table, row);
		const known = groups.get(id);
		if (known) known.push(row);
		else groups.set(id, [row]);
	}
	return groups;
}

/** What one row belongs to: its unit and members, "total" where nothing is split. */
export function seriesId({ view }: FigureInput, table: ResultTable, row: number): string {
	const columns = view.query.splitBy.flatMap((split) =>
		split === 'time' ? [] : [split === 'unit' ? 'unit_id' : split]
	);
	return columns.length === 0 ? 'total' : columns.map((column) => textAt(table, column, row) ?? '').join('/');
}

/** Index of the bucket that a row belongs to. */
export function bucketIndex(input: FigureInput, table: ResultTable, row: number, buckets: readonly Bucket[]): number {
	if (rowGrain(input.view.query) === null) return 0;
	const start = textAt(table, 'bucket_start', row);
	return buckets.findIndex((bucket) => bucket.start === start);
}

function draftSeries(
	input: FigureInput,
	id: string,
	rows: readonly number[],
	buckets: readonly Bucket[],
	labels: ReadonlyMap<UnitId, string>
): DraftSeries {
	const { table, view, units, context } = input;
	const first = rows[0] ?? 0;
	const unitId = view.query.splitBy.includes('unit') ? textAt(table, 'unit_id', first) : null;
	const unit = unitId === null ? undefined : units(unitId);
	const members = dimensionsOf(input).map((dimension) => textAt(table, dimension, first) ?? '');
	const byBucket = new Map(rows.map((row) => [bucketIndex(input, table, row, buckets), row]));
	const points = buckets.map((bucket, index) => {
		const row = byBucket.get(index);
		return row === undefined ? emptyCell(bucket, context) : cellAt(input, table, row, bucket, unit);
	});
	const names = [...(unitId === null ? [] : [labels.get(unitId) ?? unitId]), ...memberLabels(input, members)];
	const label = names.length === 0 ? capital(wholeOf(input)) : names.join(' · ');
	const lastDay = buckets.at(-1)?.end ?? '';
	const last = unit ? seenFrom(input, unit).validTo : null;
	const endsOn = last !== null && last < lastDay ? last : null;
	return { id, unit: unitId, members, label, points, endsOn };
}

const dimensionsOf = ({ view }: FigureInput) =>
	view.query.splitBy.filter((split) => split !== 'unit' && split !== 'time');

function memberLabels(input: FigureInput, members: readonly string[]): string[] {
	return dimensionsOf(input).map((id, index) => {
		const dimension = input.contract.dimensions.find((candidate) => candidate.id === id);
		const member = dimension?.members.find((candidate) => candidate.id === members[index]);
		return member?.label[input.locale] ?? members[index] ?? '';
	});
}

/** Place of a series' first member in its dimension; null without one. */
export function memberPlace(input: FigureInput, members: readonly string[]): number | null {
	const dimension = input.contract.dimensions.find((candidate) => candidate.id === dimensionsOf(input)[0]);
	const place = dimension?.members.findIndex((member) => member.id === members[0]) ?? -1;
	return place < 0 ? null : place;
}

function compareSeries(
	input: FigureInput,
	a: DraftSeries,
	b: DraftSeries,
	order: (a: UnitId, b: UnitId) => number
): number {
	const byUnit = a.unit !== null && b.unit !== null ? order(a.unit, b.unit) : 0;
	return byUnit || (memberPlace(input, a.members) ?? 0) - (memberPlace(input, b.members) ?? 0);
}
