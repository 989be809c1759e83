import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { abortable } from '../engine/abortable.ts';
import { EngineError, type Engine } from '../engine/engine.ts';
import { toResultTable } from '../engine/to-result-table.ts';
import type { Manifest } from '../model/manifest.ts';
import type { SqlStatement } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import { attachForReading, lockDown, startOptions } from '../sql/attach.ts';
import { duckdb } from '../sql/dialect.ts';
import { inlineValues } from '../sql/inline-values.ts';
import { isNumeric, plainValue } from './plain-value.ts';

/** DuckDB in Node over the databases of a release, on one thread, reading only. */
export async function openNativeEngine(folder: string, manifest: Manifest): Promise<Engine> {
	const instance = await DuckDBInstance.create(':memory:', startOptions);
	const connection = await instance.connect();
	try {
		for (const [name, { file }] of Object.entries(manifest.databases))
			await connection.run(attachForReading(name, join(folder, file)));
		for (const text of lockDown) await connection.run(text);
	} catch (error) {
		instance.closeSync();
		throw new EngineError('data', String(error), { cause: error });
	}
	return engineOver(connection, () => instance.closeSync());
}

/** The Engine interface over one open connection; statements wait for one another. */
export function engineOver(connection: DuckDBConnection, onClose: () => void): Engine {
	let last: Promise<unknown> = Promise.resolve();
	return {
		dialect: duckdb,
		run(statement, signal) {
			const result = last.then(() => runOne(connection, statement, signal));
			last = result.catch(() => undefined);
			// A statement that is still waiting its turn must not keep its caller waiting.
			return abortable(result, signal);
		},
		async close() {
			connection.interrupt();
			await last;
			connection.closeSync();
			onClose();
		}
	};
}

async function runOne(connection: DuckDBConnection, statement: SqlStatement, signal?: AbortSignal) {
	signal?.throwIfAborted();
	const interrupt = () => connection.interrupt();
	signal?.addEventListener('abort', interrupt, { once: true });
	try {
		return await readTable(connection, statement);
	} catch (error) {
		signal?.throwIfAborted();
		throw new EngineError('query', String(error), { cause: error });
	} finally {
		signal?.removeEventListener('abort', interrupt);
	}
}

async function readTable(connection: DuckDBConnection, statement: SqlStatement): Promise<ResultTable> {
	// A bound statement is planned twice, and planning is most of what these statements cost.
	const result = await connection.run(inlineValues(statement));
	const values = await result.convertColumns(plainValue);
	return toResultTable(
		result.columnNames().map((name, column) => ({
			name,
			numeric: isNumeric(result.columnTypeId(column)),
			values: values[column] ?? []
		}))
	);
}
