import { DuckDBInstance } from '@duckdb/node-api';
import type { CellValue } from '../ingest/cells/read-cell.ts';
import { attachForWriting, detach, startOptions } from '../sql/attach.ts';
import type { TableShape } from '../sql/table-shape.ts';
import { loadTable } from './load-table.ts';
import { writeFacts, type WrittenFacts } from './write-facts.ts';

/** A table to write. */
export interface WrittenTable {
	readonly shape: TableShape;
	readonly rows: readonly (readonly CellValue[])[];
}

/** Writes a new database file with the tables given, and after them facts with their codes, so many rows at a time. */
export async function writeDatabase(
	path: string,
	tables: readonly WrittenTable[],
	facts: WrittenFacts | null = null,
	batch?: number
): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:', startOptions);
	try {
		const connection = await instance.connect();
		await connection.run(attachForWriting('release', path));
		for (const { shape, rows } of tables) await loadTable(connection, 'release', shape, rows);
		if (facts) await writeFacts(connection, 'release', facts, batch);
		for (const text of detach('release')) await connection.run(text);
		connection.closeSync();
	} finally {
		instance.closeSync();
	}
}
