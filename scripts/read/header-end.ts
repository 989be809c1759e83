import type { RawRow } from '../../src/lib/ingest/raw-table.ts';
import {
	areAlike,
	areDistinct,
	countFilled,
	isApart,
	isName,
	isYear,
	namedColumns,
	rowsBelow,
	type TextRow
} from './column-names.ts';

const mostRows = 4;

/**
 * The first row below a header, which may take several rows: the same one again, or names below groups of columns. Only
 * what cannot be data is taken for a header.
 */
export function headerEnd(rows: readonly RawRow[], texts: readonly TextRow[], header: number): number {
	const own = texts[header] ?? [];
	if (countFilled(own) < 2) return header + 1;
	const repeated = endWhere(rows, header, (row) => areAlike(texts[row] ?? [], own));
	if (repeated > header + 1 && namedColumns(own, rowsBelow(rows, texts, repeated)).length > 0) return repeated;
	const width = rows[header]?.cells.length;
	const named = own.map((text) => text !== null);
	const levels = endWhere(
		rows,
		header,
		(row) => rows[row]?.cells.length === width && addsNames(texts[row] ?? [], named)
	);
	const head = texts.slice(header, levels);
	return head.length > 1 && areLevels(head, rowsBelow(rows, texts, levels)) ? levels : header + 1;
}

/** The first row below a header that does not belong to it. */
function endWhere(rows: readonly RawRow[], header: number, belongs: (row: number) => boolean): number {
	const last = Math.min(rows.length, header + mostRows);
	let end = header + 1;
	for (; end < last && belongs(end); end++) {
		const above = rows[end - 1];
		if (above && isApart(above, rows[end])) break;
	}
	return end;
}

/** True for a row of names that names a column nobody has named; it is named from then on. */
function addsNames(row: TextRow, named: boolean[]): boolean {
	if (!row.every((text) => text === null || isName(text) || isYear(text))) return false;
	const added = row.flatMap((text, at) => (text !== null && !named[at] ? [at] : []));
	for (const at of added) named[at] = true;
	return added.length > 0;
}

/**
 * True for a header in levels: groups leave columns of numbers without a name, the last row names these, and is blank
 * where all rows below are not, or at least repeats no name.
 */
function areLevels(head: readonly TextRow[], below: readonly TextRow[]): boolean {
	const last = head.at(-1) ?? [];
	const width = Math.max(last.length, ...below.map(({ length }) => length));
	const columns = Array.from({ length: width }, (_, at) => at);
	const isNamed = (rows: readonly TextRow[], at: number) => rows.some((row) => row[at] != null);
	if (!columns.every((at) => isNamed(head, at))) return false;
	const counts = countColumns(last, below);
	const groups = columns.filter((at) => !isNamed(head.slice(0, 1), at));
	if (counts.length < 2 || !groups.every((at) => counts.includes(at) || last[at] == null)) return false;
	if (columns.some((at) => last[at] == null && below.every((row) => row[at] != null))) return true;
	return areDistinct(last) && !last.some((text) => text !== null && isYear(text));
}

/** Columns of numbers with a name above; years count as names. */
const countColumns = (row: TextRow, below: readonly TextRow[]) =>
	namedColumns(
		row.map((text) => (text !== null && isYear(text) ? `(${text})` : text)),
		below
	);
