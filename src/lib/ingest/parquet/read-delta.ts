import { RefusedFile } from '../refused-file.ts';
import { insist } from './damage.ts';
import { readBits } from './read-hybrid.ts';

const mostBlock = 1 << 20;
const mostText = 1 << 28;

interface Cursor {
	readonly bytes: Uint8Array;
	at: number;
}

/** Integers as differences to the one before; 32 bits wide, or 64 as pairs of words, the low one first. */
export function readDeltas(cursor: Cursor, count: number, words: 1 | 2): Int32Array {
	const values = new Int32Array(count * words);
	if (count === 0) return values;
	const size = Number(readVarint(cursor));
	const parts = Number(readVarint(cursor));
	insist(size > 0 && size <= mostBlock && parts > 0 && size % (parts * 8) === 0, 'delta block');
	insist(Number(readVarint(cursor)) === count, 'delta count');
	let [low, high] = readZigzag(cursor);
	values[0] = low;
	if (words === 2) values[1] = high;
	const each = size / parts;
	for (let index = 1; index < count;) {
		const [lowStep, highStep] = readZigzag(cursor);
		const widths = take(cursor, parts);
		for (const width of widths) {
			if (index >= count) break;
			insist(width <= words * 32, 'delta width');
			const held = Math.min(each, count - index);
			insist(cursor.at + Math.ceil((held * width) / 8) <= cursor.bytes.length, 'delta block');
			for (let part = 0; part < held; part++, index++) {
				const bit = part * width;
				const sum = (low >>> 0) + (lowStep >>> 0) + readBits(cursor.bytes, cursor.at, bit, width < 32 ? width : 32);
				low = sum | 0;
				values[index * words] = low;
				if (words === 1) continue;
				const more = width > 32 ? readBits(cursor.bytes, cursor.at, bit + 32, width - 32) : 0;
				high = (high + highStep + more + Math.floor(sum / 2 ** 32)) | 0;
				values[index * 2 + 1] = high;
			}
			cursor.at += (each * width) / 8;
		}
	}
	return values;
}

/** Byte arrays whose lengths stand before them. */
export function readDeltaLengths(cursor: Cursor, count: number): Uint8Array[] {
	const lengths = readDeltas(cursor, count, 1);
	return Array.from(lengths, (length) => take(cursor, length));
}

/** Byte arrays of which each keeps the beginning of the one before. */
export function readDeltaBytes(cursor: Cursor, count: number): Uint8Array[] {
	const prefixes = readDeltas(cursor, count, 1);
	const suffixes = readDeltaLengths(cursor, count);
	if (prefixes.reduce((sum, length) => sum + length, 0) > mostText) throw new RefusedFile('too_big');
	let before = new Uint8Array();
	return suffixes.map((suffix, at) => {
		const length = prefixes[at] as number;
		insist(length >= 0 && length <= before.length, 'prefix');
		const whole = new Uint8Array(length + suffix.length);
		whole.set(before.subarray(0, length));
		whole.set(suffix, length);
		before = whole;
		return whole;
	});
}

function take(cursor: Cursor, length: number): Uint8Array {
	insist(length >= 0 && cursor.at + length <= cursor.bytes.length, 'length');
	cursor.at += length;
	return cursor.bytes.subarray(cursor.at - length, cursor.at);
}

function readVarint(cursor: Cursor): bigint {
	let value = 0n;
	for (let shift = 0n; ; shift += 7n) {
		const byte = cursor.bytes[cursor.at++];
		insist(byte !== undefined && shift < 70n, 'integer');
		value |= BigInt(byte & 127) << shift;
		if (byte < 128) return value;
	}
}

/** A signed integer as its low and high words. */
function readZigzag(cursor: Cursor): [number, number] {
	const zigzag = readVarint(cursor);
	const value = (zigzag >> 1n) ^ -(zigzag & 1n);
	return [Number(BigInt.asIntN(32, value)), Number(BigInt.asIntN(32, value >> 32n))];
}
