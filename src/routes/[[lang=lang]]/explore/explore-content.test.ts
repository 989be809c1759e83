import { expect, it } from 'vitest';
import { datasets } from '#lib/datasets/registry.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openRelease } from '#lib/server/release.ts';
import { releaseTables } from '#lib/sql/fact-tables.ts';
import { defaultExplore } from '#lib/view/explore-defaults.ts';
import { toggled } from '#lib/view/next-explore.ts';
import { exploreContent } from './explore-content.ts';

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
