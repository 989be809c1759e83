import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { servePage } from '../../../scripts/bench/measure/serve-page.ts';
import type {} from '../../../scripts/bench/engine-page/main.ts';
import type { SqlStatement } from '../model/query.ts';
import { attachForWriting, detach } from '../sql/attach.ts';

test.describe.configure({ mode: 'default' });

let folder: string;
let site: Awaited<ReturnType<typeof servePage>>;

test.beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'wasm-engine-'));
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	await connection.run(attachForWriting('receptions', join(folder, 'receptions.duckdb')));
	await connection.run(`create table receptions.facts as select 'h-' || (i % 100) as unit_id,
		date '2020-01-01' + cast(i % 1000 as integer) as period_start, i as turns from range(100000) t(i)`);
	for (const text of detach('receptions')) await connection.run(text);
	instance.closeSync();
	const bytes = await readFile(join(folder, 'receptions.duckdb'));
	await writeFile(join(folder, 'cut.duckdb'), bytes.subarray(0, bytes.length / 2));
	const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');
	const newer = ofLaterStorage(bytes);
	await writeFile(join(folder, 'newer.duckdb'), newer);
	const entry = (file: string, content: Buffer = bytes) => ({
		file,
		bytes: content.length,
		sha256: hashOf(content),
		tables: {}
	});
	const databases = {
		receptions: entry('receptions.duckdb'),
		cut: entry('cut.duckdb'),
		gone: entry('gone.duckdb'),
		newer: entry('newer.duckdb', newer)
	};
	await writeFile(join(folder, 'manifest.json'), JSON.stringify({ databases }));
	site = await servePage('engine-page', folder);
});

/** A database as a DuckDB of years to come writes it: the storage's version stands behind checksum and magic bytes. */
function ofLaterStorage(database: Buffer): Buffer {
	const later = Buffer.from(database);
	expect(later.toString('latin1', 8, 12)).toBe('DUCK');
	later.writeBigUInt64LE(9_999n, 12);
	return later;
}

test.afterAll(async () => {
	await site.close();
	await rm(folder, { recursive: true });
});

const statementOf = (text: string, params: SqlStatement['params'] = [], databases = ['receptions']): SqlStatement => ({
	text,
	params,
	databases
});
const endless = statementOf(
	'select sum(a.turns * b.turns) from receptions.facts a, receptions.facts b where (a.turns + b.turns) % ? = 0',
	[3]
);

/** The columns of a result, or what the engine rejected with; and how long either took. */
function run(page: Page, statement: SqlStatement, abortAfterMs?: number) {
	return page.evaluate(
		async ([statement, abortAfterMs]) => {
			const engine = await window.engine;
			const startedAt = performance.now();
			const outcome = await engine
				.run(statement, abortAfterMs === undefined ? undefined : AbortSignal.timeout(abortAfterMs))
				.then(({ columns }) =>
					Object.fromEntries(Object.entries(columns).map(([id, cells]) => [id, Array.from(cells)]))
				)
				.catch(({ name, kind, message }) => ({ name, kind, message }));
			return { outcome, ms: performance.now() - startedAt };
		},
		[statement, abortAfterMs] as const
	);
}

test('answers in plain columns, from the files a statement reads and nothing else', async ({ page }) => {
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	await page.goto(site.url);
	const statement = statementOf(
		`select unit_id, cast(max(period_start) as date) as last, sum(turns) as turns, cast(null as integer) as missing
			from receptions.facts where unit_id = ? and turns > ? group by unit_id`,
		['h-1', 5]
	);
	expect((await run(page, statement)).outcome).toEqual({
		unit_id: ['h-1'],
		last: ['2022-06-20'],
		turns: [49_951_000 - 1],
		missing: [null]
	});
	const hostile = ["'); drop table receptions.facts; --", null, -0.5];
	expect((await run(page, statementOf('select ? as text, ? as nothing, ? as number', hostile))).outcome).toEqual({
		text: [hostile[0]],
		nothing: [null],
		number: [-0.5]
	});
	expect(requests.every((url) => url.startsWith(site.url))).toBe(true);
	expect(requests.filter((url) => url.endsWith('.duckdb'))).toEqual([`${site.url}data/receptions.duckdb`]);
});

test('can neither fetch nor read nor write anything else', async ({ page }) => {
	const requests: string[] = [];
	await page.goto(site.url);
	await run(page, statementOf('select 1'));
	page.on('request', (request) => requests.push(request.url()));
	for (const text of [
		'load json',
		'load httpfs',
		"copy (select 1) to 'x.csv'",
		"export database 'x'",
		"select * from read_text('/etc/passwd')",
		"select * from read_parquet('https://example.org/a.parquet')",
		"select * from 'a.csv'",
		'set enable_external_access = true',
		'set lock_configuration = false',
		'reset allowed_paths',
		"select timezone('Asia/Ho_Chi_Minh', now())",
		"select * from read_csv('https://example.org/a.csv')",
		"attach 'other.duckdb' as other",
		'delete from receptions.facts',
		'set threads = 2'
	]) {
		expect((await run(page, statementOf(text))).outcome, text).toMatchObject({ name: 'EngineError', kind: 'query' });
	}
	expect((await run(page, statementOf('select count(*) as n from receptions.facts'))).outcome).toEqual({
		n: [100_000]
	});
	expect(requests).toEqual([]);
});

test('an aborted statement ends at once and the next one runs', async ({ page }) => {
	await page.goto(site.url);
	await page.evaluate(async () => (await window.engine).start());
	await run(page, statementOf('select count(*) from receptions.facts'));
	const aborted = await run(page, endless, 300);
	expect(aborted.outcome).toMatchObject({ name: 'TimeoutError' });
	expect(aborted.ms).toBeLessThan(2_000);
	expect((await run(page, statementOf('select 1 as one'))).outcome).toEqual({ one: [1] });
});

test('a statement past the deadline is given up, and the tab keeps its tables', async ({ page }) => {
	await page.goto(`${site.url}?deadline=4000`);
	await page.evaluate(async () =>
		(await window.engine).load({
			name: 'dropped',
			before: [
				{
					text: `create or replace table dropped_rows as
						from (values ('h-1', 5), ('h-1', null), (null, 1)) as given(unit_id, turns)`,
					params: [],
					databases: []
				}
			],
			tables: [],
			drop: [{ text: 'drop table all_rows', params: [], databases: [] }],
			after: [
				{
					text: `create or replace table all_rows as select unit_id, turns from receptions.facts
						union all select unit_id, turns from dropped_rows`,
					params: [],
					databases: ['receptions']
				}
			]
		})
	);
	const count = statementOf('select count(*) as n, count(turns) as turns from all_rows', [], []);
	expect((await run(page, count)).outcome).toEqual({ n: [100_003], turns: [100_002] });
	expect((await run(page, endless)).outcome).toMatchObject({
		kind: 'query',
		message: expect.stringContaining('4 s')
	});
	expect((await run(page, count)).outcome).toEqual({ n: [100_003], turns: [100_002] });
	await page.evaluate(async () => (await window.engine).unload('dropped'));
	expect((await run(page, count)).outcome).toMatchObject({
		kind: 'query',
		message: expect.stringContaining('all_rows')
	});
});

test('a worker that dies under a statement is started again, and the statement answered', async ({ page }) => {
	await page.goto(site.url);
	await run(page, statementOf('select count(*) from receptions.facts'));
	const worker = page.workers().find((one) => one.url().includes('duckdb-boot'));
	const answer = run(page, statementOf('select count(*) as n from range(60000000) r(i) where hash(i) % 3 = 0'));
	await page.waitForTimeout(100);
	await worker?.evaluate(() =>
		setTimeout(() => {
			throw new Error('crashed');
		})
	);
	expect((await answer).outcome).toEqual({ n: [expect.any(Number)] });
	expect(page.workers()).not.toContain(worker);
	expect((await run(page, statementOf('select count(*) as n from receptions.facts'))).outcome).toEqual({
		n: [100_000]
	});
});

test('a database that is broken, missing, unknown or of a later version is an error about data, and the others stay', async ({
	page
}) => {
	await page.goto(site.url);
	for (const database of ['cut', 'gone', 'unknown', 'newer']) {
		expect((await run(page, statementOf('select 1', [], [database]))).outcome).toMatchObject({ kind: 'data' });
	}
	expect((await run(page, statementOf('select 1 as one'))).outcome).toEqual({ one: [1] });
});

for (const [part, pattern] of [
	['module', '**/*.wasm'],
	['script', '**/*eh.worker*'],
	['first script', '**/duckdb-boot*']
] as const) {
	test(`an engine whose ${part} is missing says so, and starts when it is back`, async ({ page }) => {
		await page.route(pattern, (route) => route.fulfill({ status: 404 }));
		await page.goto(site.url);
		expect((await run(page, statementOf('select 1'))).outcome).toMatchObject({ name: 'EngineError', kind: 'start' });
		await page.unroute(pattern);
		expect((await run(page, statementOf('select 1 as one'))).outcome).toEqual({ one: [1] });
	});
}

test('a policy that forbids WebAssembly is an error, not a wait', async ({ page }) => {
	await page.route(`${site.url}**`, async (route) => {
		const response = await route.fetch();
		await route.fulfill({
			response,
			headers: { ...response.headers(), 'content-security-policy': "script-src 'self'" }
		});
	});
	await page.goto(site.url);
	expect((await run(page, statementOf('select 1'))).outcome).toMatchObject({ kind: 'start' });
});
