import { insist } from './damage.ts';

/** Writers fill the last packed run up: by 7 values at least, by a whole block at most. */
const mostPadding = 512;
/** Of so many bits, a value and those before it in its byte fit into four bytes. */
const mostBitsAtOnce = 25;

/** `count` values of `bits` bits each from the RLE / bit-packed hybrid at `start`. Throws where a run does not fit. */
export function readHybrid(bytes: Uint8Array, start: number, bits: number, count: number): Int32Array {
	const values = new Int32Array(count);
	fillHybrid(values, bytes, start, bits);
	return values;
}

/** The same into the values given, as many as they are. */
export function fillHybrid(values: Int32Array, bytes: Uint8Array, start: number, bits: number): void {
	insist(bits <= 32, 'bit width');
	if (bits === 0) return void values.fill(0);
	const source = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bits };
	let at = start;
	for (let seen = 0; seen < values.length;) {
		const run = readRunHead(bytes, at);
		const end = Math.min(seen + run.length, values.length);
		insist(run.length <= end - seen + (run.isPacked ? mostPadding : 0), 'run length');
		if (run.isPacked) readPacked(source, run.end, values, seen, end);
		else values.fill(readRepeated(bytes, run.end, bits), seen, end);
		at = run.end + (run.isPacked ? (run.length / 8) * bits : Math.ceil(bits / 8));
		seen = end;
	}
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

/** Where values of so many bits are packed. */
interface Packed {
	readonly bytes: Uint8Array;
	readonly view: DataView;
	readonly bits: number;
}

/** The values from `seen` to `end`; the last run may be cut behind its last value. */
function readPacked({ bytes, view, bits }: Packed, start: number, values: Int32Array, seen: number, end: number): void {
	const count = end - seen;
	insist(start + Math.ceil((count * bits) / 8) <= bytes.length, 'packed run');
	const mask = bits < 32 ? (1 << bits) - 1 : -1;
	const whole = bits > mostBitsAtOnce ? 0 : Math.floor((8 * (bytes.length - start - 4)) / bits);
	const most = Math.max(0, Math.min(count, whole));
	for (let index = 0, bit = 0; index < most; index++, bit += bits)
		values[seen + index] = (view.getUint32(start + (bit >>> 3), true) >>> (bit & 7)) & mask;
	for (let index = most; index < count; index++) values[seen + index] = readBits(bytes, start, index * bits, bits);
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
