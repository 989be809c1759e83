import type { CellColumn, CellColumns } from '../raw-table.ts';

const lineFeed = 10;
const carriageReturn = 13;
const comma = 44;
/** What a cell may be made of without any doubt about quotes, escapes, encodings or lost letters. */
const isPlain = new Uint8Array(256);
for (let byte = 32; byte < 127; byte++) isPlain[byte] = '",\'?'.includes(String.fromCharCode(byte)) ? 0 : 1;

/**
 * Reads lines of comma-separated ASCII from a place on; null where a line has another number of cells, or where a byte
 * needs the reader for all texts.
 */
export function readCellColumns(bytes: Uint8Array, from: number, width: number): CellColumns | null {
	const likely = likelyRows(bytes, from);
	const columns = Array.from({ length: width }, () => new Dictionary(bytes, likely));
	const end = bytes.length;
	let row = 0;
	for (let at = from; at < end; row++)
		for (let column = 0; column < width; column++) {
			const start = at;
			let hash = 0;
			for (let byte = bytes[at] ?? 0; at < end && isPlain[byte] === 1; byte = bytes[++at] ?? 0)
				hash = Math.imul(hash ^ byte, 0x01000193) + 0x9e37;
			(columns[column] as Dictionary).add(row, start, at - start, hash);
			if (column < width - 1 && bytes[at] !== comma) return null;
			if (column < width - 1) at++;
			else at = afterBreak(bytes, at);
			if (at < 0) return null;
		}
	return { columns: columns.map((column) => column.toColumn(row)), rows: row };
}

const sampled = 2 ** 16;

/** About as many rows as there are, by the first lines. */
function likelyRows(bytes: Uint8Array, from: number): number {
	const sample = bytes.subarray(from, from + sampled);
	let lines = 1;
	for (const byte of sample) if (byte === lineFeed) lines++;
	return Math.ceil(((bytes.length - from) / Math.max(1, sample.length)) * lines * 1.05) + 1;
}

/** -1 where no line ends. */
function afterBreak(bytes: Uint8Array, at: number): number {
	if (at >= bytes.length) return at;
	if (bytes[at] === lineFeed) return at + 1;
	return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : -1;
}

const ascii = new TextDecoder();

/** A hash table over cells that stay where they are among the bytes. */
class Dictionary {
	readonly #bytes: Uint8Array;
	#codes: Int32Array<ArrayBuffer>;
	/** Code of the cell in a slot, plus one. */
	#slots = new Int32Array(1 << 8);
	readonly #starts: number[] = [];
	readonly #lengths: number[] = [];
	readonly #hashes: number[] = [];

	constructor(bytes: Uint8Array, rows: number) {
		this.#bytes = bytes;
		this.#codes = new Int32Array(rows);
	}

	add(row: number, start: number, length: number, hash: number): void {
		if (row === this.#codes.length) this.#codes = grown(this.#codes);
		const mask = this.#slots.length - 1;
		for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
			const code = (this.#slots[slot] as number) - 1;
			if (code < 0) {
				this.#codes[row] = this.#insert(slot, start, length, hash);
				return;
			}
			if (this.#hashes[code] === hash && this.#isSame(code, start, length)) {
				this.#codes[row] = code;
				return;
			}
		}
	}

	toColumn(rows: number): CellColumn {
		const cells = this.#starts.map((start, code) =>
			ascii.decode(this.#bytes.subarray(start, start + (this.#lengths[code] ?? 0)))
		);
		return { cells, codes: this.#codes.subarray(0, rows) };
	}

	#isSame(code: number, start: number, length: number): boolean {
		if (this.#lengths[code] !== length) return false;
		const bytes = this.#bytes;
		const own = this.#starts[code] as number;
		for (let at = 0; at < length; at++) if (bytes[own + at] !== bytes[start + at]) return false;
		return true;
	}

	#insert(slot: number, start: number, length: number, hash: number): number {
		const code = this.#starts.push(start) - 1;
		this.#lengths.push(length);
		this.#hashes.push(hash);
		this.#slots[slot] = code + 1;
		if (code * 2 > this.#slots.length) this.#rehash();
		return code;
	}

	#rehash(): void {
		const slots = new Int32Array(this.#slots.length * 4);
		const mask = slots.length - 1;
		for (const [code, hash] of this.#hashes.entries()) {
			let slot = (hash ^ (hash >>> 15)) & mask;
			while (slots[slot] !== 0) slot = (slot + 1) & mask;
			slots[slot] = code + 1;
		}
		this.#slots = slots;
	}
}

function grown(codes: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(codes.length * 2);
	larger.set(codes);
	return larger;
}
