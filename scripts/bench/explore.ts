import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { datasets } from '#lib/datasets/registry.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { ExploreView } from '#lib/model/explore-view.ts';
import type { SqlStatement } from '#lib/model/query.ts';
import { openNativeEngine } from '#lib/server/native-engine.ts';
import { compilePivot } from '#lib/sql/compile-pivot.ts';
import { releaseTables } from '#lib/sql/fact-tables.ts';
import { defaultExplore } from '#lib/view/explore-defaults.ts';
import { compileData } from '#scripts/setup/site.mjs';
import { openFactRelease } from './large-facts/open-fact-release.ts';
import type { FactRelease } from './large-facts/open-fact-release.ts';
import type { Bench, BenchContext, Figures } from './measure/bench.ts';
import { withPage } from './measure/browser.ts';
import { median, quantile, round } from './measure/quantile.ts';
import { servePage } from './measure/serve-page.ts';

const rows = 2_000_000;

/** Tables as an analyst asks for them. */
function groupings(): SqlStatement[] {
	const contract = datasets.find(({ id }) => id === 'receptions')!;
	const base = defaultExplore(contract);
	const of = (rows: string[], columns: string[], filters: ExploreView['filters'] = []) =>
		compilePivot({ ...base, filters, pivot: { ...base.pivot, rows, columns } }, contract, releaseTables(contract.id));
	const communes = [{ facet: 'level', mode: 'include', members: ['commune'] }] as const;
	return [
		of(['mode'], []),
		of(['level'], ['year']),
		of(['unit'], []),
		of(['quarter'], ['mode']),
		of(['unit'], ['year'], communes)
	];
}

async function timeNative(engine: Engine, statements: readonly SqlStatement[]): Promise<number[]> {
	for (const statement of statements) await engine.run(statement);
	const times: number[] = [];
	for (const statement of statements) {
		const before = performance.now();
		await engine.run(statement);
		times.push(performance.now() - before);
	}
	return times;
}

function timeInPage(page: Page, statements: readonly SqlStatement[]): Promise<number[]> {
	return page.evaluate(async (all) => {
		const engine = await window.engine;
		for (const statement of all) await engine.run(statement);
		const times: number[] = [];
		for (const statement of all) {
			const before = performance.now();
			await engine.run(statement);
			times.push(performance.now() - before);
		}
		return times;
	}, statements);
}

async function measureGroupings({ runs, headed, say }: BenchContext, release: FactRelease): Promise<Figures> {
	const statements = groupings();
	const native = await openNativeEngine(release.folder, release.manifest);
	const site = await servePage('engine-page', release.folder);
	const passes: { wasm: number[]; native: number[] }[] = [];
	try {
		for (let run = 1; run <= runs; run++) {
			const wasm = await withPage({ headed }, async ({ page }) => {
				await page.goto(`${site.url}?deadline=120000`);
				return timeInPage(page, statements);
			});
			passes.push({ wasm, native: await timeNative(native, statements) });
			say(`tables, run ${run}/${runs}: ${round(median(wasm))} ms`);
		}
	} finally {
		await site.close();
		await native.close();
	}
	const best = (engine: 'wasm' | 'native') =>
		statements.map((_, index) => median(passes.map((pass) => pass[engine][index] ?? Number.NaN)));
	const [wasm, own] = [best('wasm'), best('native')];
	return {
		groupByP95Ms2M: round(quantile(wasm, 0.95)),
		ratioMedian: round(median(wasm.map((time, index) => time / (own[index] ?? Number.NaN))), 2)
	};
}

async function measure(context: BenchContext): Promise<Figures> {
	await compileData();
	const manifest = JSON.parse(await readFile(join('static', 'data', 'manifest.json'), 'utf8'));
	context.say(`writing ${rows} rows`);
	const release = await openFactRelease(manifest, rows);
	return measureGroupings(context, release);
}

/**
 * Pivots of the analyst's page over two million rows, in the browser's engine and the native one. Not measured yet, and so
 * without goals: brushing, 10 million rows, the memory they take, scrolling, and writing workbooks.
 */
export const bench: Bench = {
	goals: { groupByP95Ms2M: { max: 100 }, ratioMedian: { max: 2 } },
	measure
};
