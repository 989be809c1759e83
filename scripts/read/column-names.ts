import { readMark } from '../../src/lib/ingest/cells/read-mark.ts';
import type { RawRow } from '../../src/lib/ingest/raw-table.ts';
import { textType, type ColumnType } from './column-type.ts';

/** The cells of a row as text, empty ones at the end left out. */
export type TextRow = readonly (string | null)[];

/** How many rows next to a header are looked at. */
const near = 10;

/** True for the type of a column that a name cannot be taken for. */
export const isTyped = (type: ColumnType) => type === 'integer' || type === 'decimal' || type === 'date';

/** True for a number that names a column of a year's counts. */
export const isYear = (text: string) => /^(19|20)\d\d$/.test(text);

/** True for what may name a column: words, no number, and no mark that stands for one. */
export const isName = (text: string) => /^[\p{L}(]/u.test(text) && textType(text) === 'text' && readMark(text) === null;

/** Cells that are not blank. */
export const countFilled = (row: TextRow | undefined) => row?.filter((text) => text?.trim()).length ?? 0;

/** True where both rows have the same cells. */
export const areAlike = (a: TextRow, b: TextRow) => a.length === b.length && a.every((text, at) => text === b[at]);

/** True where no cell says what another one says. */
export function areDistinct(row: TextRow): boolean {
	const filled = row.filter((text) => text !== null);
	return new Set(filled).size === filled.length;
}

/** True where a row starts below a blank line. */
export function isApart({ line, cells }: RawRow, next: RawRow | undefined): boolean {
	if (!next || next.line <= line + 1) return false;
	const breaks = cells.reduce<number>((sum, cell) => sum + (String(cell ?? '').match(/\r\n?|\n/g)?.length ?? 0), 0);
	return next.line > line + 1 + breaks;
}

/**
 * The columns in which a row has a name, and all rows next to it have numbers or dates, as far as they have anything; the
 * name itself may stand there again.
 */
export function namedColumns(row: TextRow, others: readonly TextRow[]): number[] {
	const named: number[] = [];
	for (const [at, text] of row.entries())
		if (text !== null && isTypedIn(others, at, text) && isName(text)) named.push(at);
	return named;
}

function isTypedIn(rows: readonly TextRow[], column: number, name: string): boolean {
	let found = false;
	for (const row of rows) {
		const text = row[column] ?? null;
		if (text === null || text === name) continue;
		if (!isTyped(textType(text))) return false;
		found = true;
	}
	return found;
}

/** The rows from a place on, up to the next blank line. */
export function rowsBelow(rows: readonly RawRow[], texts: readonly TextRow[], from: number): readonly TextRow[] {
	let end = from;
	while (end < rows.length && end < from + near) {
		const row = rows[end++];
		if (row && isApart(row, rows[end])) break;
	}
	return texts.slice(from, end);
}

/** The last rows before a place that stand below another one. */
export const rowsAbove = (texts: readonly TextRow[], first: number, to: number) =>
	texts.slice(Math.max(first, to - near), to);
