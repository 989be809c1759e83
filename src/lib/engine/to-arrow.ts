import {
	Bool,
	DateDay,
	Dictionary,
	Float64,
	Int16,
	Int32,
	Int64,
	Int8,
	makeBuilder,
	makeData,
	RecordBatch,
	Schema,
	Field,
	Struct,
	Table,
	tableToIPC,
	Utf8
} from 'apache-arrow';
import type { Data, DataType } from 'apache-arrow';

/** A column of clean rows, as ingest gives it: dates as ISO text. */
export interface TabColumn {
	readonly name: string;
	readonly type: 'text' | 'integer' | 'decimal' | 'date' | 'boolean';
	readonly values: Values;
}

type Values = readonly (string | number | boolean | null)[];

/** Columns as an Arrow IPC stream; texts as dictionaries, since few differ. */
export function toArrow(columns: readonly TabColumn[]): Uint8Array<ArrayBuffer> {
	const data = columns.map(({ type, values }) => toData(type, values));
	const schema = new Schema(columns.map(({ name }, at) => new Field(name, (data[at] as Data).type, true)));
	const length = data[0]?.length ?? 0;
	const struct = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children: data });
	return tableToIPC(new Table(schema, new RecordBatch(schema, struct)), 'stream') as Uint8Array<ArrayBuffer>;
}

function toData(type: TabColumn['type'], values: Values): Data<DataType> {
	const nulls = nullsOf(values);
	switch (type) {
		case 'text':
			return toDictionary(values, nulls);
		case 'integer':
			return toIntegers(values, nulls);
		case 'decimal':
			return makeData({ type: new Float64(), ...nulls, data: Float64Array.from(values, Number) });
		case 'date':
			return makeData({ type: new DateDay(), ...nulls, data: toDays(values) });
		case 'boolean':
			return makeData({ type: new Bool(), ...nulls, data: bitsOf(values, (value) => value === true) });
	}
}

/** One bit per value, the lowest first. */
function bitsOf(values: Values, isSet: (value: Values[number]) => boolean): Uint8Array {
	const bits = new Uint8Array(Math.ceil(values.length / 64) * 8);
	for (let at = 0; at < values.length; at++)
		if (isSet(values[at] ?? null)) bits[at >> 3] = (bits[at >> 3] as number) | (1 << (at & 7));
	return bits;
}

function nullsOf(values: Values) {
	let nullCount = 0;
	for (const value of values) if (value === null) nullCount++;
	const length = values.length;
	return nullCount === 0
		? { length, nullCount }
		: { length, nullCount, nullBitmap: bitsOf(values, (value) => value !== null) };
}

function toDictionary(values: Values, nulls: ReturnType<typeof nullsOf>): Data<DataType> {
	const codeOf = remembered((_, known) => known);
	const codes = new Int32Array(values.length);
	const texts: string[] = [];
	for (let at = 0; at < values.length; at++) {
		const value = values[at] ?? null;
		if (value === null) continue;
		const code = codeOf(String(value));
		if (code === texts.length) texts.push(String(value));
		codes[at] = code;
	}
	// A dictionary without entries cannot be read everywhere.
	// Without a builder of its own, Arrow compiles text, which a content security policy forbids.
	const builder = makeBuilder({ type: new Utf8() });
	for (const text of texts.length === 0 ? [''] : texts) builder.append(text);
	const dictionary = builder.finish().toVector();
	const [indices, data] =
		texts.length < 128
			? [new Int8(), new Int8Array(codes)]
			: texts.length < 32_768
				? [new Int16(), new Int16Array(codes)]
				: [new Int32(), codes];
	return makeData({ type: new Dictionary(new Utf8(), indices), ...nulls, data, dictionary });
}

/** What a text stands for, found once; neighbours are often the same. */
function remembered(find: (text: string, known: number) => number): (text: string) => number {
	const found = new Map<string, number>();
	let last = '';
	let value = Number.NaN;
	return (text) => {
		if (text === last && !Number.isNaN(value)) return value;
		last = text;
		value = found.get(text) ?? find(text, found.size);
		found.set(text, value);
		return value;
	};
}

const msPerDay = 86_400_000;

function toDays(values: Values): Int32Array {
	const dayOf = remembered((text) => Date.parse(`${text}T00:00:00Z`) / msPerDay);
	return Int32Array.from(values, (value) => (value === null ? 0 : dayOf(String(value))));
}

const largest = 2 ** 31;

/** Half as wide where all values are small; the table that takes them in has the wider type. */
function toIntegers(values: Values, nulls: ReturnType<typeof nullsOf>): Data<DataType> {
	return values.every((value) => Math.abs(Number(value)) < largest)
		? makeData({ type: new Int32(), ...nulls, data: Int32Array.from(values, Number) })
		: makeData({ type: new Int64(), ...nulls, data: toLongs(values) });
}

/** 64-bit integers by their halves: a million BigInts take a second. */
function toLongs(values: Values): BigInt64Array {
	const longs = new BigInt64Array(values.length);
	const halves = new Int32Array(longs.buffer);
	for (let at = 0; at < values.length; at++) {
		const value = Number(values[at] ?? 0);
		halves[at * 2] = (value % 2 ** 32) | 0;
		halves[at * 2 + 1] = Math.floor(value / 2 ** 32);
	}
	return longs;
}
