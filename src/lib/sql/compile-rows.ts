import type { DatasetContract } from '../model/contract.ts';
import { countMeasures, qualifierSuffix } from '../model/columns.ts';
import { filterOf, restMember } from '../model/explore-view.ts';
import type { ExploreView, PivotKey } from '../model/explore-view.ts';
import type { SqlStatement } from '../model/query.ts';
import { all, keptRows } from './explore-filter.ts';
import type { FactTables } from './fact-tables.ts';
import { pivotText } from './pivot-key.ts';
import { join, statement } from './statement.ts';
import type { Fragment } from './unit-scope.ts';

/** A cell of a pivot: members of its row and column keys, from the outermost in; fewer for totals. */
export interface CellPlace {
	readonly rows: readonly (string | null)[];
	readonly columns: readonly (string | null)[];
	/** Members of the first row key that stand apart from the rest; those that the rest is not. */
	readonly named: readonly string[];
}

export interface RowsOptions {
	/** Null: every row that the filters keep. */
	readonly cell: CellPlace | null;
	readonly offset: number;
	readonly limit: number;
	/** Only rows after this one, told as `row_at`, instead of `offset`: the parts of a long list find their start at once. */
	readonly after?: number;
}

/** The columns of `compileRows`, in order. */
export function rowColumns(contract: DatasetContract): string[] {
	return [
		'unit_id',
		'level',
		'period_start',
		'period_end',
		...contract.dimensions.map(({ id }) => id),
		...countMeasures(contract).flatMap(({ id }) => [id, id + qualifierSuffix]),
		'scope',
		'provisional',
		'source_file',
		'source_row'
	];
}

/** The fact rows behind a cell, in the order in which they are stored, with the file and line that each came from. */
export function compileRows(
	view: ExploreView,
	contract: DatasetContract,
	tables: FactTables,
	{ cell, offset, limit, after }: RowsOptions
): SqlStatement {
	const keys = [...view.pivot.rows, ...view.pivot.columns];
	const splits = contract.dimensions.map(({ id }) => id).filter((id) => keys.includes(id));
	const columns = rowColumns(contract).map((column) =>
		column.startsWith('period_') ? `${tables.dialect.dateText(`f.${column}`)} as ${column}` : `f.${column}`
	);
	const part = after === undefined ? { place: '', later: [], skipped: offset } : partAfter(after, tables);
	return statement(
		join([
			`select ${columns.join(', ')}${part.place}\nfrom ${tables.facts} f\nwhere `,
			all([
				...keptRows(view, contract, tables, { splits }),
				...part.later,
				...(cell ? cellConditions(view, cell) : [])
			]),
			`${orderOf(view, tables)}\nlimit ${Math.trunc(limit)} offset ${Math.trunc(part.skipped)}`
		]),
		tables.databases
	);
}

/** Where reports are looked up beside them, rows come in no order of their own. */
function orderOf(view: ExploreView, { places, dialect }: FactTables): string {
	const { column, inOrder } = dialect.rowPlace;
	const comesSo = inOrder && filterOf(view, 'status') === undefined;
	return places === undefined || comesSo ? '' : `\norder by f.${column}`;
}

interface ListPart {
	/** The column that tells the place of a row. */
	readonly place: string;
	readonly later: readonly Fragment[];
	readonly skipped: number;
}

/** Rows of a release know where they are stored; those of dropped files stand in several tables, and are counted. */
function partAfter(after: number, { places, dialect }: FactTables): ListPart {
	const at = `f.${dialect.rowPlace.column}`;
	if (places === undefined)
		return { place: ', cast(row_number() over () - 1 as double) as row_at', later: [], skipped: after + 1 };
	return { place: `, ${at} as row_at`, later: [{ text: `${at} > ?`, params: [after] }], skipped: 0 };
}

function cellConditions({ pivot }: ExploreView, { rows, columns, named }: CellPlace): Fragment[] {
	const all = [
		...rows.map((member, index) => [pivot.rows[index], member] as const),
		...columns.map((member, index) => [pivot.columns[index], member] as const)
	];
	return all.flatMap(([key, member]) => (key === undefined ? [] : [memberCondition(key, member, named)]));
}

function memberCondition(key: PivotKey, member: string | null, named: readonly string[]): Fragment {
	const text = `cast(${pivotText(key)} as varchar)`;
	if (member === null) return { text: `${text} is null`, params: [] };
	if (member !== restMember) return { text: `${text} = ?`, params: [member] };
	return { text: `coalesce(${text} not in (${named.map(() => '?').join(', ') || "''"}), true)`, params: named };
}
