import type { DatasetContract } from '../model/contract.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { SqlStatement } from '../model/query.ts';
import { chartsAtOnce, quarterOf, rangeBin, rowsOf } from './compile-facets.ts';
import type { ChartId } from './compile-facets.ts';
import type { FactTables } from './fact-tables.ts';
import { columnKey, madeKey, monthsKey } from './row-key.ts';
import type { RowKey } from './row-key.ts';
import { statement } from './statement.ts';
import type { Fragment } from './unit-scope.ts';

/** What is brushed: time in quarters, or a measure in its ranges. */
export type BrushAxis = 'time' | `range:${string}`;

/**
 * Rows by brush bin and member of each linked chart, under all filters but the brush's own and the chart's: `chart`,
 * `member` (text), `first` and `last` (the bins that a row reaches over) and `n`. Rows without a bin are left out.
 */
export function compileBrush(
	axis: BrushAxis,
	view: ExploreView,
	contract: DatasetContract,
	tables: FactTables,
	charts: readonly ChartId[]
): SqlStatement {
	const linked = charts.filter((chart) => chart !== axis && (chart !== 'status' || axis === 'time'));
	return statement(
		chartsAtOnce(
			linked.map((chart) => {
				const [first, last] = binsOf(axis, chart, tables);
				const where = [...rowsOf(chart, view, contract, tables, [axis]), hasBin(axis)];
				return { chart, keys: [first, last], columns: ['first', 'last'], where };
			}),
			contract,
			tables
		),
		tables.databases
	);
}

function binsOf(axis: BrushAxis, chart: ChartId, tables: FactTables): readonly [RowKey, RowKey] {
	if (axis !== 'time') {
		const bin = columnKey(axis.slice(6), rangeBin(`r.${axis.slice(6)}`));
		return [bin, bin];
	}
	if (chart === 'status')
		return [madeKey('first', quarterOf('s.period_start')), madeKey('last', quarterOf('s.period_end'))];
	return [monthsKey(tables, (first) => `(${first} // 3)`), monthsKey(tables, (_, last) => `(${last} // 3)`)];
}

/** Every report has its days, but not every row a number. */
const hasBin = (axis: BrushAxis): Fragment => ({
	text: axis === 'time' ? 'true' : `f.${axis.slice(6)} is not null`,
	params: []
});
