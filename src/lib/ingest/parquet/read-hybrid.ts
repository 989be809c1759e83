import { insist } from './damage.ts';

/** Writers fill the last packed run up: by 7 values at least, by a whole block at most. */
const mostPadding = 512;
const mostBitsAtOnce = 24;

/** `count` values of `bits` bits each from the RLE / bit-packed hybrid at `start`. Throws where a run does not fit. */
export function readHybrid(bytes: Uint8Array, start: number, bits: number, count: number): Int32Array {
	insist(bits <= 32, 'bit width');
	const values = new Int32Array(count);
	if (bits === 0) return values;
	let at = start;
	let seen = 0;
	while (seen < count) {
		const run = readRunHead(bytes, at);
		const taken = Math.min(run.length, count - seen);
		insist(run.length <= taken + (run.isPacked ? mostPadding : 0), 'run length');
		if (run.isPacked) readPacked(bytes, run.end, bits, values.subarray(seen, seen + taken));
		else values.fill(readRepeated(bytes, run.end, bits), seen, seen + taken);
		at = run.end + (run.isPacked ? (run.length / 8) * bits : Math.ceil(bits / 8));
		seen += taken;
	}
	return values;
}

/** The value that all `count` values have, where one run says so; null elsewhere. */
export function repeatedValue(bytes: Uint8Array, start: number, bits: number, count: number): number | null {
	const { isPacked, length, end } = readRunHead(bytes, start);
	return isPacked || length !== count ? null : readRepeated(bytes, end, bits);
}

interface RunHead {
	readonly isPacked: boolean;
	/** Values, those that fill the last block up included. */
	readonly length: number;
	/** Where its values begin. */
	readonly end: number;
}

function readRunHead(bytes: Uint8Array, start: number): RunHead {
	let at = start;
	let header = 0;
	for (let shift = 1; ; shift *= 128) {
		const byte = bytes[at++];
		insist(byte !== undefined && shift < 2 ** 35, 'run');
		header += (byte & 127) * shift;
		if (byte < 128) break;
	}
	const isPacked = header % 2 === 1;
	return { isPacked, length: Math.floor(header / 2) * (isPacked ? 8 : 1), end: at };
}

function readRepeated(bytes: Uint8Array, at: number, bits: number): number {
	const width = Math.ceil(bits / 8);
	insist(at + width <= bytes.length, 'run value');
	let value = 0;
	for (let byte = width - 1; byte >= 0; byte--) value = value * 256 + (bytes[at + byte] as number);
	insist(value < 2 ** bits, 'run value');
	return value;
}

/** The last run may be cut behind its last value. */
function readPacked(bytes: Uint8Array, start: number, bits: number, values: Int32Array): void {
	insist(start + Math.ceil((values.length * bits) / 8) <= bytes.length, 'packed run');
	if (bits > mostBitsAtOnce) {
		for (let at = 0; at < values.length; at++) values[at] = readBits(bytes, start, at * bits, bits);
		return;
	}
	const mask = (1 << bits) - 1;
	let at = start;
	let held = 0;
	let holds = 0;
	for (let index = 0; index < values.length; index++) {
		while (holds < bits) {
			held |= (bytes[at++] as number) << holds;
			holds += 8;
		}
		values[index] = held & mask;
		held >>>= bits;
		holds -= bits;
	}
}

/** Up to 32 bits, the lowest first, that begin `bit` bits behind `start`; unsigned. */
export function readBits(bytes: Uint8Array, start: number, bit: number, bits: number): number {
	let value = 0;
	let scale = 1;
	let at = start + Math.floor(bit / 8);
	let skip = bit % 8;
	for (let left = bits; left > 0;) {
		const taken = Math.min(8 - skip, left);
		value += (((bytes[at++] as number) >>> skip) & ((1 << taken) - 1)) * scale;
		scale *= 1 << taken;
		left -= taken;
		skip = 0;
	}
	return value;
}

/** Levels as the oldest writers packed them: the highest bit first, without runs. */
export function readPackedLevels(bytes: Uint8Array, start: number, bits: number, count: number): Int32Array {
	insist(start + Math.ceil((count * bits) / 8) <= bytes.length, 'packed levels');
	return Int32Array.from({ length: count }, (_, index) => {
		let value = 0;
		for (let bit = index * bits; bit < (index + 1) * bits; bit++)
			value = value * 2 + (((bytes[start + (bit >>> 3)] as number) >>> (7 - (bit & 7))) & 1);
		return value;
	});
}
