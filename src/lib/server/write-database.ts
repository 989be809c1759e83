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

/** The name of a database while it is written. */
export const writtenName = 'release';

/**
 * Writes a new database file with the tables given, and after them facts with their codes, so many rows at a time. Tells
 * how many rows each table has that is made of these.
 */
export async function writeDatabase(
	path: string,
	tables: readonly WrittenTable[],
	facts: WrittenFacts | null = null,
	batch?: number
): Promise<Record<string, number>> {
	const instance = await DuckDBInstance.create(':memory:', startOptions);
	try {
		const connection = await instance.connect();
		await connection.run(attachForWriting(writtenName, path));
		for (const { shape, rows } of tables) await loadTable(connection, writtenName, shape, rows);
		const made = facts ? await writeFacts(connection, writtenName, facts, batch) : {};
		for (const text of detach(writtenName)) await connection.run(text);
		connection.closeSync();
		return made;
	} finally {
		instance.closeSync();
	}
}
