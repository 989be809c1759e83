import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import contract from '#lib/datasets/receptions.contract.ts';
import { coreDatasets } from '#lib/datasets/registry.ts';
import type { Query, SqlStatement, UnitScope } from '#lib/model/query.ts';
import { openRelease } from '#lib/server/release.ts';
import { compileQuery } from '#lib/sql/compile-query.ts';
import { duckdb } from '#lib/sql/dialect.ts';
import { releaseTables } from '#lib/sql/fact-tables.ts';
import { defaultView } from '#lib/view/measure-url.ts';
import { compileData } from '#scripts/setup/site.mjs';
import type { Manifest } from '#lib/model/manifest.ts';
import { openFactRelease } from '../large-facts/open-fact-release.ts';
import type { FactRelease } from '../large-facts/open-fact-release.ts';
import type { BenchContext, Figures } from '../measure/bench.ts';
import { withPage } from '../measure/browser.ts';
import { median, quantile, round } from '../measure/quantile.ts';
import { servePage } from '../measure/serve-page.ts';
import { sampleStatements } from '../measure/statements.ts';
import { nationalRelease } from './compile.ts';
import { exponentOf, growthSvg } from './growth.ts';
import type { GrowthPoint } from './growth.ts';

const provinces = 34;
const sizes = [1, 2, 5, 10].map((millions) => millions * 1_000_000);
const sample = { cold: 30, national: 24, warm: 120 };
const megabyte = 2 ** 20;
const [province, commune] = ['q-07', 'x-0700'];

const scopes: UnitScope[] = [
	{ kind: 'level', level: 'province', within: null },
	{ kind: 'level', level: 'commune', within: province },
	{ kind: 'roll_up', within: province },
	{ kind: 'ids', ids: [province, commune] }
];
const everywhere: UnitScope = { kind: 'level', level: 'commune', within: null };

/** What a statement takes in a page that has read nothing before, and again in the same one. */
interface Reading {
	readonly coldMs: number;
	readonly warmMs: number;
	readonly bytes: number;
}

/** What readers of a release of the whole country fetch of it, whose databases are read by ranges, and how long they wait. */
export async function measureRanges(context: BenchContext): Promise<Figures> {
	await compileData();
	const { manifest, facts, engine } = await openRelease(join('static', 'data'));
	await engine.close();
	const releases: FactRelease[] = [];
	for (const rows of sizes) releases.push(await openFactRelease(manifest, rows, provinces));
	const base = defaultView(contract, contract.measures[0]!, facts).query;
	const growth: GrowthPoint[] = [];
	for (const [at, release] of releases.entries())
		growth.push({
			rows: sizes[at] ?? Number.NaN,
			...(await readAs(release, leaderQuery(base, release), context))
		});
	const path = await draw(growth);
	context.say(`how bytes and time grow with the rows is drawn in ${path}`);
	const largest = releases.at(-1)!;
	const statements = (of: readonly UnitScope[], count: number) =>
		sampleStatements(facts, count, { contracts: [contract], scopes: of, manifest: largest.manifest });
	const narrow = await readAll(largest, statements(scopes, sample.cold), context);
	const national = await openNational();
	const wide = await readAll(
		national,
		sampleStatements(facts, sample.national, {
			contracts: coreDatasets,
			scopes: [everywhere],
			manifest: national.manifest
		}),
		context
	);
	return {
		rangedMb: round((largest.manifest.databases.receptions?.bytes ?? Number.NaN) / megabyte, 0),
		coldReadMedianMb: narrow.median,
		coldReadInsideMb: narrow.most,
		coldReadEverywhereMedianMb: wide.median,
		coldReadMb: Math.max(narrow.most, wide.most),
		...(await warm(largest, statements(scopes, sample.warm), context)),
		bytesGrowthExponent: round(exponentOf(growth, 'bytes'), 2),
		timeGrowthExponent: round(exponentOf(growth, 'coldMs'), 2)
	};
}

/** One unit over all years. */
const leaderQuery = (base: Query, { manifest }: FactRelease): SqlStatement =>
	compileQuery(
		{ ...base, grain: 'quarter', units: { kind: 'ids', ids: [commune] } },
		contract,
		releaseTables(contract.id, duckdb, manifest)
	);

async function readAs(release: FactRelease, statement: SqlStatement, context: BenchContext): Promise<Reading> {
	const readings = await withRelease(release, async (url) => {
		const all: Reading[] = [];
		for (let run = 0; run < context.runs; run++) all.push(await readOnce(url, release.manifest, statement, context));
		return all;
	});
	const [first] = readings;
	const ofAll = (key: 'coldMs' | 'warmMs') => median(readings.map((one) => one[key]));
	context.say(
		`${release.manifest.databases.receptions?.tables.facts} rows: ${first?.bytes} bytes, ${round(ofAll('coldMs'), 0)} ms`
	);
	return { coldMs: ofAll('coldMs'), warmMs: ofAll('warmMs'), bytes: first?.bytes ?? Number.NaN };
}

/** The release of the whole country that was compiled before. */
async function openNational(): Promise<FactRelease> {
	const manifest = JSON.parse(await readFile(join(nationalRelease, 'manifest.json'), 'utf8')) as Manifest;
	return { folder: nationalRelease, manifest };
}

/** Megabytes of databases that questions read, each in a page of its own. */
async function readAll(
	release: FactRelease,
	statements: readonly SqlStatement[],
	context: BenchContext
): Promise<{ median: number; most: number }> {
	const megabytes = await withRelease(release, async (url) => {
		const all: number[] = [];
		for (const one of statements) all.push((await readOnce(url, release.manifest, one, context)).bytes / megabyte);
		return all;
	});
	return { median: round(median(megabytes), 2), most: round(Math.max(...megabytes), 2) };
}

/** Questions of one page after another, each for the second time. */
async function warm(release: FactRelease, statements: readonly SqlStatement[], { headed, say }: BenchContext) {
	const times = await withRelease(release, (url) =>
		withPage({ headed }, async ({ page }) => {
			await page.goto(url);
			return timeTwice(page, statements).then((both) => both.map(({ warmMs }) => warmMs));
		})
	);
	say(`${statements.length} statements: median ${round(median(times))} ms, slowest ${round(Math.max(...times), 0)} ms`);
	return { warmP95Ms: round(quantile(times, 0.95), 0) };
}

async function withRelease<T>({ folder }: FactRelease, action: (url: string) => Promise<T>): Promise<T> {
	const site = await servePage('engine-page', folder);
	try {
		return await action(site.url);
	} finally {
		await site.close();
	}
}

function readOnce(
	url: string,
	manifest: Manifest,
	statement: SqlStatement,
	{ headed }: BenchContext
): Promise<Reading> {
	return withPage({ headed }, async ({ page }) => {
		let bytes = 0;
		page.context().on('request', (request) => {
			const file = Object.values(manifest.databases).find((one) =>
				[one.file, ...(one.parts ?? [])].some((name) => request.url().endsWith(name))
			);
			if (file) bytes += bytesAsked(request.headers().range) ?? file.bytes;
		});
		await page.goto(url);
		const [times] = await timeTwice(page, [statement]);
		return { coldMs: times?.coldMs ?? Number.NaN, warmMs: times?.warmMs ?? Number.NaN, bytes };
	});
}

/** Null for a request without a range. */
function bytesAsked(range: string | undefined): number | null {
	const ends = /^bytes=(\d+)-(\d+)$/.exec(range ?? '');
	return ends && Number(ends[2]) - Number(ends[1]) + 1;
}

function timeTwice(page: Page, statements: readonly SqlStatement[]): Promise<{ coldMs: number; warmMs: number }[]> {
	return page.evaluate(async (all) => {
		const engine = await window.engine;
		await engine.start();
		const times: { coldMs: number; warmMs: number }[] = [];
		for (const statement of all) {
			const [before] = [performance.now(), await engine.run(statement)];
			const between = performance.now();
			await engine.run(statement);
			times.push({ coldMs: between - before, warmMs: performance.now() - between });
		}
		return times;
	}, statements);
}

async function draw(points: readonly GrowthPoint[]): Promise<string> {
	const folder = join('.cache', 'bench');
	await mkdir(folder, { recursive: true });
	const path = join(folder, 'growth.svg');
	await writeFile(path, growthSvg(points));
	return path;
}
