import type { RawRow } from '../raw-table.ts';
import type { Dialect } from './dialect.ts';
import { FindNext } from './find-next.ts';
import { RowReader, type ReadRow } from './read-row.ts';
import { readWrapped } from './wrapped-lines.ts';

/** Where reading starts. */
export interface TextPlace {
	readonly at: number;
	/** From 1. */
	readonly line: number;
}

/** The rows of a text, blank ones left out, and the lines that were not written like the others. */
export interface TextRows {
	readonly rows: readonly RawRow[];
	/** Lines with a quote that neither opens nor closes a cell. */
	readonly stray: readonly number[];
	/** Lines with another delimiter, quote or escape that fit once it was taken. */
	readonly otherwise: readonly number[];
	/** The line with a cell too long to be one; reading ends there. */
	readonly long: number | null;
}

/** Characters of the longest cell; Excel allows 32 767. */
export const longestCell = 2 ** 20;

/** Reads all rows; `columns`, where known, tells rows that need another reading. */
export function readRows(text: string, dialect: Dialect, start: TextPlace, columns: number | null): TextRows {
	const rows: RawRow[] = [];
	const stray: number[] = [];
	const otherwise: number[] = [];
	const reader = new RowReader(text, dialect);
	const rescue = columns !== null && columns > 1 ? new Rescue(reader, columns) : null;
	for (let { at, line } = start; at < text.length;) {
		const read = reader.read(at);
		const found = rescue?.needs(at, read) ? rescue.read(at, read) : { row: read, otherwise: false };
		const { cells, next } = found.row;
		if (next - at > longestCell && cells.some((cell) => cell.length > longestCell))
			return { rows, stray, otherwise, long: line };
		if (!isBlank(cells)) rows.push({ line, cells });
		if (found.otherwise) otherwise.push(line);
		else if (found.row.stray) stray.push(line);
		line += reader.afterBreak(reader.lineEnd(at)) === next ? 1 : countBreaks(text.slice(at, next));
		at = next;
	}
	return { rows, stray, otherwise, long: null };
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');
const countBreaks = (text: string) => text.match(/\r\n?|\n/g)?.length ?? 1;

/** Other readings of a row that has not as many cells as the others. */
class Rescue {
	readonly #reader: RowReader;
	readonly #columns: number;
	readonly #others: readonly { readonly reader: RowReader; readonly sign: FindNext }[];
	readonly #unescaped: RowReader;
	readonly #quote: FindNext;
	readonly #secondQuote: FindNext;
	#spare: number;

	constructor(reader: RowReader, columns: number) {
		const { text, dialect } = reader;
		this.#reader = reader;
		this.#columns = columns;
		this.#others = otherDialects(dialect, columns).map((other) => ({
			reader: new RowReader(text, other),
			sign: new FindNext(text, signOf(dialect, other))
		}));
		this.#unescaped = new RowReader(text, { ...dialect, escape: 'none' });
		this.#quote = new FindNext(text, dialect.quote);
		this.#secondQuote = new FindNext(text, dialect.quote);
		this.#spare = text.length * 4;
	}

	/** True where the row is worth a second look. */
	needs(at: number, row: ReadRow): boolean {
		if (this.#fits(row) && !row.swallows && !this.#isWrapped(row)) return false;
		return this.#spare > 0 && !this.#isPlain(at, row) && !isBlank(row.cells);
	}

	/** True for a line with one quote at most and no sign of another dialect: there is no other way to read it. */
	#isPlain(at: number, row: ReadRow): boolean {
		const end = this.#reader.lineEnd(at);
		if (row.next !== this.#reader.afterBreak(end)) return false;
		const quote = this.#quote.from(at);
		if (quote < end && this.#secondQuote.from(quote + 1) < end) return false;
		for (const { sign } of this.#others) if (sign.from(at) < end) return false;
		return true;
	}

	/** True where every cell stands in quotes of the other kind. */
	#isWrapped({ cells }: ReadRow): boolean {
		const quote = this.#reader.dialect.quote === '"' ? "'" : '"';
		return cells.every((cell) => cell.length > 1 && cell.startsWith(quote) && cell.endsWith(quote));
	}

	/** The reading with the right number of cells; the nearest one where there is none. */
	read(at: number, row: ReadRow): { readonly row: ReadRow; readonly otherwise: boolean } {
		this.#spare -= row.next - at;
		const within = row.cells.length === 1 && !row.stray ? this.#readWithin(at, row) : null;
		if (within) return { row: within, otherwise: true };
		const isWrapped = this.#isWrapped(row);
		const ways: ReadRow[] = [];
		for (const way of isWrapped ? [] : this.#waysToMend(at, row)) {
			if (this.#fits(way)) return { row: { ...way, stray: true }, otherwise: false };
			ways.push(way);
		}
		const other = this.#fits(row) && !isWrapped ? null : this.#readOtherwise(at);
		if (other) return { row: other, otherwise: true };
		return { row: this.#nearest(at, row, ways), otherwise: false };
	}

	/** The row without the faults that a quote too many or too few makes. */
	*#waysToMend(at: number, row: ReadRow): Generator<ReadRow> {
		const line = row.next > this.#lineAfter(at) ? this.#reader.read(at, 'line') : null;
		if (row.stray) {
			yield this.#unescaped.read(at, 'line');
			yield this.#reader.read(at, 'cell');
			if (line) yield line;
		} else if (line && this.#fits(line) && this.#fitsAt(line.next)) yield line;
	}

	/** The cells of a row that stands in quotes as a whole. */
	#readWithin(at: number, { cells: [cell = ''], next }: ReadRow): ReadRow | null {
		const { text, dialect } = this.#reader;
		if (text[at] !== dialect.quote || !cell.includes(dialect.delimiter)) return null;
		const row = readWrapped(cell, dialect, this.#columns);
		return row && { ...row, next };
	}

	#readOtherwise(at: number): ReadRow | null {
		const end = this.#reader.lineEnd(at);
		for (const { reader, sign } of this.#others) {
			if (sign.from(at) >= end) continue;
			const found = reader.read(at, 'line');
			if (this.#fits(found) && !found.stray && !this.#leavesQuotes(found)) return found;
		}
		return null;
	}

	/** The reading that misses the fewest cells; lines are given up only where the next one is whole. */
	#nearest(at: number, row: ReadRow, ways: readonly ReadRow[]): ReadRow {
		const isLong = row.next > this.#lineAfter(at);
		if (ways.length === 0 || (isLong && !this.#fitsAt(this.#lineAfter(at)))) return row;
		const all = isLong && this.#holdsRows(at, row) ? ways : [row, ...ways];
		return all.reduce((best, way) => (this.#miss(best) <= this.#miss(way) ? best : way));
	}

	#miss({ cells }: ReadRow): number {
		return Math.abs(cells.length - this.#columns);
	}

	/** True where all lines within a row but the first are whole rows. */
	#holdsRows(at: number, row: ReadRow): boolean {
		for (let next = this.#lineAfter(at); next < row.next; next = this.#lineAfter(next))
			if (!this.#fitsAt(next)) return false;
		return true;
	}

	#lineAfter(at: number): number {
		return this.#reader.afterBreak(this.#reader.lineEnd(at));
	}

	#fitsAt(at: number): boolean {
		return at < this.#reader.text.length && this.#fits(this.#reader.read(at, 'line'));
	}

	#fits(row: ReadRow): boolean {
		return row.cells.length === this.#columns;
	}

	/** True where the usual quotes stand around text still, so that their delimiters were taken for real ones. */
	#leavesQuotes({ cells }: ReadRow): boolean {
		const { quote } = this.#reader.dialect;
		return cells.some((cell) => cell.trim().startsWith(quote) || cell.trim().endsWith(quote));
	}
}

/** What a line holds for sure that is written in another dialect. */
function signOf(usual: Dialect, other: Dialect): string {
	if (other.delimiter !== usual.delimiter) return other.delimiter;
	return other.quote === usual.quote ? `\\${other.quote}` : other.quote;
}

/** What a single line may be written in instead; another delimiter is believed only where it makes many cells. */
function otherDialects(dialect: Dialect, columns: number): Dialect[] {
	const delimiters = columns < 3 ? [] : [',', ';', '\t', '|'].filter((delimiter) => delimiter !== dialect.delimiter);
	return [
		{ ...dialect, quote: dialect.quote === '"' ? "'" : '"' },
		{ ...dialect, escape: dialect.escape === 'double' ? 'backslash' : 'double' },
		...delimiters.map((delimiter) => ({ ...dialect, delimiter }))
	];
}
