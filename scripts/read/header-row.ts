import type { RawRow } from '../../src/lib/ingest/raw-table.ts';
import { countFilled, isTyped, isYear, type TextRow } from './column-names.ts';
import { textType, widen, type ColumnType } from './column-type.ts';

const searched = 40;
const looked = 1000;

/**
 * Which row of a text file is the header: the first one that is not blank, or the first one that is no title, where only
 * titles stand above it. -1 where all are blank.
 */
export function chooseHeader(rows: readonly RawRow[], texts: readonly TextRow[]): number {
	const first = texts.findIndex((row) => row.length > 0);
	if (first < 0 || countFilled(texts[first]) !== 1) return first;
	const width = commonWidth(rows.slice(first, first + looked));
	const isTitle = (at: number) => countFilled(texts[at]) < 2 || (rows[at]?.cells.length ?? 0) < width;
	let header = first;
	while (header < first + searched && header < rows.length && isTitle(header)) header++;
	return width > 1 && isTable(rows.slice(header, header + looked)) && !isData(texts, header) ? header : first;
}

/**
 * True where a row reads like those below it: it has a number or date in a column of them, and no name above one. Years
 * name columns. `end`: where its table ends.
 */
export function isData(rows: readonly TextRow[], header: number, end = rows.length): boolean {
	const types = columnTypes(rows.slice(header + 1, Math.min(end, header + 1 + looked)));
	const kinds = types.map((type, at) => compare(rows[header]?.[at] ?? null, type));
	return kinds.includes('alike') && !kinds.includes('name');
}

function compare(text: string | null, below: ColumnType): 'alike' | 'name' | null {
	if (text === null || !isTyped(below)) return null;
	if (!isTyped(textType(text))) return 'name';
	return isYear(text) ? null : 'alike';
}

function columnTypes(rows: readonly TextRow[]): ColumnType[] {
	const types: ColumnType[] = [];
	for (const row of rows)
		for (const [at, text] of row.entries()) if (text !== null) types[at] = widen(types[at] ?? 'empty', textType(text));
	return Array.from(types, (type) => type ?? 'empty');
}

/** How many cells most rows of more than one have; the larger number of two that are as common. */
function commonWidth(rows: readonly RawRow[]): number {
	const counts = new Map<number, number>();
	for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
	return [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0;
}

const isTable = (rows: readonly RawRow[]) => rows.filter(({ cells }) => cells.length > 1).length * 2 > rows.length;
