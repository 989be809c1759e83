import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from '@playwright/test';
import type { Page, Route } from '@playwright/test';
import { servePage } from '../../../scripts/bench/measure/serve-page.ts';
import { writeParts } from '../../../scripts/compile/write-parts.ts';
import type {} from '../../../scripts/bench/engine-page/main.ts';
import { attachForWriting, detach } from '../sql/attach.ts';

test.describe.configure({ mode: 'default' });

const file = 'receptions-0123456789abcdef.duckdb';
let folder: string;
let size: number;
let site: Awaited<ReturnType<typeof servePage>>;

test.beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ranged-database-'));
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	await connection.run(attachForWriting('receptions', join(folder, file)));
	await connection.run(`create table receptions.facts as select i // 1000 as place_no, hash(i) % 1000000 as turns,
		hash(i + 1) % 1000000 as people from range(1000000) t(i)`);
	for (const text of detach('receptions')) await connection.run(text);
	instance.closeSync();
	const bytes = await readFile(join(folder, file));
	size = bytes.length;
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const entry = { file, bytes: size, sha256, tables: {} };
	const parts = await writeParts(folder, file, bytes, 1_500_000);
	await writeFile(join(folder, 'manifest.json'), JSON.stringify({ databases: { receptions: entry } }));
	const inParts = { databases: { receptions: { ...entry, file: 'only-parts.duckdb', parts } } };
	await writeFile(join(folder, 'parts.json'), JSON.stringify(inParts));
	site = await servePage('engine-page', folder);
});

test.afterAll(async () => {
	await site.close();
	await rm(folder, { recursive: true });
});

/** The sums of some places from the database, or what the engine rejected with. */
function ask(page: Page, first: number, last = first, scans = false) {
	return page.evaluate(
		async ([first, last, scans]) => {
			const engine = await window.engine;
			const text =
				'select sum(turns) as turns, sum(people) as people from receptions.facts where place_no between ? and ?';
			const asked = { text, params: [first, last], databases: ['receptions'] };
			return engine.run(scans ? { ...asked, scans } : asked).then(
				({ columns }) => Object.values(columns).map((cells) => Number(cells[0])),
				({ kind }: { kind: string }) => kind
			);
		},
		[first, last, scans] as const
	);
}

/** What DuckDB finds in the file whole. */
async function sumsOf(first: number, last = first): Promise<number[]> {
	const instance = await DuckDBInstance.create(join(folder, file), { access_mode: 'READ_ONLY' });
	const connection = await instance.connect();
	const sums = await connection.runAndReadAll(
		`select cast(sum(turns) as double), cast(sum(people) as double) from facts where place_no between ${first} and ${last}`
	);
	instance.closeSync();
	return (sums.getRows()[0] ?? []).map(Number);
}

/** The ranges asked for so far, as lengths; of the whole file where no range was named. */
function watch(page: Page): number[] {
	const lengths: number[] = [];
	page.context().on('request', (request) => {
		if (!request.url().endsWith('.duckdb')) return;
		const [first, last] = (request.headers().range ?? `bytes=0-${size - 1}`)
			.slice('bytes='.length)
			.split('-')
			.map((end) => (end === '' ? size - 1 : Number(end)));
		lengths.push((last ?? 0) - (first ?? 0) + 1);
	});
	return lengths;
}

const total = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0);
const data = '**/*.duckdb';

/** Answers ranges behind the file's head in another way. */
const spoil = (page: Page, answer: (route: Route) => Promise<void>) =>
	page
		.context()
		.route(data, (route) => (/=(?!0-)/.test(route.request().headers().range ?? '') ? answer(route) : route.continue()));
const heal = (page: Page) => page.context().unroute(data);

for (const manifest of ['manifest', 'parts']) {
	test(`a large database is read by ranges, of the ${manifest}`, async ({ page }) => {
		const lengths = watch(page);
		await page.goto(`${site.url}?ranges=0&manifest=data/${manifest}.json`);
		expect(await ask(page, 7)).toEqual(await sumsOf(7));
		expect(lengths.length).toBeGreaterThan(3);
		expect(total(lengths)).toBeLessThan(size / 4);
		const before = total(lengths);
		expect(await ask(page, 7)).toEqual(await sumsOf(7));
		expect(total(lengths)).toBe(before);
		expect(await ask(page, 0, 999)).toEqual(await sumsOf(0, 999));
		expect(total(lengths)).toBeLessThan(size * 1.1);
	});
}

test('a database that much is read of comes whole beside the answers', async ({ page }) => {
	const lengths = watch(page);
	let engines = 0;
	page.on('worker', (worker) => (engines += Number(worker.url().includes('duckdb-boot'))));
	await page.goto(`${site.url}?ranges=0`);
	expect(await ask(page, 0, 999)).toEqual(await sumsOf(0, 999));
	expect(await ask(page, 7)).toEqual(await sumsOf(7));
	await expect.poll(() => lengths.at(-1)).toBe(size);
	await page.waitForTimeout(500);
	expect(await ask(page, 500)).toEqual(await sumsOf(500));
	const before = lengths.length;
	expect(await ask(page, 3, 900)).toEqual(await sumsOf(3, 900));
	expect(lengths).toHaveLength(before);
	// What it has read and compiled is not done again.
	expect(engines).toBe(1);
});

test('the whole stands in for ranges that were not read yet', async ({ page }) => {
	const lengths = watch(page);
	await page.goto(`${site.url}?ranges=0`);
	expect(await ask(page, 7)).toEqual(await sumsOf(7));
	expect(await ask(page, 0, 999, true)).toEqual(await sumsOf(0, 999));
	expect(lengths.at(-1)).toBe(size);
	expect(lengths.filter((length) => length === size)).toHaveLength(1);
});

for (const manifest of ['manifest', 'parts']) {
	test(`a statement that scans reads the whole at once where it comes soon, of the ${manifest}`, async ({ page }) => {
		const lengths = watch(page);
		await page.goto(`${site.url}?ranges=0&manifest=data/${manifest}.json`);
		expect(await ask(page, 0, 999, true)).toEqual(await sumsOf(0, 999));
		expect(await ask(page, 7)).toEqual(await sumsOf(7));
		const [head, ...whole] = lengths;
		expect(head).toBe(12_288);
		expect(whole).toHaveLength(manifest === 'parts' ? Math.ceil(size / 1_500_000) : 1);
	});
}

test('one that scans reads ranges where the whole would take long', async ({ page }) => {
	await page.context().route(data, async (route) => {
		if (route.request().headers().range !== 'bytes=0-') return route.continue();
		await new Promise((resolve) => setTimeout(resolve, 6_000));
		return route.abort();
	});
	const lengths = watch(page);
	await page.goto(`${site.url}?ranges=0`);
	expect(await ask(page, 0, 999, true)).toEqual(await sumsOf(0, 999));
	expect(lengths.slice(2).every((length) => length < size / 4)).toBe(true);
	expect(lengths.length).toBeGreaterThan(5);
});

test('a small one is fetched whole', async ({ page }) => {
	const lengths = watch(page);
	await page.goto(`${site.url}?ranges=${size + 1}`);
	expect(await ask(page, 7)).toEqual(await sumsOf(7));
	expect(lengths).toEqual([size]);
});

test('a host without ranges gives the whole', async ({ page }) => {
	await page.context().route(data, async (route) => {
		const { range: _, ...headers } = route.request().headers();
		await route.fulfill({ response: await route.fetch({ headers }) });
	});
	const lengths = watch(page);
	await page.goto(`${site.url}?ranges=0`);
	expect(await ask(page, 7)).toEqual(await sumsOf(7));
	expect(lengths).toEqual([12_288, size]);
});

for (const [kind, answer] of [
	['fails', (route: Route) => route.fulfill({ status: 503 })],
	['is out of reach', (route: Route) => route.abort()]
] as const) {
	test(`a host that ${kind} midway is a matter of the connection, and asked again`, async ({ page }) => {
		await page.goto(`${site.url}?ranges=0`);
		expect(await ask(page, 7)).toEqual(await sumsOf(7));
		await spoil(page, answer);
		expect(await ask(page, 0, 999)).toBe('connection');
		expect(await ask(page, 500)).toBe('connection');
		await heal(page);
		expect(await ask(page, 0, 999)).toEqual(await sumsOf(0, 999));
	});
}

test('a file that is gone midway is missing data', async ({ page }) => {
	await page.goto(`${site.url}?ranges=0`);
	expect(await ask(page, 7)).toEqual(await sumsOf(7));
	await page.context().route(data, (route) => route.fulfill({ status: 404 }));
	expect(await ask(page, 500)).toBe('data');
	await heal(page);
	expect(await ask(page, 500)).toEqual(await sumsOf(500));
});

for (const [what, change] of [
	['its name', (_: Buffer, headers: Record<string, string>) => (headers.etag = 'W/"other"')],
	['a bit', (body: Buffer) => (body[body.length >> 1]! ^= 1)],
	['its length', (_: Buffer, headers: Record<string, string>) => (headers['content-range'] += '0')]
] as const) {
	test(`a file that changes ${what} midway is fetched whole, and checked`, async ({ page }) => {
		await page.goto(`${site.url}?ranges=0`);
		expect(await ask(page, 7)).toEqual(await sumsOf(7));
		await spoil(page, async (route) => {
			const response = await route.fetch();
			const [body, headers] = [await response.body(), response.headers()];
			change(body, headers);
			await route.fulfill({ status: response.status(), headers, body });
		});
		const lengths = watch(page);
		expect(await ask(page, 0, 999)).toEqual(await sumsOf(0, 999));
		expect(lengths.at(-1)).toBe(size);
	});
}
