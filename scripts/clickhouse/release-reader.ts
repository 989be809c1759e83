import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Manifest } from '#lib/model/manifest.ts';
import { attachForReading, startOptions } from '#lib/sql/attach.ts';
import { summaryOf } from '#lib/sql/clickhouse-summary.ts';
import type { StoredColumn, StoredTable } from '#lib/sql/clickhouse-tables.ts';
import { identifier, literal } from '#lib/sql/literal.ts';
import { madeTables } from '#lib/sql/sum-tables.ts';

/** A release in its files, as another engine takes it in. */
export interface ReleaseReader {
	tables(): Promise<readonly StoredTable[]>;
	rowCount(table: StoredTable): Promise<number>;
	/** Some rows of a table, by their places, in Parquet. */
	rows(table: StoredTable, from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
	/** What `summaryOf` asks. */
	summary(table: StoredTable): Promise<readonly unknown[]>;
	close(): Promise<void>;
}

/** Opens the databases of a folder with a manifest. */
export async function openReleaseFiles(folder: string, manifest: Manifest): Promise<ReleaseReader> {
	const instance = await DuckDBInstance.create(':memory:', startOptions);
	const connection = await instance.connect();
	for (const [name, { file }] of Object.entries(manifest.databases))
		await connection.run(attachForReading(name, join(folder, file)));
	const scratch = await mkdtemp(join(tmpdir(), 'toan-canh-publish-'));
	const ask = async (text: string) => (await connection.runAndReadAll(text)).getRowsJson();
	return {
		tables: () => readTables(connection, Object.keys(manifest.databases)),
		rowCount: async (table) => Number((await ask(`select count(*) from ${nameOf(table)}`))[0]?.[0]),
		async rows(table, from, to) {
			const file = join(scratch, 'rows.parquet');
			const place = table.name === 'facts' ? ', rowid as row_no' : '';
			await connection.run(
				`copy (select *${place} from ${nameOf(table)} where rowid between ${from} and ${to - 1} order by rowid) to ${literal(file)} (format parquet, compression zstd)`
			);
			return new Uint8Array(await readFile(file));
		},
		summary: async (table) => (await ask(summaryOf(table, nameOf(table))))[0] ?? [],
		async close() {
			connection.closeSync();
			instance.closeSync();
			await rm(scratch, { recursive: true, force: true });
		}
	};
}

const nameOf = ({ database, name }: StoredTable) => `${identifier(database)}.${identifier(name)}`;

async function readTables(connection: DuckDBConnection, databases: readonly string[]): Promise<StoredTable[]> {
	const ask = async (text: string) => (await connection.runAndReadAll(text)).getRowsJson() as string[][];
	const tables: StoredTable[] = [];
	for (const database of databases) {
		const found = await ask(`select table_name, column_name, data_type from duckdb_columns()
where database_name = ${literal(database)} and not regexp_matches(table_name, ${literal(madeTables)}) order by table_name, column_index`);
		for (const name of new Set(found.map(([table]) => table!))) {
			const plain = found.flatMap(([table, column, type]) => (table === name ? [{ name: column!, type: type! }] : []));
			const counts = plain.map((column) => `count(*) > count(${identifier(column.name)})`);
			const [gaps = []] = await ask(`select ${counts.join(', ')} from ${nameOf({ database, name, columns: [] })}`);
			const columns = plain.map((column, at): StoredColumn => ({ ...column, hasNulls: Boolean(gaps[at]) }));
			tables.push({ database, name, columns });
		}
	}
	return tables;
}
