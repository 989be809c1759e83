import { countMeasures } from '../model/columns.ts';
import type { DatasetContract } from '../model/contract.ts';
import { facetsOf } from '../model/explore-view.ts';
import type { ExploreView, FacetId } from '../model/explore-view.ts';
import type { SqlStatement } from '../model/query.ts';
import { rangeEdges } from '../model/range-bins.ts';
import { all, keptPlaces, keptRows } from './explore-filter.ts';
import type { Unfiltered } from './explore-filter.ts';
import type { FactTables } from './fact-tables.ts';
import { join, statement } from './statement.ts';
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

/** Rows by member of every linked chart, each under the filters of the others: `chart`, `member` (text) and `n`. */
export function compileFacets(
	view: ExploreView,
	contract: DatasetContract,
	tables: FactTables,
	charts: readonly ChartId[]
): SqlStatement {
	const parts = charts.map((chart) =>
		join([
			`select '${chart}' as chart, cast(${memberOf(chart)} as varchar) as member, count(*) as n\nfrom `,
			rowsOf(chart, view, contract, tables, [])
		])
	);
	return statement(join([join(parts.map(grouped), '\nunion all\n')]), tables.databases);
}

const grouped = (part: Fragment) => join([part, '\ngroup by 2']);

/** Rows behind a chart: facts `f`, or reports `s` for their status. */
export function rowsOf(
	chart: ChartId,
	view: ExploreView,
	contract: DatasetContract,
	tables: FactTables,
	without: readonly Unfiltered[]
): Fragment {
	const own: readonly Unfiltered[] = chart === 'total' ? without : [...without, chart];
	if (chart === 'status') return join([`${tables.submissions} s where `, all(keptPlaces(view, 's', own))]);
	return join([`${tables.facts} f where `, keptRows(view, contract, tables, { without: own })]);
}

/** What a row is counted under in a chart; ids come from a contract. */
export function memberOf(chart: ChartId): string {
	if (chart.startsWith('range:')) return rangeBin(`f.${chart.slice(6)}`);
	switch (chart) {
		case 'total':
			return `''`;
		case 'time':
			return quarterOf('f.period_start');
		case 'unit':
			return 'f.unit_id';
		case 'level':
			return 'f.level';
		case 'year':
			return 'extract(year from f.period_start)';
		case 'month':
			return 'extract(month from f.period_end)';
		case 'status':
			return 's.status';
		default:
			return `f.${chart}`;
	}
}

/** Quarters are numbered from the year 0: year × 4 + 0 … 3. */
export const quarterOf = (date: string) => `(extract(year from ${date}) * 4 + extract(quarter from ${date}) - 1)`;

/** The place of a number among the edges; null where the number is missing. */
export function rangeBin(column: string): string {
	const steps = rangeEdges.map((edge, index) => `when ${column} <= ${edge} then ${index}`);
	return `(case ${steps.join(' ')} when ${column} is not null then ${rangeEdges.length} end)`;
}
