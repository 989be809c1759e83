import type { CellColumns } from '../raw-table.ts';
import { CellDictionary } from './cell-dictionary.ts';
import { plainText } from './plain-text.ts';

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/** What stands between the cells of a line, and what a cell may be made of. */
interface Writing {
	readonly delimiter: number;
	/** 1 for bytes without any doubt about quotes, escapes or lost letters; the text is looked at as a whole. */
	readonly isPlain: Uint8Array;
}

function writingOf(delimiter: string): Writing {
	const isPlain = new Uint8Array(256).fill(1, 32);
	for (const letter of `"'?\x7f${delimiter}`) isPlain[letter.charCodeAt(0)] = 0;
	return { delimiter: delimiter.charCodeAt(0), isPlain };
}

/**
 * Reads lines of delimited text from a place on, cells perhaps in quotes; null where a line has another number of cells,
 * or where a byte needs the reader for all texts. The delimiter is one byte.
 */
export function readCellColumns(bytes: Uint8Array, from: number, width: number, delimiter: string): CellColumns | null {
	const writing = writingOf(delimiter);
	const between = writing.delimiter;
	const likely = likelyRows(bytes, from);
	const columns = Array.from({ length: width }, () => new CellDictionary(bytes, likely));
	const end = bytes.length;
	let row = 0;
	for (let at = from; at < end; row++)
		for (let column = 0; column < width; column++) {
			const cells = columns[column] as CellDictionary;
			const isLast = column === width - 1;
			// Columns often go on as they are.
			let stop = cells.endOfSame(at);
			if (stop >= 0 && (isLast ? isBreak(bytes[stop]) : bytes[stop] === between)) cells.addSame(row);
			else
				stop =
					bytes[at] === quote ? addQuoted(bytes, at, row, cells, writing) : addPlain(bytes, at, row, cells, writing);
			if (stop < 0 || (!isLast && bytes[stop] !== between)) return null;
			at = isLast ? afterBreak(bytes, stop) : stop + 1;
			if (at < 0) return null;
		}
	return decoded(columns, row);
}

/** Adds the cell that starts here; where it ends. */
function addPlain(bytes: Uint8Array, start: number, row: number, cells: CellDictionary, { isPlain }: Writing): number {
	const end = bytes.length;
	let at = start;
	let key = 0;
	for (let byte = bytes[at] ?? 0; at < end && isPlain[byte] === 1; byte = bytes[++at] ?? 0)
		key = mixed(key, byte, at - start);
	cells.add(row, start, at - start, key);
	return at;
}

/** The same of a cell in quotes; -1 where it holds a quote, or does not close on its line. */
function addQuoted(
	bytes: Uint8Array,
	start: number,
	row: number,
	cells: CellDictionary,
	{ isPlain, delimiter }: Writing
): number {
	let at = start + 1;
	let key = 0;
	for (let byte = bytes[at] ?? 0; isPlain[byte] === 1 || byte === delimiter; byte = bytes[++at] ?? 0)
		key = mixed(key, byte, at - start - 1);
	if (bytes[at] !== quote) return -1;
	cells.add(row, start + 1, at - start - 1, key);
	return at + 1;
}

const mixed = (key: number, byte: number, place: number) =>
	place < 4 ? (key << 8) | byte : Math.imul(key ^ byte, 0x01000193) + 0x9e37;

function decoded(columns: readonly CellDictionary[], rows: number): CellColumns | null {
	let isSure = true;
	const toCell = (bytes: Uint8Array) => {
		const text = plainText(bytes);
		isSure &&= text !== null;
		return text ?? '';
	};
	const read = columns.map((cells) => cells.toColumn(rows, toCell));
	return isSure ? { columns: read, rows } : null;
}

const sampled = 2 ** 16;

/** About as many rows as there are, by the first lines. */
function likelyRows(bytes: Uint8Array, from: number): number {
	const sample = bytes.subarray(from, from + sampled);
	let lines = 1;
	for (const byte of sample) if (byte === lineFeed) lines++;
	return Math.ceil(((bytes.length - from) / Math.max(1, sample.length)) * lines * 1.05) + 1;
}

const isBreak = (byte: number | undefined) => byte === lineFeed || byte === carriageReturn || byte === undefined;

/** -1 where no line ends. */
function afterBreak(bytes: Uint8Array, at: number): number {
	if (at >= bytes.length) return at;
	if (bytes[at] === lineFeed) return at + 1;
	return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : -1;
}
