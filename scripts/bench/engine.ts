import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Engine } from '#lib/engine/engine.ts';
import type { SqlStatement } from '#lib/model/query.ts';
import { openNativeEngine } from '#lib/server/native-engine.ts';
import { openRelease } from '#lib/server/release.ts';
import { compileData } from '#scripts/setup/site.mjs';
import type { Bench, BenchContext, Figures } from './measure/bench.ts';
import { withPage } from './measure/browser.ts';
import { median, quantile, round } from './measure/quantile.ts';
import { servePage } from './measure/serve-page.ts';
import { measureStatements } from './measure/statements.ts';

const statementCount = 240;
const dataFolder = join('static', 'data');

interface Pass {
	readonly instantiateMs: number;
	readonly wasm: readonly number[];
	readonly native: readonly number[];
}

/** Times each statement in the page, after one round that warms the engine and reads the databases. */
function timeInPage(page: Page, statements: readonly SqlStatement[]): Promise<{ started: number; times: number[] }> {
	return page.evaluate(async (all) => {
		const engine = await window.engine;
		const { instantiateMs: started } = await engine.start();
		for (const statement of all) await engine.run(statement);
		const times: number[] = [];
		for (const statement of all) {
			const before = performance.now();
			await engine.run(statement);
			times.push(performance.now() - before);
		}
		return { started, times };
	}, statements);
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

function figuresOf(passes: readonly Pass[]): Figures {
	const perStatement = (engine: 'wasm' | 'native') =>
		(passes[0]?.[engine] ?? []).map((_, index) => median(passes.map((pass) => pass[engine][index] ?? Number.NaN)));
	const [wasm, native] = [perStatement('wasm'), perStatement('native')];
	return {
		wasmMedianMs: round(median(wasm)),
		wasmP95Ms: round(quantile(wasm, 0.95)),
		nativeMedianMs: round(median(native)),
		ratioMedian: round(median(wasm.map((time, index) => time / (native[index] ?? Number.NaN))), 2),
		instantiateMs: round(median(passes.map((pass) => pass.instantiateMs)), 0),
		statements: wasm.length
	};
}

async function measure({ runs, headed, say }: BenchContext): Promise<Figures> {
	await compileData();
	const { manifest, facts, engine: cached } = await openRelease(dataFolder);
	// The release remembers its results; here every statement must run.
	const engine = await openNativeEngine(dataFolder, manifest);
	const statements = measureStatements(facts, statementCount);
	// The engine alone: a site that already runs has nothing to measure it by.
	const site = await servePage('engine-page', dataFolder);
	const passes: Pass[] = [];
	try {
		for (let run = 1; run <= runs; run++) {
			const { started, times: wasm } = await withPage({ headed }, async ({ page }) => {
				await page.goto(site.url);
				return timeInPage(page, statements);
			});
			passes.push({ instantiateMs: started, wasm, native: await timeNative(engine, statements) });
			say(
				`run ${run}/${runs}: Wasm ${round(median(wasm))} ms, native ${round(median(passes.at(-1)?.native ?? []))} ms`
			);
		}
	} finally {
		await site.close();
		await engine.close();
		await cached.close();
	}
	return figuresOf(passes);
}

/** Questions of the measure pages in Chromium's DuckDB-Wasm and in native DuckDB on one thread. */
export const bench: Bench = {
	goals: { wasmP95Ms: { max: 50 }, ratioMedian: { max: 2 } },
	measure
};
