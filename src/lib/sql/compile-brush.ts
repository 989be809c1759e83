import type { DatasetContract } from '../model/contract.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { SqlStatement } from '../model/query.ts';
import { memberOf, quarterOf, rangeBin, rowsOf } from './compile-facets.ts';
import type { ChartId } from './compile-facets.ts';
import type { FactTables } from './fact-tables.ts';
import { join, statement } from './statement.ts';

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
	const parts = charts
		.filter((chart) => chart !== axis && (chart !== 'status' || axis === 'time'))
		.map((chart) => {
			const [first, last] = binsOf(axis, chart === 'status' ? 's' : 'f');
			return join([
				`select '${chart}' as chart, cast(${memberOf(chart)} as varchar) as member, ${first} as first, ${last} as last, count(*) as n\nfrom `,
				rowsOf(chart, view, contract, tables, [axis]),
				`\nand ${first} is not null\ngroup by 2, 3, 4`
			]);
		});
	return statement(join(parts, '\nunion all\n'), tables.databases);
}

function binsOf(axis: BrushAxis, alias: 'f' | 's'): readonly [string, string] {
	if (axis === 'time') return [quarterOf(`${alias}.period_start`), quarterOf(`${alias}.period_end`)];
	const bin = rangeBin(`f.${axis.slice(6)}`);
	return [bin, bin];
}
