import type { Dialect } from './dialect.ts';
import { RowReader, type ReadRow } from './read-row.ts';

const wrapped = /^"(?:[^"]|"")*[,;\t|](?:[^"]|"")*"$/;

/** The lines of a sample where most stand in quotes as a whole, without these; null for any other sample. */
export function unwrapLines(sample: string): { readonly header: string | null; readonly lines: string[] } | null {
	const all = sample.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
	const found = all.filter((line) => wrapped.test(line));
	if (found.length === 0 || found.length * 2 < all.length) return null;
	const lines = found.map((line) => line.slice(1, -1).replaceAll('""', '"'));
	return { header: all[0] === found[0] ? null : (all[0] ?? null), lines };
}

/** The row within a cell; null where the cell holds another number of cells, or text that has commas. */
export function readWrapped(cell: string, dialect: Dialect, columns: number): ReadRow | null {
	const row = new RowReader(cell, dialect).read(0);
	if (row.stray || row.next <= cell.length || row.cells.length !== columns) return null;
	return row.cells.some((text) => /^\s/.test(text)) ? null : row;
}
