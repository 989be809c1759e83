/** Longer ones seldom come again, and would take much room. */
const longest = 64;
/** More are not told apart: a table of all of them would take more room than they do. */
const mostKnown = 2 ** 20;

/** A hash table of short byte sequences, which are copied out of their pages. */
export class ByteCoder {
	#kept = new Uint8Array(1 << 12);
	/** Where each sequence begins among those kept; one more than there are. */
	#starts = new Int32Array(1 << 9);
	#codes = new Int32Array(1 << 9);
	#hashes = new Int32Array(1 << 9);
	/** Place of the sequence in a slot, plus one. */
	#slots = new Int32Array(1 << 11);
	#count = 0;
	#last = -1;

	/** The code of the bytes from `start` to `end`; of those not seen before `toCode` gives it. */
	codeOf(bytes: Uint8Array, start: number, end: number, toCode: (bytes: Uint8Array) => number): number {
		// Columns often go on as they are.
		if (this.#last >= 0 && this.#isSame(this.#last, bytes, start, end)) return this.#codes[this.#last] as number;
		if (end - start > longest) return toCode(bytes.subarray(start, end));
		const hash = hashOf(bytes, start, end);
		const mask = this.#slots.length - 1;
		let slot = hash & mask;
		for (let place = this.#at(slot); place >= 0; place = this.#at(slot)) {
			if (this.#hashes[place] === hash && this.#isSame(place, bytes, start, end)) {
				this.#last = place;
				return this.#codes[place] as number;
			}
			slot = (slot + 1) & mask;
		}
		const code = toCode(bytes.subarray(start, end));
		if (this.#count < mostKnown) this.#insert(slot, bytes.subarray(start, end), hash, code);
		return code;
	}

	#at(slot: number): number {
		return (this.#slots[slot] as number) - 1;
	}

	#isSame(place: number, bytes: Uint8Array, start: number, end: number): boolean {
		const from = this.#starts[place] as number;
		const length = end - start;
		if ((this.#starts[place + 1] as number) - from !== length) return false;
		const kept = this.#kept;
		for (let at = 0; at < length; at++) if (kept[from + at] !== bytes[start + at]) return false;
		return true;
	}

	#insert(slot: number, bytes: Uint8Array, hash: number, code: number): void {
		const place = this.#count++;
		const start = this.#starts[place] as number;
		while (start + bytes.length > this.#kept.length) this.#kept = larger(this.#kept);
		if (place + 1 === this.#starts.length) {
			this.#starts = larger(this.#starts);
			this.#codes = larger(this.#codes);
			this.#hashes = larger(this.#hashes);
		}
		this.#kept.set(bytes, start);
		this.#starts[place + 1] = start + bytes.length;
		this.#codes[place] = code;
		this.#hashes[place] = hash;
		this.#slots[slot] = place + 1;
		this.#last = place;
		if (this.#count * 2 > this.#slots.length) this.#rehash();
	}

	#rehash(): void {
		const slots = new Int32Array(this.#slots.length * 4);
		const mask = slots.length - 1;
		for (let place = 0; place < this.#count; place++) {
			let slot = (this.#hashes[place] as number) & mask;
			while (slots[slot] !== 0) slot = (slot + 1) & mask;
			slots[slot] = place + 1;
		}
		this.#slots = slots;
	}
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
	return hash ^ (hash >>> 15);
}

function larger<Numbers extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(numbers: Numbers): Numbers {
	const grown = new (numbers.constructor as new (length: number) => Numbers)(numbers.length * 2);
	grown.set(numbers);
	return grown;
}
