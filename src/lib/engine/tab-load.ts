import type { SqlStatement } from '../model/query.ts';
import type { WasmSession } from './wasm-session.ts';

/** Rows for a table of the tab itself, as Arrow's IPC streams: kept as Blobs, outside of the memory of the page. */
export interface TabTable {
	readonly name: string;
	readonly streams: AsyncIterable<Blob> | Iterable<Blob>;
}

/** Tables of this tab only, from dropped files: statements that make them, rows, and statements that complete them. */
export interface TabLoad {
	/** A later load of this name stands in for the earlier one. */
	readonly name: string;
	readonly before: readonly SqlStatement[];
	readonly tables: readonly TabTable[];
	readonly after: readonly SqlStatement[];
	/** Take all of it away, whole or half made. */
	readonly drop: readonly SqlStatement[];
}

/** Does something when the engine is free, once what the statements read is attached. */
export type InTurn = (
	statements: readonly SqlStatement[],
	work: (session: WasmSession) => Promise<void>
) => Promise<void>;

/** Makes the tables of a load step by step: other statements have their turn while rows are still on the way. */
export async function fill({ before, tables, after }: TabLoad, inTurn: InTurn): Promise<void> {
	await runInTurn(before, inTurn);
	for (const { name, streams } of tables)
		for await (const bytes of readAhead(streams)) await inTurn([], (session) => session.insert(name, bytes));
	await runInTurn(after, inTurn);
}

/** What Blobs hold: the next one is read while the one before is taken in. */
async function* readAhead(streams: TabTable['streams']): AsyncGenerator<ArrayBuffer> {
	const parts = partsOf(streams);
	const read = async () => {
		const { done, value } = await parts.next();
		return done ? null : value.arrayBuffer();
	};
	for (let bytes = await read(); bytes;) {
		const next = read();
		// It may fail before it is its turn.
		next.catch(() => {});
		yield bytes;
		bytes = await next;
	}
}

async function* partsOf(streams: TabTable['streams']): AsyncGenerator<Blob, void> {
	yield* streams;
}

/** Runs statements one after the other, in one turn. */
export function runInTurn(statements: readonly SqlStatement[], inTurn: InTurn): Promise<void> {
	return inTurn(statements, async (session) => {
		for (const statement of statements) await session.run(statement);
	});
}
