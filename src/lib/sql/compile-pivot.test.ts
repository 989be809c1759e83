import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import { restMember } from '../model/explore-view.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { ResultTable } from '../model/result.ts';
import { openRelease } from '../server/release.ts';
import type { Release } from '../server/release.ts';
import { exploreArbitrary } from '../view/explore-arbitrary.ts';
import { defaultExplore } from '../view/explore-defaults.ts';
import { compilePivot, groupingSets } from './compile-pivot.ts';
import { releaseTables } from './fact-tables.ts';

let release: Release;
beforeAll(async () => void (release = await openRelease()));

const contractOf = (dataset: string) => datasets.find(({ id }) => id === dataset)!;
const run = (view: ExploreView) =>
	release.engine.run(compilePivot(view, contractOf(view.dataset), releaseTables(view.dataset)));
const viewOf = (dataset: string, view: Partial<ExploreView> & { rows?: string[]; cols?: string[]; top?: number }) => {
	const base = defaultExplore(contractOf(dataset));
	const { rows = [], cols = [], top = null, ...rest } = view;
	return { ...base, ...rest, pivot: { ...base.pivot, rows, columns: cols, top } };
};
const rowsOf = ({ numRows, columns }: ResultTable) =>
	Array.from({ length: numRows }, (_, row) =>
		Object.fromEntries(Object.entries(columns).map(([id, values]) => [id, values[row]]))
	);
const communes = {
	filters: [
		{ facet: 'unit', mode: 'include', members: ['p-38'] },
		{ facet: 'level', mode: 'include', members: ['commune'] }
	],
	time: { start: '2021-01-01', end: '2023-12-31' }
} as const;

describe('a pivot', () => {
	it('binds, whatever the view', async () => {
		const views = fc.sample(exploreArbitrary(datasets, ['p-38', 'h-380']), { numRuns: 25, seed: 3 });
		for (const view of views) expect((await run(view)).numRows).toBeGreaterThanOrEqual(0);
	}, 60_000);

	it('has totals that are sums of its cells, and one row per member', async () => {
		const all = rowsOf(
			await run(
				viewOf('campaigns', { ...communes, rows: ['field', 'holder'], cols: ['year'], measures: ['recognised'] })
			)
		);
		const cells = all.filter(({ g }) => g === 0);
		const [total] = all.filter(({ g }) => g === 7);
		expect(cells.length).toBeGreaterThan(5);
		const sum = (rows: typeof all) => rows.reduce((add, row) => add + Number(row.recognised ?? 0), 0);
		expect(sum(cells)).toBe(total?.recognised);
		for (const g of [1, 2, 3, 6]) expect(sum(all.filter((row) => row.g === g))).toBe(total?.recognised);
	});

	it('makes ratios of sums, and never averages them', async () => {
		const view = viewOf('receptions', { ...communes, rows: ['year'], measures: ['repeat_share'] });
		const all = rowsOf(await run(view));
		const [total] = all.filter(({ g }) => g === 1);
		const years = all.filter(({ g }) => g === 0);
		const [n, d] = ['numerator', 'denominator'].map((part) =>
			years.reduce((sum, row) => sum + Number(row[`repeat_share__${part}`]), 0)
		);
		expect(total?.repeat_share).toBeCloseTo(n! / d!, 12);
	});

	it('adds the others up into one row, with ratios of their own sums', async () => {
		const base = { ...communes, rows: ['unit'], measures: ['turns', 'repeat_share'] };
		const whole = rowsOf(await run(viewOf('receptions', base))).filter(({ g }) => g === 0);
		const cut = rowsOf(await run(viewOf('receptions', { ...base, top: 5 }))).filter(({ g }) => g === 0);
		const others = whole.sort((a, b) => Number(b.turns) - Number(a.turns)).slice(5);
		const rest = cut.find(({ k0 }) => k0 === restMember);
		const sum = (id: string) => others.reduce((add, row) => add + Number(row[id] ?? 0), 0);
		expect([cut.length, rest?.turns]).toEqual([6, sum('turns')]);
		expect(rest?.repeat_share).toBeCloseTo(sum('repeat_share__numerator') / sum('repeat_share__denominator'), 12);
	});

	it('computes own measures from sums, with residents once a year, and leaves out what is divided by zero', async () => {
		const own = [
			{ id: 'rate', expression: 'turns / population * 1000' },
			{ id: 'share', expression: 'cases_repeat / (cases_first + cases_repeat)' },
			{ id: 'nothing', expression: 'turns / (turns - turns)' }
		];
		const view = viewOf('receptions', {
			...communes,
			rows: ['mode'],
			measures: ['turns', 'rate', 'share', 'nothing', 'repeat_share'],
			own
		});
		const [total] = rowsOf(await run(view)).filter(({ g }) => g === 1);
		const residents = await release.engine.run({
			text: `select cast(sum(y.population) as double) as n from (select distinct unit_id, extract(year from period_start) as year
				from receptions.facts where level = 'commune' and 'p-38' in (parent_id, grandparent_id) and mode <> 'party_head'
				and period_start >= date '2021-01-01' and period_end <= date '2023-12-31') u
				join reference.unit_years y on y.unit_id = u.unit_id and y.year = u.year`,
			params: [],
			databases: []
		});
		expect(total?.rate).toBeCloseTo((Number(total?.turns) / Number(residents.columns.n?.[0])) * 1000, 9);
		expect(total?.share).toBeCloseTo(Number(total?.repeat_share), 12);
		expect(total?.nothing).toBeNull();
	});

	it('ranks rates by rates', async () => {
		const own = [{ id: 'rate', expression: 'turns / population * 1000' }];
		const base = {
			...communes,
			rows: ['unit'],
			measures: ['rate'],
			own,
			sort: { measure: 'rate', column: [], descending: true }
		};
		const whole = rowsOf(await run(viewOf('receptions', base))).filter(({ g }) => g === 0);
		const best = whole.sort((a, b) => Number(b.rate) - Number(a.rate)).slice(0, 3);
		const cut = rowsOf(await run(viewOf('receptions', { ...base, top: 3 }))).filter(
			({ g, k0 }) => g === 0 && k0 !== restMember
		);
		expect(cut.map(({ k0 }) => k0).sort()).toEqual(best.map(({ k0 }) => k0).sort());
	});

	it('never adds a territory’s total to its bodies', async () => {
		const [every] = rowsOf(await run(viewOf('receptions', {})));
		const byLevel = rowsOf(await run(viewOf('receptions', { rows: ['level'] }))).filter(({ g }) => g === 0);
		expect(byLevel.map(({ k0 }) => k0).sort()).toEqual(['commune', 'district']);
		expect(every?.turns).toBe(byLevel.reduce((sum, row) => sum + Number(row.turns), 0));
	});
});

it('has a set for each total', () => {
	expect(groupingSets(1, 1)).toEqual([[], [1], [0], [0, 1]]);
});
