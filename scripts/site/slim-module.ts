import { readCalls, readExpression } from './wasm-calls.ts';
import { WasmReader, wasmNumber } from './wasm-reader.ts';

const sectionIds = { import: 2, global: 6, export: 7, start: 8, element: 9, code: 10 };
const kinds = { function: 0, table: 1, memory: 2, global: 3 };
const headerBytes = 8;
/** A function without locals that traps: nothing reaches it. */
const unreached = Uint8Array.of(3, 0, 0, 0x0b);

interface Section {
	readonly id: number;
	/** With the bytes that say what it is. */
	readonly whole: Uint8Array;
	readonly content: Uint8Array;
}

interface Import {
	readonly module: string;
	readonly name: string;
	readonly kind: number;
}

interface Export {
	readonly name: string;
	readonly kind: number;
	readonly index: number;
	readonly bytes: Uint8Array;
}

/**
 * A WebAssembly module without the exports that nobody reads, and with empty bodies for the functions that nothing can
 * reach then. Numbers of functions stay as they are. Throws at what it does not know.
 */
export function slimModule(bytes: Uint8Array, isRead: (exported: string) => boolean): Uint8Array<ArrayBuffer> {
	const sections = sectionsOf(bytes);
	const read = (id: number) => {
		const section = sections.find((one) => one.id === id);
		return section && new WasmReader(section.content);
	};
	const imports = read(sectionIds.import)?.list(readImport) ?? [];
	const imported = imports.filter(({ kind }) => kind === kinds.function).length;
	// Addresses that the module looks up among its own exports when it starts.
	const addresses = new Set(imports.flatMap(({ module, name }) => (module.startsWith('GOT.') ? [name] : [])));
	const isKept = ({ name }: Export) => isRead(name) || addresses.has(name);
	const exports = (read(sectionIds.export)?.list(readExport) ?? []).filter(isKept);
	const bodies = read(sectionIds.code)?.list(readBody) ?? [];
	const roots = exports.filter(({ kind }) => kind === kinds.function).map(({ index }) => index);
	read(sectionIds.global)?.list((reader) => {
		reader.skip(2);
		readExpression(reader, (callee) => roots.push(callee));
	});
	read(sectionIds.element)?.list((reader) => readElements(reader, roots));
	const start = read(sectionIds.start)?.number();
	if (start !== undefined) roots.push(start);
	const reached = reachedFrom(roots, bodies, imported);
	return concat([
		bytes.subarray(0, headerBytes),
		...sections.map(({ id, whole }) => {
			if (id === sectionIds.export)
				return sectionOf(
					id,
					exports.map((one) => one.bytes)
				);
			if (id !== sectionIds.code) return whole;
			return sectionOf(
				id,
				bodies.map((body, at) => (reached[imported + at] ? body : unreached))
			);
		})
	]);
}

function sectionsOf(bytes: Uint8Array): Section[] {
	const reader = new WasmReader(bytes, headerBytes);
	const sections: Section[] = [];
	while (reader.at < bytes.length) {
		const from = reader.at;
		const id = reader.byte();
		const size = reader.number();
		const content = bytes.subarray(reader.at, reader.at + size);
		reader.skip(size);
		sections.push({ id, content, whole: bytes.subarray(from, reader.at) });
	}
	return sections;
}

function readExport(reader: WasmReader): Export {
	const from = reader.at;
	const [name, kind, index] = [reader.name(), reader.byte(), reader.number()];
	return { name, kind, index, bytes: reader.bytes.subarray(from, reader.at) };
}

function readImport(reader: WasmReader): Import {
	const [module, name, kind] = [reader.name(), reader.name(), reader.byte()];
	if (kind === kinds.table) reader.skip(1);
	if (kind === kinds.table || kind === kinds.memory) reader.skipNumbers(reader.byte() % 2 === 1 ? 2 : 1);
	else if (kind === kinds.function) reader.skipNumbers();
	else reader.skip(2);
	return { module, name, kind };
}

/** A function's body with its size before it. */
function readBody(reader: WasmReader): Uint8Array {
	const from = reader.at;
	reader.skip(reader.number());
	return reader.bytes.subarray(from, reader.at);
}

/** Functions in tables can be called by their place there. */
function readElements(reader: WasmReader, roots: number[]): void {
	const flags = reader.number();
	const isActive = flags % 2 === 0;
	if (isActive && (flags & 2) !== 0) reader.skipNumbers();
	if (isActive) readExpression(reader, (callee) => roots.push(callee));
	if ((flags & 3) !== 0) reader.skip(1);
	if (flags < 4) roots.push(...reader.list(() => reader.number()));
	else reader.list(() => readExpression(reader, (callee) => roots.push(callee)));
}

/** 1 for each function that the roots can reach. */
function reachedFrom(roots: readonly number[], bodies: readonly Uint8Array[], imported: number): Uint8Array {
	const reached = new Uint8Array(imported + bodies.length);
	const waiting: number[] = [];
	const reach = (index: number) => {
		if (!reached[index]) waiting.push(index);
		reached[index] = 1;
	};
	for (const root of roots) reach(root);
	for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
		const body = bodies[index - imported];
		if (!body) continue;
		const reader = new WasmReader(body);
		reader.number();
		reader.list(() => reader.skipNumbers(2));
		readCalls(reader, body.length, reach);
	}
	return reached;
}

function sectionOf(id: number, items: readonly Uint8Array[]): Uint8Array {
	const content = concat([Uint8Array.from(wasmNumber(items.length)), ...items]);
	return concat([Uint8Array.of(id, ...wasmNumber(content.length)), content]);
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
