import { DuckDBInstance } from '@duckdb/node-api';
import type { CellValue } from '../ingest/cells/read-cell.ts';
import { attachForWriting, detach, startOptions } from '../sql/attach.ts';
import { storeCoded } from '../sql/fact-codes.ts';
import type { CodeColumn } from '../sql/fact-codes.ts';
import type { TableShape } from '../sql/table-shape.ts';
import { loadTable } from './load-table.ts';

/** A table to write; facts also with the codes that they carry. */
export interface WrittenTable {
	readonly shape: TableShape;
	readonly rows: readonly (readonly CellValue[])[];
	readonly codes?: readonly CodeColumn[];
}

/** Writes a new database file with the tables given; facts that carry codes after the others. */
export async function writeDatabase(path: string, tables: readonly WrittenTable[]): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:', startOptions);
	try {
		const connection = await instance.connect();
		await connection.run(attachForWriting('release', path));
		for (const { shape, rows, codes } of tables) await loadTable(connection, codes ? 'memory' : 'release', shape, rows);
		for (const { codes } of tables)
			for (const text of codes ? storeCoded(codes, 'memory', 'release') : []) await connection.run(text);
		for (const text of detach('release')) await connection.run(text);
		connection.closeSync();
	} finally {
		instance.closeSync();
	}
}
