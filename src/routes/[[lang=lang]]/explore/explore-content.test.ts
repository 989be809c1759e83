import { afterAll, expect, it } from 'vitest';
import { datasets } from '#lib/datasets/registry.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openRelease } from '#lib/server/release.ts';
import { releaseTables } from '#lib/sql/fact-tables.ts';
import { openSummed } from '#lib/sql/sums-fixture.ts';
import type { SummedRelease } from '#lib/sql/sums-fixture.ts';
import { defaultExplore } from '#lib/view/explore-defaults.ts';
import { toggled } from '#lib/view/next-explore.ts';
import { exploreContent } from './explore-content.ts';
import type { ChartRows } from './explore-content.ts';

it('ten quick changes run at most two views to their end', async () => {
	const contract = datasets[0]!;
	const { engine, units } = await openRelease();
	let finished = 0;
	const counting: Engine = {
		...engine,
		async run(statement, signal) {
			const table = await engine.run(statement, signal);
			finished++;
			return table;
		}
	};
	const source = { engine: counting, tablesOf: releaseTables };
	let view = defaultExplore(contract);
	let controller = new AbortController();
	const views = units.slice(20, 30).map(async ({ id }) => {
		controller.abort(new Error('superseded'));
		controller = new AbortController();
		view = toggled(view, 'unit', id);
		return exploreContent(view, contract, source, controller.signal);
	});
	const outcomes = await Promise.allSettled(views);
	expect(outcomes.map(({ status }) => status)).toEqual([...Array<string>(9).fill('rejected'), 'fulfilled']);
	expect(finished).toBeLessThanOrEqual(2 * 3);
});

let summed: SummedRelease | null = null;
afterAll(() => summed?.close());

it('shows what sums tell before facts have come, which then tell the rest', async () => {
	const { manifest, engine } = (summed = await openSummed((await openRelease()).manifest));
	let letGo = (): void => {};
	const come = new Promise<void>((resolve) => (letGo = resolve));
	const slow: Engine = {
		...engine,
		async run(statement, signal) {
			if (statement.scans) await come;
			return engine.run(statement, signal);
		}
	};
	const contract = datasets[0]!;
	const view = defaultExplore(contract);
	const whole = await exploreContent(view, contract, { engine, tablesOf: releaseTables });
	const tablesOf = (id: string) => releaseTables(id, undefined, manifest);
	const soon = await exploreContent(view, contract, { engine: slow, tablesOf });
	expect(soon.charts.total).toEqual(whole.charts.total);
	expect(Object.keys(soon.charts).filter((id) => id.startsWith('range:'))).toEqual([]);
	letGo();
	const sorted = (charts: ChartRows) => Object.entries(charts).map(([id, rows]) => [id, rows.map(String).sort()]);
	expect(sorted({ ...soon.charts, ...(await soon.later) })).toEqual(sorted(whole.charts));
	expect(whole.later).toBeNull();
}, 60_000);

it('what is given up neither comes nor fails', async () => {
	const { manifest, engine } = summed!;
	const controller = new AbortController();
	const contract = datasets[0]!;
	const endless: Engine = {
		...engine,
		run: (statement, signal) =>
			statement.scans
				? new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('given up'))))
				: engine.run(statement)
	};
	const tablesOf = (id: string) => releaseTables(id, undefined, manifest);
	const { later } = await exploreContent(
		defaultExplore(contract),
		contract,
		{ engine: endless, tablesOf },
		controller.signal
	);
	controller.abort();
	const outcome = later!.then(
		() => 'came',
		() => 'failed'
	);
	const soon = new Promise((resolve) => setTimeout(() => resolve('nothing'), 20));
	expect(await Promise.race([outcome, soon])).toBe('nothing');
});
