import type { CellColumn } from '../raw-table.ts';

/** The cells of a column, each distinct one once: a hash table over cells that stay where they are among the bytes. */
export class CellDictionary {
	readonly #bytes: Uint8Array;
	#codes: Int32Array<ArrayBuffer>;
	/** Code of the cell in a slot, plus one. */
	#slots = new Int32Array(1 << 8);
	#count = 0;
	#starts = new Uint32Array(1 << 7);
	#lengths = new Uint32Array(1 << 7);
	/** The bytes themselves of cells of up to four. */
	#keys = new Int32Array(1 << 7);
	#last = -1;
	#lastStart = 0;
	#lastLength = 0;

	constructor(bytes: Uint8Array, rows: number) {
		this.#bytes = bytes;
		this.#codes = new Int32Array(rows);
	}

	/** Where the cell of the row before ends if it stands here once more; -1 where other bytes do. */
	endOfSame(at: number): number {
		if (this.#last < 0) return -1;
		const bytes = this.#bytes;
		const from = this.#lastStart;
		const length = this.#lastLength;
		for (let place = 0; place < length; place++) if (bytes[from + place] !== bytes[at + place]) return -1;
		return at + length;
	}

	/** The row has the cell of the row before. */
	addSame(row: number): void {
		if (row === this.#codes.length) this.#codes = larger(this.#codes);
		this.#codes[row] = this.#last;
	}

	/** `key`: of up to four bytes these, of more a hash. */
	add(row: number, start: number, length: number, key: number): void {
		const mask = this.#slots.length - 1;
		let slot = slotOf(key) & mask;
		let code = (this.#slots[slot] as number) - 1;
		while (code >= 0 && !this.#isCell(code, start, length, key)) {
			slot = (slot + 1) & mask;
			code = (this.#slots[slot] as number) - 1;
		}
		this.#last = code < 0 ? this.#insert(slot, start, length, key) : code;
		this.#lastStart = start;
		this.#lastLength = length;
		this.addSame(row);
	}

	toColumn(rows: number, toCell: (bytes: Uint8Array) => string): CellColumn {
		const cells = Array.from({ length: this.#count }, (_, code) => {
			const start = this.#starts[code] as number;
			return toCell(this.#bytes.subarray(start, start + (this.#lengths[code] as number)));
		});
		return { cells, codes: this.#codes.subarray(0, rows) };
	}

	#isCell(code: number, start: number, length: number, key: number): boolean {
		if (this.#keys[code] !== key || this.#lengths[code] !== length) return false;
		return length <= 4 || this.#isSame(this.#starts[code] as number, start, length);
	}

	#isSame(one: number, other: number, length: number): boolean {
		const bytes = this.#bytes;
		for (let at = 0; at < length; at++) if (bytes[one + at] !== bytes[other + at]) return false;
		return true;
	}

	#insert(slot: number, start: number, length: number, key: number): number {
		const code = this.#count++;
		if (code === this.#starts.length) {
			this.#starts = larger(this.#starts);
			this.#lengths = larger(this.#lengths);
			this.#keys = larger(this.#keys);
		}
		this.#starts[code] = start;
		this.#lengths[code] = length;
		this.#keys[code] = key;
		this.#slots[slot] = code + 1;
		if (code * 2 > this.#slots.length) this.#rehash();
		return code;
	}

	#rehash(): void {
		const slots = new Int32Array(this.#slots.length * 4);
		const mask = slots.length - 1;
		for (let code = 0; code < this.#count; code++) {
			let slot = slotOf(this.#keys[code] as number) & mask;
			while (slots[slot] !== 0) slot = (slot + 1) & mask;
			slots[slot] = code + 1;
		}
		this.#slots = slots;
	}
}

function slotOf(key: number): number {
	const mixed = Math.imul(key, 0x9e3779b1);
	return mixed ^ (mixed >>> 15);
}

function larger<Numbers extends Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(numbers: Numbers): Numbers {
	const grown = new (numbers.constructor as new (length: number) => Numbers)(numbers.length * 2);
	grown.set(numbers);
	return grown;
}
