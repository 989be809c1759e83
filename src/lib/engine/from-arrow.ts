import { DataType, tableFromIPC, Vector } from 'apache-arrow';
import type { Data, Table, Utf8 } from 'apache-arrow';
import type { ResultColumn, ResultTable } from '../model/result.ts';
import { toResultTable } from './to-result-table.ts';
import type { NamedColumn } from './to-result-table.ts';

/** The result in Arrow's IPC bytes (stream or file) as plain columns. */
export function fromArrow(ipc: Uint8Array): ResultTable {
	return toResultTable([...columnsOf(tableFromIPC(ipc))]);
}

/** Opens a result without reading it: its columns are views on the bytes. */
export function openArrow(ipc: Uint8Array): Table {
	return tableFromIPC(ipc);
}

/** Cells that are read in a few milliseconds. */
const cellsAtOnce = 100_000;

/** The same of a large result that is opened already, with breaks in which the page can do other things. */
export async function fromArrowGently(table: Table): Promise<ResultTable> {
	const columns: NamedColumn[] = [];
	let cells = 0;
	for (const column of columnsOf(table)) {
		columns.push(column);
		cells += column.values.length;
		if (cells < cellsAtOnce) continue;
		await new Promise((resolve) => setTimeout(resolve));
		cells = 0;
	}
	return toResultTable(columns);
}

function* columnsOf(table: Table): Generator<NamedColumn> {
	for (const [index, { name, type }] of table.schema.fields.entries()) {
		const vector = table.getChildAt(index);
		yield { name, numeric: isNumeric(type), values: vector ? toValues(vector) : [] };
	}
}

/** Whether a result has enums, whose texts DuckDB-Wasm leaves out of results that it gives in slices. */
export function hasEnums({ schema }: Table): boolean {
	return schema.fields.some((field) => DataType.isDictionary(field.type));
}

function isNumeric(type: DataType): boolean {
	return [DataType.isNull, DataType.isInt, DataType.isFloat, DataType.isDecimal, DataType.isBool].some((is) =>
		is(type)
	);
}

function toValues(vector: Vector): ResultColumn {
	const { type } = vector;
	if (isPlainNumber(type) && vector.nullCount === 0) {
		const numbers = vector.toArray() as Float64Array | ArrayLike<number>;
		return numbers instanceof Float64Array ? numbers : Float64Array.from(numbers);
	}
	return toCells(vector);
}

/** Whether a type is stored as numbers that need no conversion. */
const isPlainNumber = (type: DataType) =>
	(DataType.isFloat(type) && type.precision > 0) || (DataType.isInt(type) && type.bitWidth < 64);

/** Part by part, since finding the part of a row takes longer than reading it, into one array that is copied no more. */
function toCells({ data, length, type }: Vector): (string | number | null)[] {
	const toCell = cellReader(type);
	const cells = Array<string | number | null>(length).fill(null);
	let start = 0;
	for (const part of data) {
		fillCells(cells, start, part, toCell);
		start += part.length;
	}
	return cells;
}

function fillCells(
	cells: (string | number | null)[],
	start: number,
	part: Data,
	toCell: (value: unknown) => string | number
): void {
	const { length, nullCount } = part;
	if (nullCount === length) return;
	const cellAt = partReader(part, toCell);
	for (let row = 0; row < length; row++) if (nullCount === 0 || part.getValid(row)) cells[start + row] = cellAt(row);
}

/** Reads cells that are not null. */
function partReader(part: Data, toCell: (value: unknown) => string | number): (row: number) => string | number {
	const { type } = part;
	const numbers = isPlainNumber(type) ? (part.values as ArrayLike<number>) : null;
	if (numbers) return (row) => numbers[row]!;
	const textAt = DataType.isUtf8(type) ? textReader(part as Data<Utf8>) : null;
	if (textAt) return textAt;
	const values = new Vector([part]);
	return (row) => toCell(values.get(row));
}

/** Texts without accents are one long text, cut where each ends: decoding them one by one takes ten times as long. */
function textReader({ values, valueOffsets: offsets, length }: Data<Utf8>): ((at: number) => string) | null {
	const [first, last] = [offsets[0] ?? 0, offsets[length] ?? 0];
	const text = new TextDecoder().decode(values.subarray(first, last));
	if (text.length !== last - first) return null;
	return (at) => text.slice((offsets[at] as number) - first, (offsets[at + 1] as number) - first);
}

/** How a value of this type that is not null becomes a plain one. */
function cellReader(type: DataType): (value: unknown) => string | number {
	if (DataType.isDictionary(type)) return cellReader(type.dictionary);
	if (DataType.isInt(type) || DataType.isFloat(type) || DataType.isBool(type)) return Number;
	if (DataType.isDecimal(type)) return (words) => fromDecimal(words as Uint32Array, type.scale);
	if (DataType.isDate(type)) return remember((time) => isoTime(time).slice(0, 10));
	if (DataType.isTimestamp(type))
		return (time) =>
			isoTime(time)
				.replace('T', ' ')
				.replace(/\.?0*Z$/, '');
	return String;
}

/** Days come again and again. */
function remember(read: (value: unknown) => string): (value: unknown) => string {
	const known = new Map<unknown, string>();
	return (value) => {
		const before = known.get(value);
		if (before !== undefined) return before;
		const text = read(value);
		known.set(value, text);
		return text;
	};
}

const isoTime = (time: unknown) => new Date(Number(time)).toISOString();

/** Little-endian words, two's complement; up to 2^53 the quotient is the double nearest to the decimal. */
function fromDecimal(words: Uint32Array, scale: number): number {
	const unsigned = words.reduceRight((number, word) => (number << 32n) | BigInt(word), 0n);
	return Number(BigInt.asIntN(words.length * 32, unsigned)) / 10 ** scale;
}
