import type { DuckDBConnection } from '@duckdb/node-api';
import type { MadeTable } from '../sql/store-sums.ts';

/** Makes tables of others of an attached database; how many rows each has. */
export async function makeTables(
	connection: DuckDBConnection,
	made: readonly MadeTable[]
): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const { name, text, count } of made) {
		await connection.run(text);
		const [row] = (await connection.runAndReadAll(count)).getRowsJS();
		counts[name] = Number(row?.[0]);
	}
	return counts;
}
