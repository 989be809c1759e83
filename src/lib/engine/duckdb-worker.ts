import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import scriptUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url&no-inline';
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url&no-inline';
import { abortable } from './abortable.ts';
import type { Compiled } from './compile-worker.ts';
import bootUrl from './duckdb-boot.js?url&no-inline';
import { EngineError } from './engine.ts';

// An instance that cannot be linked is never reported by DuckDB's own loading.
const startDeadlineMs = 60_000;

/** DuckDB in a worker of its own. */
export interface DuckDBWorker {
	readonly db: AsyncDuckDB;
	/** The outcome of a call to `db`, or the failure of the worker: calls to a dead worker never settle by themselves. */
	alive<T>(call: Promise<T>): Promise<T>;
	/** Milliseconds that it has waited for the network so far. */
	readonly waitedMs: () => number;
	/** The largest share of a file that it has fetched by ranges so far. */
	readonly fetchedShare: () => number;
	/** Lets a file that has come whole stand in for the ranges of the one registered under a name. */
	standIn(name: string, file: Blob): void;
	/** Ends the worker; calls in flight reject with the reason. */
	kill(reason: unknown): void;
}

/** Downloads and compiles the engine, off the page's thread. */
export async function compileEngine(): Promise<WebAssembly.Module> {
	const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), { type: 'module' });
	const answer = new Promise<Compiled>((resolve) => {
		worker.addEventListener('message', ({ data }: MessageEvent<Compiled>) => resolve(data));
		worker.addEventListener('error', ({ message }) => resolve({ failure: message }));
	});
	worker.postMessage({ url: new URL(moduleUrl, location.href).href });
	const compiled = await answer;
	if ('module' in compiled) return compiled.module;
	worker.terminate();
	const cause = new Error(compiled.failure);
	throw new EngineError('start', 'the database engine could not be loaded', { cause });
}

/** Starts a worker while its module is still on the way. */
export async function startWorker(compiled: Promise<WebAssembly.Module>): Promise<DuckDBWorker> {
	const worker = guard(new Worker(bootUrl));
	try {
		worker.post({ script: new URL(scriptUrl, location.href).href });
		worker.post({ module: await worker.alive(compiled) });
		await instantiate(worker);
		return worker;
	} catch (cause) {
		worker.kill(cause);
		throw cause instanceof EngineError ? cause : startFailed(cause);
	}
}

function guard(worker: Worker): DuckDBWorker & { post(message: unknown): void } {
	let [waitedMs, fetchedShare] = [0, 0];
	worker.addEventListener('message', (event: MessageEvent<{ readonly waited?: number; readonly share?: number }>) => {
		const { waited, share = 0 } = event.data;
		if (waited === undefined) return;
		event.stopImmediatePropagation();
		waitedMs += waited;
		fetchedShare = Math.max(fetchedShare, share);
	});
	const db = new AsyncDuckDB(new VoidLogger(), worker);
	const end = new AbortController();
	worker.addEventListener('error', (event) => end.abort(startFailed(event.message)));
	return {
		db,
		waitedMs: () => waitedMs,
		fetchedShare: () => fetchedShare,
		standIn: (name, file) => worker.postMessage({ whole: { name, file } }),
		post: (message) => worker.postMessage(message),
		alive: (call) => abortable(call, end.signal),
		kill(reason) {
			end.abort(reason);
			void db.terminate();
		}
	};
}

async function instantiate(worker: DuckDBWorker): Promise<void> {
	const watchdog = setTimeout(() => worker.kill(startFailed('no answer')), startDeadlineMs);
	try {
		await worker.alive(worker.db.instantiate(moduleUrl));
	} finally {
		clearTimeout(watchdog);
	}
}

function startFailed(cause: unknown): EngineError {
	return new EngineError('start', 'the database engine did not start', { cause });
}
