import type { DatasetContract } from '../model/contract.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { SqlStatement } from '../model/query.ts';
import { inParts, quarterOf, rangeBin, rowsOf, sourceOf } from './compile-facets.ts';
import type { ChartId, ChartSource } from './compile-facets.ts';
import type { FactTables } from './fact-tables.ts';
import { columnKey, eachRow, groupRows, madeKey, monthsKey } from './row-key.ts';
import type { RowKey } from './row-key.ts';
import { join, scanning, statement } from './statement.ts';
import type { Fragment } from './unit-scope.ts';

/** What is brushed: time in quarters, or a measure in its ranges. */
export type BrushAxis = 'time' | `range:${string}`;

/** What a brush asks for. */
export interface BrushStatements {
	/**
	 * Rows by brush bin and member of each linked chart, under all filters but the brush's own and the chart's: `chart`,
	 * `member` (text), `first` and `last` (the bins that a row reaches over) and `n`. Rows without a bin are left out. In parts, as those of `compileFacets`.
	 */
	readonly charts: readonly SqlStatement[];
	/**
	 * Those of units apart, where facts know their places, since a hundred thousand texts take longer to hand over than to
	 * count: `place`, `first`, `last` and `n`, not each combination only once; and the `member` of each `place`.
	 */
	readonly units: { readonly rows: SqlStatement; readonly names: SqlStatement } | null;
}

/** The statements that make a brush answerable from memory. */
export function compileBrush(
	axis: BrushAxis,
	view: ExploreView,
	contract: DatasetContract,
	tables: FactTables,
	charts: readonly ChartId[]
): BrushStatements {
	const linked = charts.filter((chart) => chart !== axis && (chart !== 'status' || axis === 'time'));
	const { places } = tables;
	const isApart = places !== undefined && linked.includes('unit');
	const partsOf = (chart: ChartId): BrushPart[] => {
		const source = sourceOf(chart, view, contract, tables, [axis]);
		const where = rowsOf(chart, view, source, [axis]);
		return binsOf(axis, chart, source.tables).map(({ keys, rows }) => ({
			source,
			keys,
			where: [...where, { text: rows, params: [] }]
		}));
	};
	const counted = linked
		.filter((chart) => chart !== 'unit' || !isApart)
		.flatMap((chart) => partsOf(chart).map((part) => ({ chart, columns: ['first', 'last'], ...part })));
	const units = isApart ? partsOf('unit') : [];
	const compile = units.some(({ source }) => source.isWhole) ? scanning : statement;
	const names = `select p.place_no as place, p.unit_id as member from ${places} p`;
	return {
		charts: inParts(counted, tables).map((part) => part.statement),
		units: isApart
			? {
					rows: compile(join(units.map(placeRows(axis)), '\nunion all\n'), tables.databases),
					names: statement({ text: names, params: [] }, tables.databases)
				}
			: null
	};
}

interface BrushPart {
	readonly source: ChartSource;
	readonly keys: readonly [RowKey, RowKey];
	readonly where: readonly Fragment[];
}

/** Rows by place and bins; a range holds many counts, which are few when they are added up. */
const placeRows =
	(axis: BrushAxis) =>
	({ source, keys, where }: BrushPart): Fragment => {
		const [first, last] = keys.map(({ value }) => value);
		const n = axis === 'time' ? 'r.n' : 'sum(r.n)';
		return join([
			`select r.place_no as place, ${first} as first, ${last} as last, cast(${n} as double) as n\nfrom (\n\t`,
			byPlace(source, [columnKey('place_no'), ...keys], where),
			`\n) r${axis === 'time' ? '' : '\ngroup by 1, 2, 3'}`
		]);
	};

/** Sums by no dimension hold a place and its months once, or nearly: grouping them takes longer than it saves. */
const byPlace = ({ isWhole, tables, contract }: ChartSource, keys: readonly RowKey[], where: readonly Fragment[]) =>
	isWhole || contract.dimensions.length > 0
		? groupRows({ keys, sums: [], where }, tables)
		: eachRow(keys, where, tables);

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
