import type { WasmReader } from './wasm-reader.ts';

const [call, returnCall, refFunction] = [0x10, 0x12, 0xd2];
const [end, branchTable, selectTyped, tryTable] = [0x0b, 0x0e, 0x1c, 0x1f];
const [float32, float64, bulk, vector] = [0x43, 0x44, 0xfc, 0xfd];

/** How many numbers follow an instruction, by its first byte. */
const operands = new Map<number, number>([
	...pairs([0x00, 0x01, 0x05, 0x0a, end, 0x0f, 0x19, 0x1a, 0x1b, 0xd1], 0),
	...pairs([0x02, 0x03, 0x04, 0x06, 0x07, 0x08, 0x09, 0x0c, 0x0d, 0x14, 0x15, 0x18], 1),
	...pairs([...range(0x20, 0x26), 0x3f, 0x40, 0x41, 0x42, 0xd0], 1),
	...pairs([0x11, 0x13], 2),
	...pairs(range(0x45, 0xc4), 0)
]);

/** The same after the prefix of bulk operations. */
const bulkOperands = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

/** Tells of each function that instructions name, up to a place; throws at an instruction that it does not know. */
export function readCalls(reader: WasmReader, until: number, oncall: (callee: number) => void): void {
	while (reader.at < until) readInstruction(reader, oncall);
	if (reader.at !== until || reader.bytes[until - 1] !== end) throw new Error('instructions end in the wrong place');
}

/** Reads an expression up to its end, as initial values are written. */
export function readExpression(reader: WasmReader, oncall: (callee: number) => void): void {
	while (readInstruction(reader, oncall) !== end);
}

function readInstruction(reader: WasmReader, oncall: (callee: number) => void): number {
	const code = reader.byte();
	const simple = operands.get(code);
	if (simple !== undefined) reader.skipNumbers(simple);
	else if (code === call || code === returnCall || code === refFunction) oncall(reader.number());
	else if (code >= 0x28 && code <= 0x3e) skipMemory(reader);
	else if (code === float32) reader.skip(4);
	else if (code === float64) reader.skip(8);
	else if (code === branchTable) reader.skipNumbers(reader.number() + 1);
	else if (code === selectTyped) reader.skipNumbers(reader.number());
	else if (code === tryTable) skipTryTable(reader);
	else if (code === bulk) reader.skipNumbers(known(bulkOperands[reader.number()], code));
	else if (code === vector) skipVector(reader);
	else known(undefined, code);
	return code;
}

function known(count: number | undefined, code: number): number {
	if (count === undefined) throw new Error(`unknown instruction 0x${code.toString(16)}`);
	return count;
}

/** Alignment, the memory where there are several, and an offset. */
function skipMemory(reader: WasmReader): void {
	if (reader.number() >= 64) reader.skipNumbers();
	reader.skipNumbers();
}

function skipTryTable(reader: WasmReader): void {
	reader.skipNumbers();
	reader.list(() => reader.skipNumbers(reader.byte() < 2 ? 2 : 1));
}

function skipVector(reader: WasmReader): void {
	const code = reader.number();
	if (code <= 11 || (code >= 84 && code <= 93)) skipMemory(reader);
	if (code === 12 || code === 13) reader.skip(16);
	if ((code >= 21 && code <= 34) || (code >= 84 && code <= 91)) reader.skip(1);
}

function range(from: number, to: number): number[] {
	return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function pairs(codes: readonly number[], count: number): [number, number][] {
	return codes.map((code) => [code, count]);
}
