import { expect, test } from 'vitest';
import { fakeEngine, statementOf, tableOf } from './fake-engine.ts';
import { lazyEngine } from './lazy-engine.ts';
import { precomputedEngine } from './precomputed-engine.ts';
import { toBundle } from './result-bundle.ts';
import type { ResultBundle } from './result-bundle.ts';

const known = statementOf('known', 1);
const unknown = statementOf('unknown');
const bundle = toBundle([[known, tableOf(7)]], 'v');

function setup(load: (name: string) => Promise<ResultBundle | null>) {
	const next = fakeEngine();
	let started = 0;
	const lazy = lazyEngine(next.dialect, async () => {
		started++;
		return next;
	});
	return { engine: precomputedEngine(lazy, load, 'v'), next, started: () => started };
}

test('a result in a preloaded bundle comes without the engine', async () => {
	const { engine, started } = setup(async () => bundle);
	engine.preload('overview');
	expect(await engine.run(known)).toEqual(tableOf(7));
	expect(started()).toBe(0);
});

test('what no bundle has goes to the engine, which starts once', async () => {
	const { engine, next, started } = setup(async () => bundle);
	engine.preload('overview');
	const results = [engine.run(unknown), engine.run(statementOf('known', 2))];
	await expect.poll(() => next.runs.length).toBe(2);
	next.runs.forEach((run, index) => run.answer(tableOf(index)));
	expect(await Promise.all(results)).toEqual([tableOf(0), tableOf(1)]);
	expect(started()).toBe(1);
});

test('nothing is loaded before a page names a bundle, and a bundle is loaded once', async () => {
	const loads: string[] = [];
	const { engine } = setup(async (name) => {
		loads.push(name);
		return bundle;
	});
	engine.preload('overview');
	engine.preload('overview');
	await engine.run(known);
	expect(loads).toEqual(['overview']);
});

const broken: [string, () => Promise<ResultBundle | null>][] = [
	['missing', async () => null],
	['failed', () => Promise.reject(new Error('offline'))],
	['of another format', async () => ({ format: 2, results: {} }) as unknown as ResultBundle],
	['of another release', async () => ({ ...bundle, version: 'w' })],
	['not a bundle', async () => 'oops' as unknown as ResultBundle],
	[
		'corrupt',
		async () => ({
			format: 1,
			version: 'v',
			results: spoiled({ rows: 3, columns: { value: { n: [1] } }, coverage: null })
		})
	],
	[
		'corrupt in a column',
		async () => ({ format: 1, version: 'v', results: spoiled({ rows: 1, columns: { value: null } }) })
	]
];
const spoiled = (result: object) =>
	Object.fromEntries(Object.keys(bundle.results).map((key) => [key, result])) as ResultBundle['results'];

test.each(broken)('a bundle that is %s is a miss', async (_, load) => {
	const { engine, next } = setup(load);
	engine.preload('overview');
	const result = engine.run(known);
	await expect.poll(() => next.runs.length).toBe(1);
	next.runs[0]?.answer(tableOf(1));
	expect(await result).toEqual(tableOf(1));
});

test('a bundle that failed is loaded again when it is asked for again', async () => {
	const answers = [null, bundle];
	const { engine, next } = setup(async () => answers.shift() ?? null);
	engine.preload('overview');
	void engine.run(known);
	await expect.poll(() => next.runs.length).toBe(1);
	engine.preload('overview');
	expect(await engine.run(known)).toEqual(tableOf(7));
});

test('a caller who leaves does not wait for the bundle', async () => {
	const { engine } = setup(() => new Promise(() => {}));
	engine.preload('overview');
	await expect(engine.run(known, AbortSignal.timeout(5))).rejects.toThrow('timeout');
});

test('an engine that could not be loaded is loaded again', async () => {
	const next = fakeEngine();
	let tries = 0;
	const lazy = lazyEngine(next.dialect, async () => {
		if (++tries === 1) throw new Error('offline');
		return next;
	});
	await expect(lazy.run(known)).rejects.toThrow('offline');
	const again = lazy.run(known);
	await expect.poll(() => next.runs.length).toBe(1);
	next.runs[0]?.answer(tableOf(1));
	expect(await again).toEqual(tableOf(1));
});
