import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createClickHouseEngine } from '#lib/engine/clickhouse-engine.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { SqlStatement } from '#lib/model/query.ts';
import { openRelease } from '#lib/server/release.ts';
import type { Release } from '#lib/server/release.ts';
import { clickhouse } from '#lib/sql/clickhouse.ts';
import { installChdb } from '../../clickhouse/install-chdb.mjs';
import { loadRelease } from '../../clickhouse/load-release.ts';
import { openServer } from '../../clickhouse/server.ts';
import type { Server } from '../../clickhouse/server.ts';
import { startBridge } from '../../clickhouse/start-bridge.ts';
import { compileData } from '../../setup/site.mjs';
import type { BenchContext, Figures } from '../measure/bench.ts';
import { median, quantile, round } from '../measure/quantile.ts';
import { measureStatements } from '../measure/statements.ts';

const rows = 10_000_000;
const folder = join('static', 'data');
const facts = 'receptions__facts';

/** What a statement takes from the page's side beyond the time that ClickHouse itself works on it, at ten million facts. */
export async function measureClickHouse({ runs, say }: BenchContext): Promise<Figures> {
	await compileData();
	const chdb = await installChdb();
	const release = await openRelease(folder);
	const data = join('.cache', 'clickhouse-scale', release.manifest.version);
	await mkdir(data, { recursive: true });
	const bridge = await startBridge(chdb, data);
	try {
		const server = openServer({ url: bridge.url, user: 'default', password: '' });
		const database = await fill(release, server, say);
		const source = { kind: 'clickhouse', url: bridge.url, database, user: 'default' } as const;
		const engine = createClickHouseEngine({ source, origin: bridge.url });
		const asked = measureStatements(release.facts, 240, clickhouse);
		const statements = asked.filter(({ databases }) => databases.includes('receptions'));
		const times = await timeStatements(engine, statements, runs, say);
		return {
			clickhouseOverheadMs: round(median(times.map(({ all, own }) => all - own))),
			clickhouseOverheadP95Ms: round(
				quantile(
					times.map(({ all, own }) => all - own),
					0.95
				)
			),
			clickhouseMedianMs: round(median(times.map(({ own }) => own))),
			clickhouseStatements: statements.length
		};
	} finally {
		await bridge.stop();
	}
}

/** The release's receptions over and over, in a database that is kept. */
async function fill({ manifest }: Release, server: Server, say: (text: string) => void): Promise<string> {
	const { reference, receptions } = manifest.databases;
	const database = 'toan_canh_scale';
	const held = await server.rows(
		`select total_rows from system.tables where database = '${database}' and name = '${facts}'`
	);
	if (Number(held[0]?.[0] ?? 0) >= rows) return database;
	const part = { ...manifest, version: 'scale', databases: { reference: reference!, receptions: receptions! } };
	await server.command(`drop database if exists ${database}`);
	const layout = { kind: 'single' } as const;
	await loadRelease({ folder, manifest: part, server, layout, say: () => {} });
	const real = Number((await server.rows(`select count(*) from ${database}.${facts}`))[0]?.[0]);
	say(`filling ${rows} rows; they are kept for the next time`);
	await server.command(
		`insert into ${database}.${facts} select f.* replace (f.row_no + n.number * ${real} as row_no) from ${database}.${facts} f cross join numbers(1, ${Math.ceil(rows / real)}) n`
	);
	return database;
}

interface Timed {
	readonly all: number;
	readonly own: number;
}

/** Each statement's fastest run: others on the machine only ever make it slower. */
async function timeStatements(
	engine: Engine,
	statements: readonly SqlStatement[],
	runs: number,
	say: (text: string) => void
): Promise<Timed[]> {
	const best: Timed[] = [];
	for (const [at, statement] of statements.entries()) {
		for (let run = 0; run <= runs; run++) {
			const timed = await timeOne(engine, statement);
			const before = best[at];
			if (run > 0 && (!before || timed.all - timed.own < before.all - before.own)) best[at] = timed;
		}
		if (at % 10 === 9) say(`${at + 1}/${statements.length} statements`);
	}
	return best;
}

/** The engine says in a header how long it worked. */
async function timeOne(engine: Engine, statement: SqlStatement): Promise<Timed> {
	const plain = globalThis.fetch;
	let own = Number.NaN;
	globalThis.fetch = async (...request) => {
		const response = await plain(...request);
		const summary = JSON.parse(response.headers.get('x-clickhouse-summary') ?? '{}') as { elapsed_ns?: string };
		own = Number(summary.elapsed_ns) / 1e6;
		return response;
	};
	try {
		const started = performance.now();
		await engine.run(statement);
		return { all: performance.now() - started, own };
	} finally {
		globalThis.fetch = plain;
	}
}
