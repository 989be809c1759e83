import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasets, findDataset } from '../datasets/registry.ts';
import { facetsOf } from '../model/explore-view.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { Manifest } from '../model/manifest.ts';
import type { SqlStatement } from '../model/query.ts';
import { openRelease } from '../server/release.ts';
import { exploreArbitrary } from '../view/explore-arbitrary.ts';
import { defaultExplore } from '../view/explore-defaults.ts';
import { clickhouse } from './clickhouse.ts';
import { compileBrush } from './compile-brush.ts';
import { chartsOf, compileFacets } from './compile-facets.ts';
import { compilePivot } from './compile-pivot.ts';
import { releaseTables } from './fact-tables.ts';
import { openSummed } from './sums-fixture.ts';
import type { SummedRelease } from './sums-fixture.ts';

let summed: SummedRelease;
beforeAll(async () => void (summed = await openSummed((await openRelease()).manifest)), 60_000);
afterAll(() => summed.close());

const contractOf = ({ dataset }: Pick<ExploreView, 'dataset'>) => findDataset(dataset)!;
const tablesOf = (id: string, manifest: Manifest | null) => releaseTables(id, undefined, manifest);

/** What the page asks of a view, part by part of its answer. */
function asked(
	view: ExploreView,
	manifest: Manifest | null
): Record<'pivot' | 'facets' | 'brush' | 'range', SqlStatement[]> {
	const contract = contractOf(view);
	const tables = tablesOf(view.dataset, manifest);
	const charts = chartsOf(view, contract);
	const armed = (axis: Parameters<typeof compileBrush>[0]) => {
		const { charts: parts, units } = compileBrush(axis, view, contract, tables, charts);
		return units ? [...parts, { ...units.rows, text: summedUp(units.rows.text) }] : [...parts];
	};
	return {
		pivot: [compilePivot(view, contract, tables)],
		facets: compileFacets(view, contract, tables, charts).map(({ statement }) => statement),
		brush: armed('time'),
		range: armed(`range:${contract.headline}`)
	};
}

/** Units come in any number of rows each. */
const summedUp = (text: string) =>
	`select 'unit' as chart, place, first, last, sum(n) as n from (${text}) group by all`;

/** The rows of statements together, to the last digit, in an order of their own. */
async function rowsOf(statements: readonly SqlStatement[]): Promise<string[]> {
	const tables = await Promise.all(statements.map((statement) => summed.engine.run(statement)));
	return tables
		.flatMap(({ numRows, columns }) =>
			Array.from({ length: numRows }, (_, row) =>
				JSON.stringify(Object.entries(columns).map(([id, values]) => [id, values[row]]))
			)
		)
		.sort();
}

const readsSums = ({ text }: SqlStatement) => /\.sums(_by_\w+)? f\b/.test(text);
const readsFacts = ({ text }: SqlStatement) => /\.facts f\b/.test(text);

/** Views as readers come to them: fewer of them look at single rows. */
function viewsOf(count: number): ExploreView[] {
	const views = fc.sample(exploreArbitrary(datasets, ['p-38', 'h-380']), { numRuns: count, seed: 19 });
	return views.map((view, at) => {
		const filters = view.filters.filter(({ facet }) => facet !== 'status' || at % 4 === 0);
		const ranges = at % 3 === 0 ? view.ranges : [];
		return { ...view, filters, ranges };
	});
}

describe('the analyst’s page over sums', () => {
	it('shows what it shows over facts, to the last digit', async () => {
		const reads = { pivot: 0, facets: 0, brush: 0, range: 0 };
		let rows = 0;
		for (const view of viewsOf(60)) {
			const [sums, facts] = [asked(view, summed.manifest), asked(view, null)];
			for (const part of Object.keys(reads) as (keyof typeof reads)[]) {
				const found = await rowsOf(sums[part]);
				expect(found, `${part} ${JSON.stringify(view)}`).toEqual(await rowsOf(facts[part]));
				rows += found.length;
				if (sums[part].some(readsSums)) reads[part]++;
				expect(facts[part].some(readsSums)).toBe(false);
			}
		}
		expect(rows).toBeGreaterThan(10_000);
		expect(reads.range).toBe(0);
		for (const part of ['pivot', 'facets', 'brush'] as const) expect(reads[part]).toBeGreaterThan(15);
	}, 240_000);

	it('asks facts only for ranges and what is split twice, apart from the rest', () => {
		for (const contract of datasets) {
			const view = defaultExplore(contract);
			const parts = compileFacets(view, contract, tablesOf(contract.id, summed.manifest), chartsOf(view, contract));
			expect(parts[0]?.charts).toEqual(['total', 'time', ...facetsOf(contract)]);
			expect(parts.map(({ statement }) => readsFacts(statement))).toEqual(parts.map((_, at) => at > 0));
			expect(parts.map(({ statement }) => statement.scans ?? false)).toEqual(parts.map((_, at) => at > 0));
		}
		const contract = findDataset('receptions')!;
		const regular = { facet: 'mode', mode: 'include', members: ['regular'] } as const;
		const view = { ...defaultExplore(contract), filters: [regular] };
		const [soon, later] = compileFacets(view, contract, tablesOf('receptions', summed.manifest), [
			'total',
			'mode',
			'range:turns'
		]);
		expect([soon?.charts, later?.charts]).toEqual([['total', 'mode'], ['range:turns']]);
		expect(soon?.statement.text).toContain('receptions.sums_by_mode f');
	});

	it.each([
		['a range', { ranges: [{ measure: 'turns', min: 5, max: null }] }],
		['a status', { filters: [{ facet: 'status', mode: 'include', members: ['late'] }] }]
	] as const)('asks facts for all at once under %s', (_, change) => {
		const contract = findDataset('receptions')!;
		const view = { ...defaultExplore(contract), ...change };
		const tables = tablesOf('receptions', summed.manifest);
		expect(compileFacets(view, contract, tables, chartsOf(view, contract))).toHaveLength(1);
		expect(compilePivot(view, contract, tables)).toEqual(compilePivot(view, contract, tablesOf('receptions', null)));
	});

	it('asks a server for facts', () => {
		const contract = findDataset('receptions')!;
		const view = defaultExplore(contract);
		const tables = releaseTables('receptions', clickhouse, summed.manifest);
		expect(readsSums(compilePivot(view, contract, tables))).toBe(false);
	});
});
