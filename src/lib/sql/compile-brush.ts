import type { DatasetContract } from '../model/contract.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { SqlStatement } from '../model/query.ts';
import { chartsAtOnce, quarterOf, rangeBin, rowsOf } from './compile-facets.ts';
import type { ChartId } from './compile-facets.ts';
import type { FactTables } from './fact-tables.ts';
import { columnKey, constantKey, madeKey, monthsKey } from './row-key.ts';
import type { RowKey } from './row-key.ts';
import { join, scanning } from './statement.ts';

/** What is brushed: time in quarters, or a measure in its ranges. */
export type BrushAxis = 'time' | `range:${string}`;

/**
 * Rows by brush bin and member of each linked chart, under all filters but the brush's own and the chart's: `chart`,
 * `member` (text), `place`, `first` and `last` (the bins that a row reaches over) and `n`. Rows without a bin are left
 * out. Where facts know their places, those stand in for a unit's id, since a hundred thousand texts take longer to
 * hand over than to count: `place` is -1 elsewhere, and a row with `n` 0 tells the `member` of a `place`.
 */
export function compileBrush(
	axis: BrushAxis,
	view: ExploreView,
	contract: DatasetContract,
	tables: FactTables,
	charts: readonly ChartId[]
): SqlStatement {
	const linked = charts.filter((chart) => chart !== axis && (chart !== 'status' || axis === 'time'));
	const columns = ['place', 'first', 'last'];
	const counts = chartsAtOnce(
		linked.flatMap((chart) => {
			const where = rowsOf(chart, view, contract, tables, [axis]);
			const isPlaced = chart === 'unit' && tables.places !== undefined;
			const place = isPlaced ? columnKey('place_no') : constantKey('-1');
			return binsOf(axis, chart, tables).map(({ keys, rows }) => ({
				chart,
				...(isPlaced && { member: constantKey('cast(null as varchar)') }),
				keys: [place, ...keys],
				columns,
				where: [...where, { text: rows, params: [] }]
			}));
		}),
		contract,
		tables
	);
	return scanning(linked.includes('unit') ? join([counts, namesOf(tables)]) : counts, tables.databases);
}

function namesOf({ places }: FactTables): string {
	if (places === undefined) return '';
	return `\nunion all\nselect 'unit', p.unit_id, cast(p.place_no as double), 0, 0, 0 from ${places} p`;
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
	const quarters = [
		monthsKey(tables, (first) => tables.dialect.wholes(first, 3)),
		monthsKey(tables, (_, last) => tables.dialect.wholes(last, 3))
	] as const;
	const months = { keys: quarters, rows: 'true' };
	if (tables.places === undefined || isOfMonths(chart)) return [months];
	// Most reports are of one quarter: one number says so of them.
	const quarter = columnKey('in_quarter');
	return [
		{ keys: [quarter, quarter], rows: 'f.in_quarter is not null' },
		{ ...months, rows: 'f.in_quarter is null' }
	];
}

const isOfMonths = (chart: ChartId) => ['total', 'year', 'month'].includes(chart);
