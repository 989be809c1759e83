import type { DatasetContract } from '../model/contract.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { SqlStatement } from '../model/query.ts';
import { chartsAtOnce, quarterOf, rangeBin, rowsOf } from './compile-facets.ts';
import type { ChartId } from './compile-facets.ts';
import type { FactTables } from './fact-tables.ts';
import { columnKey, madeKey, monthsKey } from './row-key.ts';
import type { RowKey } from './row-key.ts';
import { statement } from './statement.ts';

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
	const columns = ['first', 'last'];
	return statement(
		chartsAtOnce(
			linked.flatMap((chart) => {
				const where = rowsOf(chart, view, contract, tables, [axis]);
				return binsOf(axis, chart, tables).map(({ keys, rows }) => ({
					chart,
					keys,
					columns,
					where: [...where, { text: rows, params: [] }]
				}));
			}),
			contract,
			tables
		),
		tables.databases
	);
}

/** The first and the last bin of rows, and which rows these are of. */
interface Bins {
	readonly keys: readonly [RowKey, RowKey];
	readonly rows: string;
}

/** Every row with a bin is of one of the parts. */
function binsOf(axis: BrushAxis, chart: ChartId, tables: FactTables): Bins[] {
	if (axis !== 'time') {
		const measure = axis.slice(6);
		const bin = columnKey(measure, rangeBin(`r.${measure}`));
		return [{ keys: [bin, bin], rows: `f.${measure} is not null` }];
	}
	if (chart === 'status') {
		const [first, last] = [quarterOf('s.period_start'), quarterOf('s.period_end')];
		return [{ keys: [madeKey('first', first), madeKey('last', last)], rows: 'true' }];
	}
	const months = { keys: [monthsKey(tables, quarterFirst), monthsKey(tables, quarterLast)] as const, rows: 'true' };
	if (tables.places === undefined || isOfMonths(chart)) return [months];
	// Most reports are of one quarter: one number says so of them.
	const quarter = columnKey('in_quarter');
	return [
		{ keys: [quarter, quarter], rows: 'f.in_quarter is not null' },
		{ ...months, rows: 'f.in_quarter is null' }
	];
}

const quarterFirst = (first: string) => `(${first} // 3)`;
const quarterLast = (_: string, last: string) => `(${last} // 3)`;
const isOfMonths = (chart: ChartId) => ['total', 'year', 'month'].includes(chart);
