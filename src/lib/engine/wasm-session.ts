import { DuckDBDataProtocol } from '@duckdb/duckdb-wasm';
import type { SqlStatement } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import { attachForReading } from '../sql/attach.ts';
import { databaseFileName, lockSession } from '../sql/session.ts';
import type { DuckDBWorker } from './duckdb-worker.ts';
import { EngineError } from './engine.ts';
import type { QueryBindings } from './pending-query.ts';
import { openConfig, runStatement } from './run-statement.ts';
import type { RangedFile } from './ranged-file.ts';
import readerUrl from './ranged-reader.js?url&no-inline';

/** One life of the engine: a worker, its connection and what has been attached to it. */
export interface WasmSession {
	/** Attaches the file of a database; where it is read by ranges so far, one that came whole stands in for them. */
	attach(database: string, file: Blob | RangedFile): Promise<void>;
	/** Milliseconds that it has waited for ranges so far. */
	readonly waitedMs: () => number;
	/** The largest share of a file that it has fetched by ranges so far. */
	readonly fetchedShare: () => number;
	run(statement: SqlStatement, signal?: AbortSignal): Promise<ResultTable>;
	/** Adds the rows of an Arrow IPC stream to a table of the tab's own database. */
	insert(table: string, stream: ArrayBuffer): Promise<void>;
	/** Ends this life; what is in flight rejects with the reason. */
	kill(reason: unknown): void;
}

/** Opens DuckDB in a worker and locks it to the files of the databases named. */
export async function openSession(
	worker: DuckDBWorker,
	databases: readonly string[],
	memoryLimit: string
): Promise<WasmSession> {
	const { db, alive, kill, waitedMs, fetchedShare } = worker;
	await alive(db.open(openConfig));
	const connection = await alive(db.connectInternal());
	const execute = (text: string) => alive(db.runQuery(connection, text));
	// Sent at once: the way there and back through a busy page takes longer than all of them.
	await execute(lockSession(databases, memoryLimit).join(';\n'));

	const bindings = watched(worker);
	const attached = new Map<string, Blob | RangedFile>();
	return {
		kill,
		waitedMs,
		fetchedShare,
		run: (statement, signal) => runStatement(bindings, connection, statement, signal),
		async attach(database, file) {
			const [name, known] = [databaseFileName(database), attached.get(database)];
			if (known === undefined) {
				await alive(db.registerFileHandle(name, fileOf(file), DuckDBDataProtocol.BROWSER_FILEREADER, true));
				await execute(attachForReading(database, name)).catch((cause: unknown) => {
					throw new EngineError('data', `the database "${database}" could not be opened`, { cause });
				});
			} else if (known !== file && file instanceof Blob) worker.standIn(name, file);
			attached.set(database, file);
		},
		async insert(name, stream) {
			await alive(db.insertArrowFromIPCStream(connection, new Uint8Array(stream), { name, create: false }));
		}
	};
}

/** What the worker's first script takes for a file. */
function fileOf(file: Blob | RangedFile): unknown {
	if (file instanceof Blob) return file;
	const urls = file.urls.map((url) => new URL(url, location.href).href);
	return { ranged: { ...file, urls }, script: new URL(readerUrl, location.href).href };
}

function watched({ db, alive }: DuckDBWorker): QueryBindings {
	return {
		runQuery: (connection, text) => alive(db.runQuery(connection, text)),
		startPendingQuery: (connection, text) => alive(db.startPendingQuery(connection, text)),
		pollPendingQuery: (connection) => alive(db.pollPendingQuery(connection)),
		cancelPendingQuery: (connection) => alive(db.cancelPendingQuery(connection)),
		fetchQueryResults: (connection) => alive(db.fetchQueryResults(connection))
	};
}
