import { DuckDBInstance } from '@duckdb/node-api';
import type { CellValue } from '../ingest/cells/read-cell.ts';
import { attachForWriting, detach, startOptions } from '../sql/attach.ts';
import type { TableShape } from '../sql/table-shape.ts';
import { loadTable } from './load-table.ts';

/** Writes a new database file with the tables given. */
export async function writeDatabase(
	path: string,
	tables: readonly { readonly shape: TableShape; readonly rows: readonly (readonly CellValue[])[] }[]
): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:', startOptions);
	try {
		const connection = await instance.connect();
		await connection.run(attachForWriting('release', path));
		for (const { shape, rows } of tables) await loadTable(connection, 'release', shape, rows);
		for (const text of detach('release')) await connection.run(text);
		connection.closeSync();
	} finally {
		instance.closeSync();
	}
}
