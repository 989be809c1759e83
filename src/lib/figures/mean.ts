import { chartMessagesOf } from '../i18n/chart-messages.ts';
import type { ResultTable } from '../model/result.ts';
import { cellAt, coverageAt, emptyCell, isCut, measureOf } from './cell.ts';
import { bucketIndex } from './draft-series.ts';
import type { Draft } from './draft-series.ts';
import type { FigureInput } from './figure-input.ts';
import type { Bucket, Cell, Series } from './figure-base.ts';

const fewestUnits = 3;

/** Sums have to be divided by the units behind them; rates and shares are averages already. */
export function isDivided(input: FigureInput): boolean {
	const { kind } = input.view.query.transform;
	return measureOf(input).kind === 'count' && (kind === 'absolute' || kind === 'to_date');
}

/** The average over all units as a series; null where no table for it is given, or there are too few to average. */
export function meanSeries(input: FigureInput, { buckets, series }: Draft): Series | null {
	if (!input.mean || !input.view.query.splitBy.includes('unit') || series.length < fewestUnits) return null;
	return averageSeries(input, buckets, input.mean.table, meanLabel(input));
}

/** The average in a table of all units together. */
export function averageSeries(
	input: FigureInput,
	buckets: readonly Bucket[],
	table: ResultTable,
	label: string
): Series {
	const rows = Array.from({ length: table.numRows }, (_, row) => row);
	const byBucket = new Map(rows.map((row) => [bucketIndex(input, table, row, buckets), row]));
	const points = buckets.map((bucket, index) => {
		const row = byBucket.get(index);
		return row === undefined ? plain(emptyCell(bucket, input.context)) : meanAt(input, table, row, bucket);
	});
	return { id: 'mean', label, role: 'mean', colour: null, points, endsOn: null };
}

function meanAt(input: FigureInput, table: ResultTable, row: number, bucket: Bucket): Cell {
	// An average over those that reported is whole without the others.
	const cell = { ...plain(cellAt(input, table, row, bucket)), partial: isCut(input, bucket) };
	if (!isDivided(input) || cell.value === null) return cell;
	const units = unitEquivalents(table, row);
	return { ...cell, value: units > 0 ? cell.value / units : null };
}

/** Units that the sum is of; one that sent two of its four reports counts for a half. */
function unitEquivalents(table: ResultTable, row: number): number {
	const units = coverageAt(table, row, 'units');
	const periods = coverageAt(table, row, 'periods');
	if (!units) return 0;
	return periods && periods.due > 0 ? (units.due * periods.reported) / periods.due : units.reported;
}

function meanLabel(input: FigureInput): string {
	const text = chartMessagesOf(input.locale);
	return input.mean?.label ?? (isDivided(input) ? text.meanPerUnit : text.mean);
}

/** A cell without the occurrences behind it, as figures keep it. */
export function plain(cell: Cell): Cell {
	const { value, status, qualifier, provisional, partial, coverage, below, margin } = cell;
	const known = { value, status, qualifier, provisional, partial, coverage };
	return { ...known, ...(below === undefined ? {} : { below }), ...(margin && { margin }) };
}
