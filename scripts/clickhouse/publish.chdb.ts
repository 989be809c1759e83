import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '#lib/model/manifest.ts';
import { createClickHouseTable, createRelease, releaseDatabase } from '#lib/sql/clickhouse-tables.ts';
import { LoadError, loadRelease } from './load-release.ts';
import { openReleaseFiles } from './release-reader.ts';
import { openServer, ServerError } from './server.ts';
import type { Server } from './server.ts';
import { startBridge } from './start-bridge.ts';
import type { Bridge } from './start-bridge.ts';

const folder = join('static', 'data');
const layout = { kind: 'single' } as const;
let manifest: Manifest;
let bridge: Bridge;
let data: string;
let server: Server;

beforeAll(async () => {
	const whole = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
	const { reference, receptions } = whole.databases;
	manifest = { ...whole, databases: { reference: reference!, receptions: receptions! } };
	data = await mkdtemp(join(tmpdir(), 'toan-canh-chdb-'));
	bridge = await startBridge(join('.cache', 'chdb'), data);
	server = openServer({ url: bridge.url, user: 'default', password: '' });
});
afterAll(async () => {
	await bridge?.stop();
	await rm(data, { recursive: true, force: true });
});

const load = (version: string, over: Partial<Server> = {}) =>
	loadRelease({
		folder,
		manifest: { ...manifest, version },
		server: { ...server, ...over },
		layout,
		say: () => {},
		rowsAtOnce: 5_000
	});
const countOf = async (table: string) => Number((await server.rows(`select count(*) from ${table}`))[0]?.[0]);

test('a release is loaded once: a second run sends nothing', async () => {
	const first = await load('once');
	expect(first).toMatchObject({ database: 'toan_canh_once', sent: first.rows });
	expect(await countOf('toan_canh_once.receptions__facts')).toBe(manifest.databases.receptions?.tables.facts);
	expect(await load('once')).toEqual({ ...first, sent: 0 });
});

test('what breaks off goes on where it broke off', async () => {
	let inserts = 0;
	const insert: Server['insert'] = async (table, rows, name) => {
		if (table.endsWith('receptions__facts') && ++inserts === 3) throw new ServerError('the line is cut');
		return server.insert(table, rows, name);
	};
	await expect(load('broken', { insert })).rejects.toThrow('the line is cut');
	expect(await countOf('toan_canh_broken.receptions__facts')).toBe(10_000);
	const rest = await load('broken');
	expect(rest.sent).toBeLessThan(rest.rows - 9_999);
	expect(await countOf('toan_canh_broken.receptions__facts')).toBe(manifest.databases.receptions?.tables.facts);
});

test('a part that came in without being noted is not counted twice', async () => {
	const command: Server['command'] = async (text) => {
		if (/^insert into .*loads select 'receptions__facts', 1,/.test(text)) throw new ServerError('the line is cut');
		return server.command(text);
	};
	await expect(load('noted', { command })).rejects.toThrow('the line is cut');
	await load('noted');
	expect(await countOf('toan_canh_noted.receptions__facts')).toBe(manifest.databases.receptions?.tables.facts);
});

test('numbers that are not the release’s are found', async () => {
	await load('false');
	await server.command("insert into toan_canh_false.reference__unit_years select 'p-01', 1999, 5");
	await expect(load('false')).rejects.toThrow(LoadError);
	await expect(load('false')).rejects.toThrow(/drop database toan_canh_false/);
});

test('a server that is not there says so', async () => {
	const gone = openServer({ url: 'http://127.0.0.1:9', user: 'default', password: '' });
	await expect(gone.command('select 1')).rejects.toThrow(/is ClickHouse running/);
});

describe('statements that need more than one server are read by ClickHouse', () => {
	const asked = async (text: string) => server.rows(`explain ast ${text}`);

	test('tables of a cluster', async () => {
		const cluster = { kind: 'cluster', cluster: 'toan_canh' } as const;
		const reader = await openReleaseFiles(folder, manifest);
		const tables = await reader.tables();
		await reader.close();
		const database = releaseDatabase('1');
		const texts = [
			...createRelease(database, cluster),
			...tables.flatMap((table) => createClickHouseTable(table, database, cluster))
		];
		for (const text of texts) expect((await asked(text)).length).toBeGreaterThan(1);
		const facts = texts.filter((text) => text.includes('receptions__facts'));
		expect(facts).toHaveLength(2);
		expect(facts[0]).toContain(
			"ReplicatedMergeTree('/clickhouse/tables/{shard}/toan_canh_1/receptions__facts_local', '{replica}')"
		);
		expect(facts[1]).toContain('Distributed(toan_canh, toan_canh_1, receptions__facts_local, cityHash64(unit_id))');
	});

	test('the users, limits and quotas of readers.sql', async () => {
		const text = await readFile(join('scripts', 'clickhouse', 'readers.sql'), 'utf8');
		const statements = text
			.replace(/^--.*$/gm, '')
			.split(/;\s*$/m)
			.filter((statement) => statement.trim() !== '');
		expect(statements.length).toBeGreaterThan(6);
		for (const statement of statements) expect((await asked(statement)).length).toBeGreaterThan(0);
		const [, profile = ''] = /SETTINGS\n([^;]*);/.exec(text) ?? [];
		const named = [...profile.matchAll(/^\t(\w+) = /gm)].map(([, name]) => name);
		const known = await server.rows(`select name from system.settings where name in ('${named.join("', '")}')`);
		expect(known.map(([name]) => name).sort()).toEqual(named.sort());
		expect(named.length).toBeGreaterThan(8);
	});
});
