/** Reads the binary format of WebAssembly's core specification from a place on. */
export class WasmReader {
	readonly bytes: Uint8Array;
	at: number;

	constructor(bytes: Uint8Array, at = 0) {
		this.bytes = bytes;
		this.at = at;
	}

	byte(): number {
		const byte = this.bytes[this.at++];
		if (byte === undefined) throw new RangeError('the module ends too early');
		return byte;
	}

	/** An unsigned number of at most 32 bits. */
	number(): number {
		let value = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = this.byte();
			value += (byte & 127) * 2 ** shift;
			if (byte < 128) return value;
		}
	}

	/** Numbers of any size whose values do not matter. */
	skipNumbers(count = 1): void {
		for (let left = count; left > 0; left--) while (this.byte() > 127);
	}

	skip(bytes: number): void {
		this.at += bytes;
	}

	/** Reads as many items as the list says it has. */
	list<T>(item: (reader: this) => T): T[] {
		return Array.from({ length: this.number() }, () => item(this));
	}

	name(): string {
		const length = this.number();
		const text = new TextDecoder().decode(this.bytes.subarray(this.at, this.at + length));
		this.skip(length);
		return text;
	}
}

/** A number as the format writes it. */
export function wasmNumber(value: number): number[] {
	const low = value % 128;
	return value < 128 ? [low] : [low + 128, ...wasmNumber(Math.floor(value / 128))];
}
