import { countMeasures } from '../model/columns.ts';
import type { DatasetContract } from '../model/contract.ts';
import { facetsOf } from '../model/explore-view.ts';
import type { ExploreView, FacetId } from '../model/explore-view.ts';
import type { SqlStatement } from '../model/query.ts';
import { rangeEdges } from '../model/range-bins.ts';
import { keptPlaces, keptRows } from './explore-filter.ts';
import type { Unfiltered } from './explore-filter.ts';
import { summedFacts } from './explore-sums.ts';
import type { FactTables } from './fact-tables.ts';
import {
	columnKey,
	groupedFrom,
	groupRows,
	madeKey,
	memberKey,
	monthsKey,
	reportRows,
	startYearKey,
	unitKey
} from './row-key.ts';
import type { RowKey } from './row-key.ts';
import type { SummedTables } from './read-sums.ts';
import { join, scanning, statement } from './statement.ts';
import type { Fragment } from './unit-scope.ts';

/** One of the linked charts: a facet's members, quarters, a measure's ranges, or all rows together. */
export type ChartId = FacetId | 'time' | `range:${string}` | 'total';

/** The linked charts of a view: each facet, time, the ranges of the whole measures shown or filtered, and the total. */
export function chartsOf(view: ExploreView, contract: DatasetContract): ChartId[] {
	const whole = countMeasures(contract).filter(({ type }) => type === 'integer');
	const isUsed = (id: string) => view.measures.includes(id) || view.ranges.some(({ measure }) => measure === id);
	const ranges = whole.filter(({ id }) => isUsed(id)).map(({ id }) => `range:${id}` as const);
	return ['total', 'time', ...facetsOf(contract), ...ranges];
}

/**
 * Rows by member of every linked chart, each under the filters of the others: `chart`, `member` (text) and `n`. In parts:
 * what sums of facts tell comes soon, and does not wait for what facts themselves do.
 */
export function compileFacets(
	view: ExploreView,
	contract: DatasetContract,
	tables: FactTables,
	charts: readonly ChartId[]
): ChartPart[] {
	const all = charts.map((chart): ChartRows => {
		const source = sourceOf(chart, view, contract, tables, []);
		return { chart, source, keys: [], where: rowsOf(chart, view, source, []), columns: [] };
	});
	return inParts(all, tables);
}

/** Charts that are counted in one statement. */
export interface ChartPart {
	readonly charts: readonly ChartId[];
	readonly statement: SqlStatement;
}

/** A chart to count rows for. */
export interface ChartRows {
	readonly chart: ChartId;
	readonly source: ChartSource;
	/** Numbers by which its rows are counted, beside its members, and how the result calls them. */
	readonly keys: readonly RowKey[];
	readonly columns: readonly string[];
	readonly where: readonly Fragment[];
}

/** Where the rows of a chart are counted. */
export interface ChartSource extends SummedTables {
	/** Facts themselves are read. */
	readonly isWhole: boolean;
}

/** `without`: filters that do not count, and a brush that rows are counted along. */
export function sourceOf(
	chart: ChartId,
	view: ExploreView,
	contract: DatasetContract,
	tables: FactTables,
	without: readonly Unfiltered[]
): ChartSource {
	if (chart === 'status' && tables.sums) return { tables, contract, isWhole: false };
	const asked = { splits: [chart, ...without], without: [...without, ...ownOf(chart)] };
	const summed = summedFacts(view, contract, tables, asked);
	return summed ? { ...summed, isWhole: false } : { tables, contract, isWhole: true };
}

/** Statements that count charts: one for those that sums tell, where the total is among them, and one for the others. */
export function inParts(charts: readonly ChartRows[], { databases }: FactTables): ChartPart[] {
	const partOf = (some: readonly ChartRows[], compile: typeof statement): ChartPart[] =>
		some.length === 0
			? []
			: [{ charts: [...new Set(some.map(({ chart }) => chart))], statement: compile(chartsAtOnce(some), databases) }];
	const soon = charts.filter(({ source }) => !source.isWhole);
	if (!soon.some(({ chart }) => chart === 'total')) return partOf(charts, scanning);
	return [
		...partOf(soon, statement),
		...partOf(
			charts.filter(({ source }) => source.isWhole),
			scanning
		)
	];
}

/** Counts for many charts: rows are read once for all that read the same rows by the same columns. */
function chartsAtOnce(charts: readonly ChartRows[]): Fragment {
	const scans = new Map<string, { readonly name: string; readonly rows: Fragment }>();
	const parts = charts.map(({ chart, source: { tables, contract }, keys, columns, where }) => {
		const all = [chartKey(chart, contract, tables), ...keys];
		const rows =
			chart === 'status' ? reportRows(all, where, tables) : groupRows({ keys: all, sums: [], where }, tables);
		const id = JSON.stringify(rows);
		const scan = scans.get(id) ?? { name: `rows${scans.size}`, rows };
		scans.set(id, scan);
		const [member, ...others] = all.map(({ value }) => value);
		const named = others.map((value, index) => `, cast(${value} as double) as ${columns[index]}`).join('');
		const by = all.map((_, index) => index + 2).join(', ');
		return `select '${chart}' as chart, cast(${member} as varchar) as member${named}, cast(sum(r.n) as double) as n
from ${groupedFrom(scan.name, all, tables)}\ngroup by ${by}`;
	});
	return join([
		'with ',
		join(
			[...scans.values()].map(({ name, rows }) => join([`${name} as materialized (\n\t`, rows, '\n)'])),
			',\n'
		),
		`\n${parts.join('\nunion all\n')}`
	]);
}

/** Conditions on the rows behind a chart: facts `f`, or reports `s` for their status. */
export function rowsOf(
	chart: ChartId,
	view: ExploreView,
	{ tables, contract }: SummedTables,
	without: readonly Unfiltered[]
): Fragment[] {
	const own = [...without, ...ownOf(chart)];
	if (chart === 'status') return keptPlaces(view, 's', tables, own);
	return keptRows(view, contract, tables, { without: own });
}

/** The filters that are a chart's own. */
const ownOf = (chart: ChartId): Unfiltered[] => (chart === 'total' ? [] : [chart]);

/** What a row is counted under in a chart; ids come from a contract. */
function chartKey(chart: ChartId, contract: DatasetContract, tables: FactTables): RowKey {
	if (chart.startsWith('range:')) return columnKey(chart.slice(6), rangeBin(`r.${chart.slice(6)}`));
	switch (chart) {
		case 'total':
			return monthsKey(tables, () => `''`);
		case 'time':
			return monthsKey(tables, (first) => tables.dialect.wholes(first, 3));
		case 'year':
			return startYearKey(tables);
		case 'month':
			return monthsKey(tables, (_, last) => `(${last} % 12 + 1)`);
		case 'unit':
			return unitKey(tables);
		case 'status':
			return madeKey('status', 's.status');
		default:
			return memberKey(chart, contract, tables);
	}
}

/** Quarters are numbered from the year 0: year × 4 + 0 … 3. */
export const quarterOf = (date: string) => `(extract(year from ${date}) * 4 + extract(quarter from ${date}) - 1)`;

/** The place of a number among the edges; null where the number is missing. */
export function rangeBin(column: string): string {
	const steps = rangeEdges.map((edge, index) => `when ${column} <= ${edge} then ${index}`);
	return `(case ${steps.join(' ')} when ${column} is not null then ${rangeEdges.length} end)`;
}
