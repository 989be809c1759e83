import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import { numberAt } from '../model/result.ts';
import { openRelease } from '../server/release.ts';
import type { Release } from '../server/release.ts';
import { exploreArbitrary } from '../view/explore-arbitrary.ts';
import { defaultExplore } from '../view/explore-defaults.ts';
import { compileCellReports } from './compile-cell-reports.ts';
import { compileCoverage } from './compile-coverage.ts';
import { releaseTables } from './fact-tables.ts';

let release: Release;
beforeAll(async () => void (release = await openRelease()));

it('tells the reports of a view apart, and adds up to all of them', async () => {
	const units = release.units.slice(0, 60).map(({ id }) => id);
	for (const view of fc.sample(exploreArbitrary(datasets, units), { numRuns: 40, seed: 11 })) {
		const tables = releaseTables(view.dataset);
		const [apart, all] = await Promise.all([
			release.engine.run(compileCellReports(view, tables)),
			release.engine.run(compileCoverage(view, tables))
		]);
		const sum = (column: string) =>
			Array.from({ length: apart.numRows }, (_, row) => numberAt(apart, column, row) ?? 0).reduce((a, b) => a + b, 0);
		expect([sum('due'), sum('came')]).toEqual([numberAt(all, 'due', 0), numberAt(all, 'came', 0)]);
	}
}, 60_000);

it('has a column for each key that reports have, and none for members of dimensions', async () => {
	const base = defaultExplore(datasets.find(({ id }) => id === 'receptions')!);
	const view = { ...base, pivot: { ...base.pivot, rows: ['mode', 'district'], columns: ['quarter'] } };
	const { columns, numRows } = await release.engine.run(compileCellReports(view, releaseTables('receptions')));
	expect(Object.keys(columns)).toEqual([
		'by_district',
		'by_quarter',
		'due',
		'came',
		'provisional',
		'due_from',
		'due_to'
	]);
	expect(numRows).toBeGreaterThan(100);
});
