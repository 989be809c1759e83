import type { Page } from 'playwright-core';
import { datasets } from '#lib/datasets/registry.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { ExploreView } from '#lib/model/explore-view.ts';
import type { Manifest } from '#lib/model/manifest.ts';
import type { SqlStatement } from '#lib/model/query.ts';
import { openNativeEngine } from '#lib/server/native-engine.ts';
import { compilePivot } from '#lib/sql/compile-pivot.ts';
import { duckdb } from '#lib/sql/dialect.ts';
import { releaseTables } from '#lib/sql/fact-tables.ts';
import { defaultExplore } from '#lib/view/explore-defaults.ts';
import type { FactRelease } from '../large-facts/open-fact-release.ts';
import type { BenchContext } from '../measure/bench.ts';
import { withPage } from '../measure/browser.ts';
import { median, round } from '../measure/quantile.ts';
import { servePage } from '../measure/serve-page.ts';

/** Milliseconds of each grouping, the median of the runs, in the browser's engine and in the native one. */
export interface GroupingTimes {
	readonly wasm: readonly number[];
	readonly native: readonly number[];
}

/** Tables as an analyst asks for them, with filters and without. */
function groupings(manifest: Manifest): SqlStatement[] {
	const contract = datasets.find(({ id }) => id === 'receptions')!;
	const base = defaultExplore(contract);
	const tables = releaseTables(contract.id, duckdb, manifest);
	const of = (rows: string[], columns: string[], view: Partial<ExploreView> = {}) =>
		compilePivot({ ...base, ...view, pivot: { ...base.pivot, rows, columns } }, contract, tables);
	const only = (facet: string, ...members: string[]) => ({ facet, mode: 'include', members }) as const;
	const communes = only('level', 'commune');
	const recent = only('year', '2021', '2022', '2023', '2024');
	return [
		of(['mode'], []),
		of(['level'], ['year']),
		of(['unit'], []),
		of(['quarter'], ['mode']),
		of(['unit'], ['year'], { filters: [communes] }),
		of(['province'], ['year'], { filters: [communes, recent] }),
		of(['year'], ['mode'], { filters: [only('unit', 'p-38', 'p-01'), recent] }),
		of(['unit'], [], {
			filters: [communes, only('mode', 'regular')],
			ranges: [{ measure: 'people', min: 5, max: null }]
		})
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

/** Times fresh groupings over the facts of a release: nothing is remembered but the pages of its file. */
export async function timeGroupings({ runs, headed, say }: BenchContext, release: FactRelease): Promise<GroupingTimes> {
	const statements = groupings(release.manifest);
	const native = await openNativeEngine(release.folder, release.manifest);
	const site = await servePage('engine-page', release.folder);
	const passes: GroupingTimes[] = [];
	try {
		for (let run = 1; run <= runs; run++) {
			const wasm = await withPage({ headed }, async ({ page }) => {
				await page.goto(`${site.url}?deadline=120000`);
				return timeInPage(page, statements);
			});
			passes.push({ wasm, native: await timeNative(native, statements) });
			say(`tables, run ${run}/${runs}: ${wasm.map((time) => round(time, 0)).join(', ')} ms`);
		}
	} finally {
		await site.close();
		await native.close();
	}
	const middle = (engine: keyof GroupingTimes) =>
		statements.map((_, index) => median(passes.map((pass) => pass[engine][index] ?? Number.NaN)));
	return { wasm: middle('wasm'), native: middle('native') };
}
