import { DuckDBInstance } from '@duckdb/node-api';
import { startOptions } from '#lib/sql/attach.ts';
import { literal } from '#lib/sql/literal.ts';

/** Milliseconds in which native DuckDB reads a CSV into a table, on one thread as in a browser. */
export async function timeNativeLoad(csv: string): Promise<number> {
	const instance = await DuckDBInstance.create(':memory:', startOptions);
	const connection = await instance.connect();
	try {
		const from = `read_csv(${literal(csv)})`;
		await connection.run(`create table rows as from ${from} limit 0`);
		const before = performance.now();
		await connection.run(`insert into rows from ${from}`);
		return performance.now() - before;
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}
