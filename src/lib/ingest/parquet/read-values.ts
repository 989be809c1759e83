import type { ParquetType } from 'hyparquet';
import { insist } from './damage.ts';
import { readDeltaBytes, readDeltaLengths, readDeltas } from './read-delta.ts';
import { readHybrid } from './read-hybrid.ts';

/** Values as they are stored; moments of the oldest kind (INT96) as nanoseconds since 1970. */
export type StoredValues = ArrayLike<number> | ArrayLike<bigint> | ArrayLike<boolean> | ArrayLike<Uint8Array>;

/** How a column stores its values. `width`: bytes of a FIXED_LEN_BYTE_ARRAY. */
export interface Storage {
	readonly type: ParquetType;
	readonly width: number;
}

/** `count` values of a page without dictionary. Throws where the bytes do not hold as many. */
export function readValues(bytes: Uint8Array, storage: Storage, encoding: string, count: number): StoredValues {
	if (count === 0) return [];
	const { type, width } = storage;
	const cursor = { bytes, at: 0 };
	switch (encoding) {
		case 'PLAIN':
			return readPlain(bytes, storage, count);
		case 'RLE':
			insist(type === 'BOOLEAN', 'RLE');
			return Array.from(readHybrid(bytes, 4, 1, count), Boolean);
		case 'DELTA_BINARY_PACKED':
			if (type === 'INT32') return readDeltas(cursor, count, 1);
			insist(type === 'INT64', 'delta type');
			return new BigInt64Array(readDeltas(cursor, count, 2).buffer);
		case 'DELTA_LENGTH_BYTE_ARRAY':
			insist(type === 'BYTE_ARRAY', 'delta type');
			return readDeltaLengths(cursor, count);
		case 'DELTA_BYTE_ARRAY': {
			const values = readDeltaBytes(cursor, count);
			const isFixed = type === 'FIXED_LEN_BYTE_ARRAY';
			insist(type === 'BYTE_ARRAY' || (isFixed && values.every(({ length }) => length === width)), 'delta type');
			return values;
		}
		case 'BYTE_STREAM_SPLIT':
			return readPlain(joinStreams(bytes, widthOf(storage), count), storage, count);
		default:
			throw new Error(`unknown encoding ${encoding}`);
	}
}

/** Values one behind the other, as dictionaries are stored too. */
export function readPlain(bytes: Uint8Array, storage: Storage, count: number): StoredValues {
	if (storage.type === 'BYTE_ARRAY') return readByteArrays(bytes, count);
	if (storage.type === 'BOOLEAN') return readBooleans(bytes, count);
	const width = widthOf(storage);
	insist(count * width <= bytes.length, 'values');
	const whole = bytes.slice(0, count * width);
	switch (storage.type) {
		case 'INT32':
			return new Int32Array(whole.buffer);
		case 'INT64':
			return new BigInt64Array(whole.buffer);
		case 'FLOAT':
			return new Float32Array(whole.buffer);
		case 'DOUBLE':
			return new Float64Array(whole.buffer);
		case 'INT96':
			return Array.from({ length: count }, (_, at) => readOldMoment(new DataView(whole.buffer, at * width, width)));
		case 'FIXED_LEN_BYTE_ARRAY':
			return Array.from({ length: count }, (_, at) => whole.subarray(at * width, (at + 1) * width));
	}
}

const widths = { INT32: 4, INT64: 8, FLOAT: 4, DOUBLE: 8, INT96: 12 } as const;

function widthOf({ type, width }: Storage): number {
	if (type === 'FIXED_LEN_BYTE_ARRAY') {
		insist(width > 0, 'type length');
		return width;
	}
	insist(type !== 'BYTE_ARRAY' && type !== 'BOOLEAN' && widths[type] !== undefined, 'type');
	return widths[type];
}

const lengthBytes = 4;

/** Throws where the bytes hold fewer. */
function readByteArrays(bytes: Uint8Array, count: number): Uint8Array[] {
	insist(count * lengthBytes <= bytes.length, 'values');
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = 0;
	return Array.from({ length: count }, () => {
		const start = end + lengthBytes;
		end = start + view.getUint32(end, true);
		insist(end <= bytes.length, 'value');
		return bytes.subarray(start, end);
	});
}

function readBooleans(bytes: Uint8Array, count: number): boolean[] {
	insist(count <= bytes.length * 8, 'values');
	return Array.from({ length: count }, (_, at) => (((bytes[at >>> 3] as number) >>> (at & 7)) & 1) === 1);
}

/** The first bytes of all values, then their second bytes, and so on. */
function joinStreams(bytes: Uint8Array, width: number, count: number): Uint8Array {
	insist(count * width <= bytes.length, 'values');
	const joined = new Uint8Array(count * width);
	for (let byte = 0; byte < width; byte++)
		for (let at = 0; at < count; at++) joined[at * width + byte] = bytes[byte * count + at] as number;
	return joined;
}

const julianDayOf1970 = 2_440_588n;
const dayNanoseconds = 86_400_000_000_000n;

const readOldMoment = (view: DataView): bigint =>
	(BigInt(view.getUint32(8, true)) - julianDayOf1970) * dayNanoseconds + view.getBigInt64(0, true);
