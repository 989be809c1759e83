import {
	Bool,
	DateDay,
	Dictionary,
	Field,
	Float64,
	Int16,
	Int32,
	Int64,
	Int8,
	makeBuilder,
	makeData,
	RecordBatch,
	Schema,
	Struct,
	Table,
	tableToIPC,
	Utf8
} from 'apache-arrow';
import type { Data, DataType } from 'apache-arrow';

/** A column of clean rows, as ingest gives it: dates as ISO text. Without `values` the codes are the numbers themselves. */
export interface TabColumn {
	readonly name: string;
	readonly type: 'text' | 'integer' | 'decimal' | 'date' | 'boolean';
	readonly values: readonly Value[] | null;
	readonly codes: Int32Array;
}

type Value = string | number | boolean | null;

/** Columns as Arrow IPC streams of so many rows each, every one complete in itself; texts as dictionaries, since few differ. */
export function* toArrow(columns: readonly TabColumn[], rowsAtOnce: number): Generator<Uint8Array<ArrayBuffer>> {
	const writers = columns.map(columnWriter);
	const schema = new Schema(columns.map(({ name }, at) => new Field(name, (writers[at] as ColumnWriter).type, true)));
	const rows = columns[0]?.codes.length ?? 0;
	for (let from = 0; from === 0 || from < rows; from += rowsAtOnce) {
		const length = Math.min(rowsAtOnce, rows - from);
		const children = writers.map((writer) => writer.write(from, length));
		const struct = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
		yield tableToIPC(new Table(schema, new RecordBatch(schema, struct)), 'stream') as Uint8Array<ArrayBuffer>;
	}
}

/** What Arrow keeps of a column, and how it writes some of its rows. */
interface ColumnWriter {
	readonly type: DataType;
	write(from: number, length: number): Data;
}

function columnWriter({ type, values, codes }: TabColumn): ColumnWriter {
	if (!values) return numberWriter(codes);
	const nullsOf = nullReader(values, codes);
	switch (type) {
		case 'text':
			return textWriter(values, nullsOf, codes);
		case 'integer':
			return integerWriter(values, nullsOf, codes);
		case 'decimal': {
			const numbers = Float64Array.from(values, Number);
			return writerOf(new Float64(), nullsOf, (from, length) => doubles(length, numbers, codes, from));
		}
		case 'date': {
			const days = Int32Array.from(values, dayOf);
			return writerOf(new DateDay(), nullsOf, (from, length) => wide(length, days, codes, from));
		}
		case 'boolean': {
			const isTrue = Uint8Array.from(values, (value) => Number(value === true));
			return writerOf(new Bool(), nullsOf, (from, length) => bitsOf(codes, isTrue, from, length));
		}
	}
}

// One loop for each width: a loop over arrays of several widths is three times slower.

function bytesOf(length: number, table: Int32Array, codes: Int32Array, from: number): Int8Array {
	const numbers = new Int8Array(length);
	for (let at = 0; at < length; at++) numbers[at] = table[codes[from + at] as number] as number;
	return numbers;
}

function narrow(length: number, table: Int32Array, codes: Int32Array, from: number): Int16Array {
	const numbers = new Int16Array(length);
	for (let at = 0; at < length; at++) numbers[at] = table[codes[from + at] as number] as number;
	return numbers;
}

function wide(length: number, table: Int32Array, codes: Int32Array, from: number): Int32Array {
	const numbers = new Int32Array(length);
	for (let at = 0; at < length; at++) numbers[at] = table[codes[from + at] as number] as number;
	return numbers;
}

function doubles(length: number, table: Float64Array, codes: Int32Array, from: number): Float64Array {
	const numbers = new Float64Array(length);
	for (let at = 0; at < length; at++) numbers[at] = table[codes[from + at] as number] as number;
	return numbers;
}

/** The narrowest integers for numbers from 0, or their negatives, up to a largest one. */
function narrowest(largest: number) {
	if (largest < 2 ** 7) return { type: new Int8(), gather: bytesOf };
	return largest < 2 ** 15 ? { type: new Int16(), gather: narrow } : { type: new Int32(), gather: wide };
}

type NullsOf = (from: number, length: number) => { length: number; nullCount: number; nullBitmap?: Uint8Array };

function writerOf(
	type: DataType,
	nullsOf: NullsOf,
	read: (from: number, length: number) => unknown,
	more: object = {}
): ColumnWriter {
	return {
		type,
		write: (from, length) => makeData({ type, ...nullsOf(from, length), data: read(from, length), ...more } as never)
	};
}

function numberWriter(numbers: Int32Array): ColumnWriter {
	const noNulls = (_: number, length: number) => ({ length, nullCount: 0 });
	return writerOf(new Int32(), noNulls, (from, length) => numbers.slice(from, from + length));
}

/** One bit per row, the lowest first. */
function bitsOf(codes: Int32Array, isSet: Uint8Array, from: number, length: number): Uint8Array {
	const bits = new Uint8Array(Math.ceil(length / 64) * 8);
	for (let at = 0; at < length; at++)
		bits[at >> 3] = (bits[at >> 3] as number) | ((isSet[codes[from + at] as number] as number) << (at & 7));
	return bits;
}

function nullReader(values: readonly Value[], codes: Int32Array): NullsOf {
	const isGiven = Uint8Array.from(values, (value) => Number(value !== null));
	if (!values.includes(null)) return (_, length) => ({ length, nullCount: 0 });
	return (from, length) => {
		let given = 0;
		for (let at = from; at < from + length; at++) given += isGiven[codes[at] as number] as number;
		const nullCount = length - given;
		return nullCount === 0
			? { length, nullCount }
			: { length, nullCount, nullBitmap: bitsOf(codes, isGiven, from, length) };
	};
}

function textWriter(values: readonly Value[], nullsOf: NullsOf, codes: Int32Array): ColumnWriter {
	const places = new Map<string, number>();
	const table = Int32Array.from(values, (value) => {
		if (value === null) return 0;
		const text = String(value);
		const place = places.get(text) ?? places.size;
		places.set(text, place);
		return place;
	});
	// A dictionary without entries cannot be read everywhere.
	// Without a builder of its own, Arrow compiles text, which a content security policy forbids.
	const builder = makeBuilder({ type: new Utf8() });
	for (const text of places.size === 0 ? [''] : places.keys()) builder.append(text);
	const dictionary = builder.finish().toVector();
	const { type: indices, gather } = narrowest(places.size);
	const type = new Dictionary(new Utf8(), indices);
	return writerOf(type, nullsOf, (from, length) => gather(length, table, codes, from), { dictionary });
}

const msPerDay = 86_400_000;
const dayOf = (date: Value) => (date === null ? 0 : Date.parse(`${date}T00:00:00Z`) / msPerDay);

const largest = 2 ** 31;

/** As narrow as all values allow; the table that takes them in has the wider type. */
function integerWriter(values: readonly Value[], nullsOf: NullsOf, codes: Int32Array): ColumnWriter {
	const most = values.reduce<number>((before, value) => Math.max(before, Math.abs(Number(value))), 0);
	if (most < largest) {
		const numbers = Int32Array.from(values, Number);
		const { type, gather } = narrowest(most);
		return writerOf(type, nullsOf, (from, length) => gather(length, numbers, codes, from));
	}
	const longs = BigInt64Array.from(values, (value) => BigInt(Number(value ?? 0)));
	return writerOf(new Int64(), nullsOf, (from, length) =>
		BigInt64Array.from({ length }, (_, at) => longs[codes[from + at] as number] as bigint)
	);
}
