import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import type { DatasetContract } from '../model/contract.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { MemberRows } from '../model/member-rows.ts';
import { addDays, addMonths, isoDate } from '../model/period.ts';
import { binBounds } from '../model/range-bins.ts';
import type { ResultTable } from '../model/result.ts';
import { openRelease } from '../server/release.ts';
import type { Release } from '../server/release.ts';
import { compileBrush } from '../sql/compile-brush.ts';
import { chartsOf, compileFacets } from '../sql/compile-facets.ts';
import { releaseTables } from '../sql/fact-tables.ts';
import { exploreArbitrary } from '../view/explore-arbitrary.ts';
import { brushIndexOf, brushRows, mostBrushCells } from './brush-index.ts';

let release: Release;
beforeAll(async () => void (release = await openRelease()));
const contractOf = ({ dataset }: ExploreView): DatasetContract => datasets.find(({ id }) => id === dataset)!;

/** Rows by member, as a query counts them. */
function countsOf(table: ResultTable, chart: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (let row = 0; row < table.numRows; row++)
		if (table.columns.chart?.[row] === chart)
			counts.set(String(table.columns.member?.[row] ?? ''), Number(table.columns.n?.[row]));
	return counts;
}

/** What an index says of every member, without those that have no rows. */
function mapOf(rows: MemberRows | null): Map<string, number> {
	return new Map([...(rows?.keys() ?? [])].map((member) => [member, rows!.get(member)!]));
}

const noAncestors = () => [];

/** All charts of a view, as a query counts them. */
function facets(view: ExploreView, contract: DatasetContract): Promise<ResultTable> {
	const [all] = compileFacets(view, contract, releaseTables(contract.id), chartsOf(view, contract));
	return release.engine.run(all!.statement);
}

const views = (runs: number) =>
	fc.sample(
		exploreArbitrary(
			datasets,
			release.units.slice(0, 40).map(({ id }) => id)
		),
		{ numRuns: runs, seed: 7 }
	);

describe('an index of rows by brush and chart', () => {
	it('gives what a query gives, for any span of time', async () => {
		for (const view of views(3)) {
			const contract = contractOf(view);
			const charts = chartsOf(view, contract);
			const tables = releaseTables(contract.id);
			const index = brushIndexOf(
				await brushRows(compileBrush('time', view, contract, tables, charts), release.engine.run),
				noAncestors
			)!;
			for (const [from, quarters] of [
				[2016 * 4, 60],
				[2021 * 4 + 1, 7],
				[2025 * 4 + 1, 0]
			] as const) {
				const start = isoDate(Math.floor(from / 4), (from % 4) * 3 + 1, 1);
				const time = { start, end: addDays(addMonths(start, quarters * 3 + 3), -1) };
				const asked = await facets({ ...view, time }, contract);
				for (const chart of charts.filter((one) => one !== 'time'))
					expect(mapOf(index.counts(chart, from, from + quarters))).toEqual(countsOf(asked, chart));
			}
		}
	}, 60_000);

	it('gives what a query gives, for any range of a count', async () => {
		for (const sampled of views(3)) {
			const contract = contractOf(sampled);
			const measure = contract.headline;
			const view = { ...sampled, measures: [measure] };
			const axis = `range:${measure}` as const;
			const charts = chartsOf(view, contract).filter((chart) => chart !== 'status');
			const tables = releaseTables(contract.id);
			const index = brushIndexOf(
				await brushRows(compileBrush(axis, view, contract, tables, charts), release.engine.run),
				noAncestors
			)!;
			const others = view.ranges.filter((range) => range.measure !== measure);
			const ranges = [...others, { measure, ...binBounds(1, 5) }];
			const asked = await facets({ ...view, ranges }, contract);
			for (const chart of charts.filter((one) => one !== axis))
				expect(mapOf(index.counts(chart, 1, 5))).toEqual(countsOf(asked, chart));
		}
	}, 60_000);

	it('is not made where it would be too large', () => {
		const n = mostBrushCells / 10 + 1;
		const columns = {
			chart: Array<string>(n).fill('unit'),
			member: Array.from({ length: n }, (_, row) => String(row)),
			first: Float64Array.from({ length: n }, (_, row) => row % 10),
			last: Float64Array.from({ length: n }, (_, row) => row % 10),
			n: new Float64Array(n).fill(1)
		};
		expect(brushIndexOf({ charts: [{ numRows: n, columns, coverage: null }], units: null }, noAncestors)).toBeNull();
		const rows = {
			numRows: n,
			columns: { ...columns, place: Float64Array.from({ length: n }, (_, row) => row) },
			coverage: null
		};
		const units = { rows, names: { numRows: n, columns: { ...rows.columns, member: columns.member }, coverage: null } };
		expect(brushIndexOf({ charts: [], units }, noAncestors)).toBeNull();
	});

	it('holds nothing of no rows', () => {
		const index = brushIndexOf({ charts: [], units: null }, noAncestors);
		expect([index?.cells, index?.counts('unit', 0, 9)]).toEqual([0, null]);
	});
});
