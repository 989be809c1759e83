import { DataType, tableFromIPC, type Data, type Field, type Message, type Table, type Vector } from 'apache-arrow';
import type { Problem } from '../../model/problem.ts';
import { CellProblems } from '../cell-problems.ts';
import { makeProblem } from '../make-problem.ts';
import { oddRule, type TellOdd } from '../odd-cells.ts';
import type { ExportFile, RawCell, RawRow, Sheet } from '../raw-table.ts';
import { RefusedFile } from '../refused-file.ts';
import { readBlocks } from './check-flatbuffer.ts';
import { listMessages, toStream, type StreamParts } from './list-messages.ts';
import {
	fromBigint,
	fromBytes,
	fromDecimal,
	fromFloat,
	fromMoment,
	fromTime,
	toJsonText,
	type TimeUnit
} from '../typed-cell.ts';

const mostCells = 50_000_000;
const mostRows = 5_000_000;
const magic = 'ARROW1';
const before = 8;

/** An Arrow IPC file or stream as one sheet, its column names being the first row. Throws where it is damaged. */
export function decodeArrow(file: ExportFile): { sheet: Sheet; problems: Problem[] } {
	const { table, hasEnd } = readTable(file.bytes);
	const { fields } = table.schema;
	if (table.numRows * Math.max(1, fields.length) > mostCells) throw new RefusedFile('too_big');
	const odd = new CellProblems(file.name, null);
	const columns = fields.map((field, at) => readColumn(table, field, at, odd));
	const header = { line: 1, cells: fields.map(({ name }) => name.normalize('NFC').trim()) };
	const rows = Array.from({ length: table.numRows }, (_, at): RawRow => {
		return { line: at + 2, cells: columns.map((column) => column[at] ?? null) };
	});
	const nested = fields.filter(({ type }) => isNested(type));
	const problems = nested.map(({ name }) =>
		makeProblem(file.name, 'nested_column', { column: name, severity: 'note' })
	);
	if (!hasEnd) problems.push(makeProblem(file.name, 'unreadable', { detail: 'cut', severity: 'warning' }));
	problems.push(...odd.all());
	return { sheet: { name: null, rows: [header, ...rows], merges: [], hidden: new Set() }, problems };
}

/** A file is a stream between letters that it repeats at its end; without them it is cut. */
function readTable(bytes: Uint8Array): { table: Table; hasEnd: boolean } {
	const letters = (part: Uint8Array) => String.fromCharCode(...part);
	const isFile = letters(bytes.subarray(0, magic.length)) === magic;
	if (isFile && letters(bytes.subarray(-magic.length)) !== magic) throw new RefusedFile('unreadable', 'cut');
	const parts = listMessages(isFile ? bytes.subarray(before) : bytes);
	checkBatches(parts);
	if (isFile) checkBlocks(bytes, parts);
	// The library reads no compressed buffers.
	const isUnpacked = parts.messages.some((one) => one.isUnpacked);
	return { table: openTable(isUnpacked ? toStream(parts.messages) : bytes), hasEnd: isFile || parts.hasEnd };
}

function openTable(bytes: Uint8Array): Table {
	try {
		return tableFromIPC(bytes);
	} catch (error) {
		// The library knows no views of texts, nor lists of them.
		const isUnknown = error instanceof Error && error.message.startsWith('Unrecognized type');
		throw isUnknown ? new RefusedFile('unreadable', 'arrow_type') : error;
	}
}

/** The blocks listed at the end of a file are batches of their kind: of others the library would read without end. */
function checkBlocks(bytes: Uint8Array, { messages }: StreamParts): void {
	const end = bytes.length - magic.length - 4;
	const length = new DataView(bytes.buffer, bytes.byteOffset + end, 4).getInt32(0, true);
	if (!(length > 0 && length <= end)) throw new Error('footer length');
	const { dictionaries, batches } = readBlocks(bytes.subarray(end - length, end));
	const areAll = (blocks: readonly number[], isOfKind: (message: Message) => boolean) => {
		const starts = new Set(messages.flatMap((one) => (isOfKind(one.message) ? one.start + before : [])));
		return blocks.length === starts.size && blocks.every((at) => starts.has(at));
	};
	const areKinds =
		areAll(dictionaries, (one) => one.isDictionaryBatch()) && areAll(batches, (one) => one.isRecordBatch());
	if (!areKinds) throw new Error('blocks');
}

/** The reader trusts the lengths that batches claim and counts through them: they must fit into what was sent. */
function checkBatches({ messages }: StreamParts): void {
	let rows = 0;
	for (const { message, body } of messages) {
		if (!message.isRecordBatch() && !message.isDictionaryBatch()) continue;
		const header = message.header();
		const batch = 'data' in header ? header.data : header;
		const held = body.length;
		const most = Math.max(Number(batch.length), held * 8);
		const lengths = batch.nodes.flatMap((node) => [node.length, node.nullCount]).map(Number);
		rows += Number(batch.length);
		if (!(rows <= mostRows) || lengths.some((length) => !(length >= 0 && length <= most)))
			throw new Error('batch length');
		const isInside = batch.buffers.every(({ offset, length }) => offset >= 0 && length >= 0 && offset + length <= held);
		if (!isInside) throw new Error('buffer outside its batch');
	}
}

function readColumn(table: Table, { name, type, nullable }: Field, at: number, odd: CellProblems): RawCell[] {
	const vector = table.getChildAt(at);
	if (!vector || vector.length !== table.numRows) throw new Error('column length');
	checkBuffers(vector);
	const tell: TellOdd = (row, rule, value) =>
		odd.add(rule, { line: row + 2, column: name, value: String(value), severity: 'warning' });
	const toCell = cellReader(type, tell);
	const isMoment = holdsMoments(type);
	return Array.from({ length: vector.length }, (_, row) => {
		const value = isMoment ? momentAt(vector, row) : (vector.get(row) as unknown);
		if (value === undefined || (value === null && !nullable && !DataType.isNull(type)))
			throw new Error('missing value');
		const cell = value === null ? null : toCell(value, row);
		const rule = oddRule(cell, isMoment);
		if (rule === null) return cell;
		tell(row, rule, cell as string | number);
		return null;
	});
}

const holdsMoments = (type: DataType): boolean =>
	DataType.isDictionary(type) ? holdsMoments(type.dictionary) : DataType.isDate(type) || DataType.isTimestamp(type);

/** Milliseconds since 1970, null, or the stored number where the library cannot tell it in milliseconds. */
function momentAt(vector: Vector, row: number): unknown {
	try {
		return vector.get(row);
	} catch (error) {
		let at = row;
		for (const { length, values } of vector.data) {
			if (at < length && values instanceof BigInt64Array) return values[at];
			at -= length;
		}
		throw error;
	}
}

/** Buffers shorter than their batch would be read as zeros, offsets beyond them as texts and lists without end. */
function checkBuffers(vector: Vector): void {
	for (const data of vector.data) checkData(data);
}

function checkData(data: Data): void {
	const { length, type, values, valueOffsets, children, nullBitmap } = data;
	const held = (values as ArrayLike<unknown> | undefined)?.length ?? 0;
	const needed = DataType.isBool(type) ? Math.ceil(length / 8) : length * strideOf(type);
	if (held < needed) throw new Error('values');
	if (nullBitmap && nullBitmap.length > 0 && nullBitmap.length * 8 < length) throw new Error('null bitmap');
	const isListed = DataType.isList(type) || DataType.isMap(type);
	if (isListed) checkOffsets(valueOffsets, length, children[0]?.length ?? 0);
	else if (DataType.isUtf8(type) || DataType.isBinary(type)) checkOffsets(valueOffsets, length, held);
	if (DataType.isDictionary(type)) for (const part of data.dictionary?.data ?? []) checkData(part);
	for (const child of children) checkData(child);
}

/** How many elements of the array of values one value takes; none where offsets tell. */
function strideOf(type: DataType): number {
	if (DataType.isDictionary(type)) return 1;
	if (DataType.isInt(type) || DataType.isFloat(type)) return 1;
	if (DataType.isDecimal(type)) return type.bitWidth / 32;
	if (DataType.isFixedSizeBinary(type)) return type.byteWidth;
	return DataType.isDate(type) || DataType.isTime(type) || DataType.isTimestamp(type) ? 1 : 0;
}

function checkOffsets(offsets: Int32Array, length: number, most: number): void {
	if (length > 0 && offsets.length < length + 1) throw new Error('offsets');
	for (let at = 0; at < length; at++) {
		const [start, end] = [offsets[at] ?? -1, offsets[at + 1] ?? -1];
		if (start < 0 || end < start || end > most) throw new Error('offset');
	}
}

const isNested = (type: DataType): boolean =>
	[DataType.isList, DataType.isStruct, DataType.isMap, DataType.isFixedSizeList, DataType.isUnion].some((is) =>
		is(type)
	);

const units: readonly TimeUnit[] = ['s', 'ms', 'us', 'ns'];

/** How a value of this type that is not null becomes a cell; NaN and the infinities stay numbers but in nested values. */
function cellReader(type: DataType, tell: TellOdd): (value: unknown, row: number) => RawCell {
	if (DataType.isDictionary(type)) return cellReader(type.dictionary, tell);
	if (DataType.isBool(type)) return Boolean;
	if (DataType.isInt(type)) return (value) => (typeof value === 'bigint' ? fromBigint(value) : Number(value));
	if (DataType.isFloat(type)) return type.precision === 1 ? (value) => fromFloat(Number(value)) : Number;
	if (DataType.isDecimal(type)) return (words) => fromDecimal(fromWords(words as Uint32Array), type.scale);
	if (DataType.isDate(type)) return (ms) => fromMillis(ms as number | bigint, false);
	if (DataType.isTimestamp(type)) return (ms) => fromMillis(ms as number | bigint, Boolean(type.timezone));
	if (DataType.isTime(type)) return (value) => fromTime(BigInt(value as number | bigint), units[type.unit] ?? 's');
	if (DataType.isBinary(type) || DataType.isLargeBinary(type) || DataType.isFixedSizeBinary(type))
		return (value) => fromBytes(value as Uint8Array);
	if (isNested(type)) return (value, row) => toJsonText(value, (part) => tell(row, 'not_finite', part));
	return (value) => String(value).normalize('NFC');
}

/** The reader gives moments in milliseconds, the rest as a fraction; others as they are stored. */
function fromMillis(ms: number | bigint, isUtc: boolean): RawCell {
	if (typeof ms === 'bigint') return String(ms);
	const whole = Math.floor(ms);
	return fromMoment(BigInt(whole) * 1000n + BigInt(Math.round((ms - whole) * 1000)), 'us', isUtc);
}

/** Little-endian words, two's complement. */
function fromWords(words: Uint32Array): bigint {
	const unsigned = words.reduceRight((number, word) => (number << 32n) | BigInt(word), 0n);
	return BigInt.asIntN(words.length * 32, unsigned);
}
