import type { Manifest } from '#lib/model/manifest.ts';
import { createClickHouseTable, createRelease, releaseDatabase, tableNames } from '#lib/sql/clickhouse-tables.ts';
import type { Layout, StoredTable } from '#lib/sql/clickhouse-tables.ts';
import { sameSummary, summaryOf } from '#lib/sql/clickhouse-summary.ts';
import { openReleaseFiles } from './release-reader.ts';
import type { ReleaseReader } from './release-reader.ts';
import type { Server } from './server.ts';

export interface LoadOptions {
	readonly folder: string;
	readonly manifest: Manifest;
	readonly server: Server;
	readonly layout: Layout;
	readonly say: (line: string) => void;
	/** Rows that are sent at once; a million unless told. */
	readonly rowsAtOnce?: number;
}

export interface Loaded {
	readonly database: string;
	/** Rows that were sent now; those of an earlier run are not sent again. */
	readonly sent: number;
	readonly rows: number;
}

/** A release in ClickHouse that does not hold what the files hold. */
export class LoadError extends Error {}

/**
 * Puts a release into a database of its own, part by part, and compares it with the files. Nobody reads it before a
 * site names it: the manifest that is built from the same files does.
 */
export async function loadRelease(options: LoadOptions): Promise<Loaded> {
	const { folder, manifest, server, layout, say } = options;
	const database = releaseDatabase(manifest.version);
	const reader = await openReleaseFiles(folder, manifest);
	try {
		for (const text of createRelease(database, layout)) await server.command(text);
		let [sent, rows] = [0, 0];
		for (const table of await reader.tables()) {
			for (const text of createClickHouseTable(table, database, layout)) await server.command(text);
			const added = await loadTable(table, database, reader, options);
			const held = await check(table, database, reader, options);
			if (added > 0) say(`${table.database}.${table.name}: ${held} rows`);
			[sent, rows] = [sent + added, rows + held];
		}
		return { database, sent, rows };
	} finally {
		await reader.close();
	}
}

async function loadTable(
	table: StoredTable,
	database: string,
	reader: ReleaseReader,
	{ server, layout, rowsAtOnce = 1_000_000 }: LoadOptions
): Promise<number> {
	const { read } = tableNames(table, layout);
	const count = await reader.rowCount(table);
	const done = await server.rows(`select distinct part from ${database}.loads where table_name = '${read}'`);
	const parts = new Set(done.map(([part]) => Number(part)));
	let sent = 0;
	for (let part = 0; part * rowsAtOnce < count; part++) {
		if (parts.has(part)) continue;
		const [from, to] = [part * rowsAtOnce, Math.min(count, (part + 1) * rowsAtOnce)];
		await server.insert(`${database}.${read}`, await reader.rows(table, from, to), `${database}.${read}.${part}`);
		await server.command(`insert into ${database}.loads select '${read}', ${part}, ${to - from}`);
		sent += to - from;
	}
	return sent;
}

async function check(
	table: StoredTable,
	database: string,
	reader: ReleaseReader,
	{ server, layout }: LoadOptions
): Promise<number> {
	const { read } = tableNames(table, layout);
	const [held = []] = await server.rows(summaryOf(table, `${database}.${read}`));
	if (!sameSummary(await reader.summary(table), held))
		throw new LoadError(
			`${database}.${read} does not hold what the release holds: drop database ${database}, and publish again`
		);
	return Number(held[0]);
}
