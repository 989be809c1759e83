import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askOf } from '#lib/engine/ask.ts';
import { createClickHouseEngine } from '#lib/engine/clickhouse-engine.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { guideQuestions } from '#lib/engine/guide-fixture.ts';
import { queriesOf, rounded, sorted, statementOf, statementsOf, viewsOf } from '#lib/engine/parity-fixture.ts';
import type { SqlStatement } from '#lib/model/query.ts';
import { openRelease } from '#lib/server/release.ts';
import type { Release } from '#lib/server/release.ts';
import { clickhouse } from '#lib/sql/clickhouse.ts';
import { duckdb } from '#lib/sql/dialect.ts';
import { loadRelease } from './load-release.ts';
import { openServer } from './server.ts';
import { measureStatements } from '../bench/measure/statements.ts';
import { startBridge } from './start-bridge.ts';
import type { Bridge } from './start-bridge.ts';

const folder = join('static', 'data');
let release: Release;
let bridge: Bridge;
let data: string;
let engine: Engine;

beforeAll(async () => {
	data = await mkdtemp(join(tmpdir(), 'toan-canh-chdb-'));
	[release, bridge] = await Promise.all([openRelease(folder), startBridge(join('.cache', 'chdb'), data)]);
	const server = openServer({ url: bridge.url, user: 'default', password: '' });
	const layout = { kind: 'single' } as const;
	const { manifest } = release;
	const { database } = await loadRelease({ folder, manifest, server, layout, say: () => {} });
	engine = createClickHouseEngine({
		source: { kind: 'clickhouse', url: bridge.url, database, user: 'default' },
		origin: bridge.url
	});
});
afterAll(async () => {
	await bridge?.stop();
	await rm(data, { recursive: true, force: true });
});

describe('native DuckDB and ClickHouse give the same tables', () => {
	test('for a hundred Queries', async () => {
		let rows = 0;
		for (const query of queriesOf(release, 100)) {
			const native = await release.engine.run(statementOf(query, duckdb));
			const found = await engine.run(statementOf(query, clickhouse));
			expect(rounded(found), JSON.stringify(query)).toEqual(rounded(native));
			rows += native.numRows;
		}
		expect(rows).toBeGreaterThan(400);
	});

	test('for the thirty questions of the guide', async () => {
		const questions = guideQuestions(release.facts);
		expect(questions).toHaveLength(30);
		// Who has not reported is asked below.
		expect(questions.filter(({ queries }) => queries.length === 0).map(({ link }) => link)).toEqual([
			'/data/?in=p-38&level=commune'
		]);
		for (const { number, queries } of questions)
			for (const [at, query] of queries.entries()) {
				const native = await release.engine.run(statementOf(query, duckdb));
				const found = await engine.run(statementOf(query, clickhouse));
				expect(rounded(found), `question ${number}: ${JSON.stringify(query)}`).toEqual(rounded(native));
				if (at === 0) expect(native.numRows, `question ${number}`).toBeGreaterThan(0);
			}
	});

	test('for thirty questions of the measure pages', async () => {
		const [natives, others] = [duckdb, clickhouse].map((dialect) => measureStatements(release.facts, 30, dialect));
		for (const [at, statement] of natives!.entries()) {
			const found = await engine.run(others![at]!);
			expect(rounded(found), statement.text).toEqual(rounded(await release.engine.run(statement)));
		}
		expect(natives).toHaveLength(30);
	});

	test('for what pages ask besides Queries', async () => {
		const group = { level: 'commune', parent: 'p-38' } as const;
		const units = { kind: 'level', level: 'district', within: null } as const;
		const time = { start: '2016-01-01', end: '2026-12-31', calendar: 'civil' } as const;
		const late = { dataset: 'receptions', units, time, missingOnly: true } as const;
		const [native, found] = await Promise.all(
			[askOf(release.engine), askOf(engine)].map(async (ask) => {
				const [missing, residents] = [await ask.submissions(late), await ask.residents(2024)];
				return { missing: rounded(missing), residents: rounded(residents), changes: await ask.changes(group) };
			})
		);
		expect(found).toEqual(native);
		expect(native!.missing.numRows).toBeGreaterThan(10);
		expect(native!.changes.length).toBeGreaterThan(10);
	});

	test('for the statements of a dozen views of the analyst', async () => {
		let rows = 0;
		for (const view of viewsOf(release, 12)) {
			const others = statementsOf(view, clickhouse);
			for (const [at, statement] of statementsOf(view, duckdb).entries()) {
				const native = await release.engine.run(statement);
				const found = await engine.run(others[at]!);
				expect(sorted(found), JSON.stringify(view)).toEqual(sorted(native));
				rows += native.numRows;
			}
		}
		expect(rows).toBeGreaterThan(3_000);
	});
});

describe('values', () => {
	test('are texts of any kind', async () => {
		const texts = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed());
		const hostile = fc.constantFrom(
			"'",
			'\\',
			"\\' or 1=1 --",
			'\\N',
			'\t',
			'\r\n',
			'\0',
			'{v0:String}',
			'Đống Đa',
			'--x',
			'?'
		);
		await fc.assert(
			fc.asyncProperty(fc.oneof(texts, hostile), async (text) => {
				const { columns } = await engine.run({ text: 'select ? as a', params: [text], databases: [] });
				expect(columns.a).toEqual([text]);
			})
		);
	});

	test.each<[string, SqlStatement['params'], Record<string, unknown>]>([
		['select ? + 1 as a, ? as b, ? as c', [2, 0.1, null], { a: [3], b: [0.1], c: [null] }],
		[
			"select cast('1945-09-02' as Date32) as a, true as b, 'Đống Đa' as c",
			[],
			{ a: ['1945-09-02'], b: [1], c: ['Đống Đa'] }
		],
		[
			'select cast(9007199254740991 as Int64) as a, sum(x) as b from (select 1 as x where 0)',
			[],
			{ a: [2 ** 53 - 1], b: [null] }
		],
		['select 1 as a where 0', [], { a: [] }]
	])('%s', async (text, params, expected) => {
		const { columns } = await engine.run({ text, params, databases: [] });
		expect(Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, [...values]]))).toEqual(expected);
	});

	test('of hundreds of units fit into one statement', async () => {
		const ids = Array.from({ length: 3321 }, (_, at) => `x-${String(at).padStart(5, '0')}@2025-07-01`);
		const marks = ids.map(() => '?').join(', ');
		const { columns } = await engine.run({ text: `select length([${marks}]) as a`, params: ids, databases: [] });
		expect([...columns.a!]).toEqual([3321]);
	});
});

test('a statement that fails is an EngineError of its kind, and the next one runs', async () => {
	const run = (text: string) => engine.run({ text, params: [], databases: [] });
	await expect(run('select nonsense from receptions__facts')).rejects.toMatchObject({
		name: 'EngineError',
		kind: 'release'
	});
	await expect(run('select 1 from no_such_table')).rejects.toMatchObject({ kind: 'release' });
	await expect(run('select throwIf(1)')).rejects.toMatchObject({ kind: 'query' });
	expect((await run('select 1 as a')).columns).toEqual({ a: Float64Array.of(1) });
});
