import type { SqlStatement } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import { duckdb } from '../sql/dialect.ts';
import { abortable } from './abortable.ts';
import { databaseFiles } from './database-files.ts';
import type { DatabaseFiles, DatabaseSource } from './database-files.ts';
import { afterCrash, Crash } from './crash.ts';
import { compileEngine, startWorker } from './duckdb-worker.ts';
import { EngineError } from './engine.ts';
import type { Engine } from './engine.ts';
import { rangedFailure } from './ranged-failure.ts';
import { fill, runInTurn } from './tab-load.ts';
import type { TabLoad } from './tab-load.ts';
import { openSession } from './wasm-session.ts';
import type { WasmSession } from './wasm-session.ts';

export interface WasmEngineOptions extends DatabaseSource {
	/** A statement that takes longer is given up together with its worker; 20 s unless told. */
	readonly deadlineMs?: number;
	/** As DuckDB writes it; 1GB unless told. */
	readonly memoryLimit?: string;
}

export interface WasmEngine extends Engine {
	/** Starts the engine ahead of the first statement; tells how long its start took. */
	start(): Promise<{ readonly instantiateMs: number }>;
	/** Opens databases ahead of the first statement that reads them. */
	open(databases: readonly string[]): Promise<void>;
	/** Makes tables that statements can read until they are unloaded or the tab is closed. */
	load(load: TabLoad): Promise<void>;
	/** Frees what a load holds; statements given before still read it. */
	unload(name: string): Promise<void>;
}

/** DuckDB-Wasm in a worker, started by the first statement; databases are fetched when a statement first reads them. */
export function createWasmEngine(options: WasmEngineOptions): WasmEngine {
	return new DuckDBWasm(options);
}

// A cancelled query that has not let go by then is ended with its worker.
const cancelGraceMs = 2_000;
// Questions about a unit or a province stay below it.
const muchOfFile = 0.25;
// After these traps the instance is broken for good.
const traps = /RuntimeError|NetworkError|null function|out of bounds|signature mismatch|unreachable/;

class DuckDBWasm implements WasmEngine {
	readonly dialect = duckdb;
	readonly #options: WasmEngineOptions;
	readonly #files: DatabaseFiles;
	readonly #loads = new Map<string, TabLoad>();
	#compiled: Promise<WebAssembly.Module> | null = null;
	#session: Promise<WasmSession> | null = null;
	#queue: Promise<unknown> = Promise.resolve();
	#instantiateMs = 0;

	constructor(options: WasmEngineOptions) {
		this.#options = options;
		this.#files = databaseFiles(options);
	}

	async start() {
		await this.#open();
		return { instantiateMs: this.#instantiateMs };
	}

	open(databases: readonly string[]): Promise<void> {
		return this.#inTurn([{ text: '', params: [], databases }], () => Promise.resolve());
	}

	async run(statement: SqlStatement, signal?: AbortSignal): Promise<ResultTable> {
		signal?.throwIfAborted();
		return abortable(
			this.#inTurn([statement], (session) => session.run(statement, signal), signal),
			signal
		);
	}

	async load(load: TabLoad): Promise<void> {
		try {
			await fill(load, this.#inTurn);
		} catch (error) {
			await this.#take(load).catch(() => {});
			throw error;
		}
		this.#loads.set(load.name, load);
	}

	async unload(name: string): Promise<void> {
		const load = this.#loads.get(name);
		this.#loads.delete(name);
		if (load) await this.#take(load);
	}

	/** An engine that is not running holds nothing. */
	async #take({ drop }: TabLoad): Promise<void> {
		if (this.#session) await runInTurn(drop, this.#inTurn);
	}

	async close() {
		const session = this.#session;
		this.#session = null;
		this.#compiled = null;
		(await session?.catch(() => null))?.kill(new EngineError('start', 'the engine was closed'));
	}

	/** The engine answers one statement at a time; downloads do not hold up the others. */
	readonly #inTurn = async <T>(
		statements: readonly SqlStatement[],
		work: (session: WasmSession) => Promise<T>,
		signal?: AbortSignal
	): Promise<T> => {
		const ready = () => Promise.all([this.#open(), ...databasesOf(statements).map(this.#files.open)]);
		await Promise.all([ready(), ...databasesOf(statements.filter(({ scans }) => scans)).map(this.#files.openSoon)]);
		const once = async (): Promise<T> => {
			signal?.throwIfAborted();
			const [session] = await ready();
			// Whoever asks so much will ask for more.
			if (session.fetchedShare() > muchOfFile) this.#files.takeWhole();
			return this.#guard(session, () => this.#attach(session, statements).then(() => work(session)), signal);
		};
		const turn = this.#queue.then(once).catch(afterCrash(once));
		this.#queue = turn.catch(() => {});
		return turn;
	};

	async #attach(session: WasmSession, statements: readonly SqlStatement[]): Promise<void> {
		for (const database of databasesOf(statements)) await session.attach(database, await this.#files.open(database));
	}

	#open(): Promise<WasmSession> {
		this.#session ??= this.#openNew().catch((error: unknown) => {
			this.#session = null;
			throw error;
		});
		return this.#session;
	}

	async #openNew(): Promise<WasmSession> {
		const startedAt = performance.now();
		this.#compiled ??= compileEngine().catch((error: unknown) => {
			this.#compiled = null;
			throw error;
		});
		const { manifest, memoryLimit = '1GB' } = this.#options;
		const session = await openSession(await startWorker(this.#compiled), Object.keys(manifest.databases), memoryLimit);
		this.#instantiateMs = performance.now() - startedAt;
		for (const load of this.#loads.values()) {
			await fill(load, async (statements, work) => {
				await this.#attach(session, statements);
				await work(session);
			});
		}
		return session;
	}

	/** Gives the worker up when it is too slow, does not let go of a cancelled statement, or is broken. */
	async #guard<T>(session: WasmSession, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
		const { deadlineMs = 20_000 } = this.#options;
		const timers: ReturnType<typeof setTimeout>[] = [];
		let waited = session.waitedMs();
		// What a slow line takes is not the statement's own time.
		const expire = (ms: number) => {
			const end = () => {
				const late = session.waitedMs() - waited;
				waited += late;
				if (late > 0) expire(late);
				else this.#giveUp(session, tooSlow(deadlineMs));
			};
			timers.push(setTimeout(end, ms));
		};
		expire(deadlineMs);
		const release = () => timers.push(setTimeout(() => this.#giveUp(session, signal?.reason), cancelGraceMs));
		signal?.addEventListener('abort', release, { once: true });
		try {
			return await work();
		} catch (error) {
			const unread = rangedFailure(error);
			if (unread) this.#files.dropRanged(unread);
			const fatal = unread !== null || isFatal(error);
			if (fatal) this.#giveUp(session, error);
			if (signal?.aborted) throw signal.reason;
			const told = unread ?? toEngineError(error);
			throw fatal && told.kind !== 'connection' ? new Crash(told) : told;
		} finally {
			signal?.removeEventListener('abort', release);
			timers.forEach(clearTimeout);
		}
	}

	#giveUp(session: WasmSession, reason: unknown): void {
		this.#session = null;
		session.kill(reason);
	}
}

function databasesOf(statements: readonly SqlStatement[]): string[] {
	return [...new Set(statements.flatMap((statement) => statement.databases))];
}

/** The worker has failed as a whole, not only the statement. */
function isFatal(error: unknown): boolean {
	return error instanceof EngineError ? error.kind === 'start' : traps.test(String(error));
}

function tooSlow(deadlineMs: number): EngineError {
	return new EngineError('query', `the statement took longer than ${deadlineMs / 1000} s`);
}

function toEngineError(cause: unknown): EngineError {
	if (cause instanceof EngineError) return cause;
	return new EngineError('query', plainMessage(cause instanceof Error ? cause.message : String(cause)), { cause });
}

/** DuckDB reports a part of its errors as JSON. */
function plainMessage(message: string): string {
	const plain = /"exception_message":("(?:[^"\\]|\\.)*")/.exec(message)?.[1];
	return plain === undefined ? message : String(JSON.parse(plain));
}
