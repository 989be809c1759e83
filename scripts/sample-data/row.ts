import type { IsoDate, Period } from '#lib/model/period.ts';
import { apportion } from './apportion.ts';

export type Value = string | number | boolean | null;

/** One row of an export, by column id. */
export type Row = Record<string, Value>;

/** The number in a column; 0 where it is empty. */
export function amount(row: Row, column: string): number {
	const value = row[column];
	return typeof value === 'number' ? value : 0;
}

export const sumOf = (rows: readonly Row[], column: string): number =>
	rows.reduce((sum, row) => sum + amount(row, column), 0);

/** The rows whose period lies in a span of days. */
export function rowsWithin(rows: readonly Row[], span: Period): Row[] {
	return rows.filter(
		({ period_start: start, period_end: end }) =>
			typeof start === 'string' && start >= span.start && typeof end === 'string' && end <= span.end
	);
}

export const endOf = (row: Row): IsoDate => String(row['period_end']);

/** Changes columns of rows so that together they sum to a published total, in proportion to `weight` (the old values). */
export function fitTo(
	rows: readonly Row[],
	columns: readonly string[],
	total: number,
	weight: (row: Row, column: string) => number = amount
): void {
	const cells = rows.flatMap((row) => columns.map((column) => ({ row, column })));
	const shares = apportion(
		total,
		cells.map(({ row, column }) => weight(row, column))
	);
	cells.forEach(({ row, column }, index) => {
		row[column] = shares[index] ?? 0;
	});
}
