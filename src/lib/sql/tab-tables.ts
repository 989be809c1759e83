import type { DatasetContract } from '../model/contract.ts';
import type { SqlStatement } from '../model/query.ts';
import type { FactTables } from './fact-tables.ts';
import { identifier } from './literal.ts';
import { storedType, unitPlace, unpacked, type PackedColumn } from './packed-column.ts';
import { factsShape, submissionsShape, type TableShape } from './table-shape.ts';

/** A table of dropped files laid over the one below: rows go in between the statements. */
export interface TableLayer {
	/** `unit_place` and the columns that are stored. */
	readonly rows: string;
	readonly before: readonly SqlStatement[];
	readonly after: readonly SqlStatement[];
	/** Take the table away again, whole or half made. */
	readonly drop: readonly SqlStatement[];
}

/** Dropped files laid over a dataset's tables: units come first, then facts, and reports when they have been counted. */
export interface TabLayer {
	readonly tables: FactTables;
	/** `unit_place` and the columns of a unit: made and taken away with the facts. */
	readonly units: string;
	readonly facts: TableLayer;
	reports(packed: readonly PackedColumn[]): TableLayer;
}

/**
 * The files' rows stand in for what the tables below hold of the same units and days. `layer` numbers the layers of the
 * tab; `packed` says how the columns of facts are kept, in the order of their shape.
 */
export function tabLayer(
	contract: DatasetContract,
	layer: number,
	below: FactTables,
	packed: readonly PackedColumn[]
): TabLayer {
	const { databases, dialect } = below;
	const name = (part: string) => `${contract.id}_${part}_${layer}`;
	const tables = { facts: name('facts'), submissions: name('submissions'), databases, dialect };
	const units = name('units');
	const part = (
		kind: 'facts' | 'submissions',
		rows: string,
		shape: TableShape,
		own: readonly PackedColumn[]
	): Part => ({
		shape,
		packed: own,
		view: tables[kind],
		rows: name(rows),
		units,
		rest: name(`${kind}_rest`),
		below: below[kind]
	});
	const statement = (text: string): SqlStatement => ({ text, params: [], databases });
	const facts = part('facts', 'fact_rows', factsShape(contract), packed);
	return {
		tables,
		units,
		facts: {
			rows: facts.rows,
			before: [createUnits(facts), createRows(facts), createRest(facts)].map(statement),
			after: [keepRest(facts), createView(facts)].map(statement),
			drop: [...dropTexts(facts), `drop table if exists ${units}`].map(unbound)
		},
		reports: (own) => {
			const reports = part('submissions', 'submission_rows', submissionsShape, own);
			return {
				rows: reports.rows,
				before: [createRows(reports), createRest(reports)].map(statement),
				after: [keepRest(reports), compareRows(reports), compareRest(reports), createView(reports)].map(statement),
				drop: dropTexts(reports).map(unbound)
			};
		}
	};
}

/** What is dropped is of the tab alone. */
const unbound = (text: string): SqlStatement => ({ text, params: [], databases: [] });

const dropTexts = ({ view, rows, rest }: Part): string[] => [
	`drop view if exists ${view}`,
	...[rows, rest].map((table) => `drop table if exists ${table}`)
];

/** One of the two tables, and what it is made of. */
interface Part {
	readonly shape: TableShape;
	readonly packed: readonly PackedColumn[];
	readonly view: string;
	readonly rows: string;
	readonly units: string;
	/** What stays of the units of the files in the table below. */
	readonly rest: string;
	readonly below: string;
}

const columnText = ({ name, type }: { readonly name: string; readonly type: string }) => `${identifier(name)} ${type}`;

function createUnits({ shape, packed, units }: Part): string {
	const ofUnit = shape.columns.filter((_, at) => packed[at]?.kind === 'of_unit');
	return `create table ${units} (${[unitPlace, ...ofUnit].map(columnText).join(', ')})`;
}

function createRows({ shape, packed, rows }: Part): string {
	const stored = shape.columns.flatMap((column, at) => {
		const type = storedType(packed[at] as PackedColumn, column);
		return type === null ? [] : [{ name: column.name, type }];
	});
	return `create table ${rows} (${[unitPlace, ...stored].map(columnText).join(', ')})`;
}

const columnsOf = ({ shape }: Part, of: string) =>
	shape.columns.map(({ name }) => `${of}.${identifier(name)}`).join(', ');

function expressionOf({ shape, packed }: Part, wanted: string): string {
	const at = shape.columns.findIndex(({ name }) => name === wanted);
	return unpacked(packed[at] as PackedColumn, shape.columns[at] as TableShape['columns'][number]);
}

function createRest({ shape, rest }: Part): string {
	return `create table ${rest} (${shape.columns.map(columnText).join(', ')})`;
}

/** Rows of the units of the files of whose days these say nothing. */
function keepRest(part: Part): string {
	const { rest, below, units, rows } = part;
	const [start, end] = ['period_start', 'period_end'].map((column) => expressionOf(part, column));
	return `insert into ${rest} select ${columnsOf(part, 'b')} from ${below} b join ${units} u on u.unit_id = b.unit_id
where not exists (
	select 1 from ${rows} r where r.unit_place = u.unit_place and ${start} <= b.period_end and ${end} >= b.period_start
)`;
}

/** Reports of the files are compared with one another already; now also with those that stay. */
function compareRows(part: Part): string {
	const [came, months, start] = ['came', 'period_months', 'period_start'].map((name) => expressionOf(part, name));
	return `update ${part.rows} as r set compared = 1 where r.compared = 0 and ${came} = 1 and exists (
	select 1 from ${part.rest} b join ${part.units} u on u.unit_id = b.unit_id
	where u.unit_place = r.unit_place and b.came = 1 and b.period_months = ${months}
	and b.period_start = cast(${start} - interval '12 months' as date)
)`;
}

/** The files may have brought what a report that stays is compared with, or taken it away. */
function compareRest(part: Part): string {
	const { rest, units, rows } = part;
	const [came, months, start] = ['came', 'period_months', 'period_start'].map((name) => expressionOf(part, name));
	const before = (start: string) => `${start} = cast(s.period_start - interval '12 months' as date)`;
	return `update ${rest} as s set compared = case when s.came = 1 and (
	exists (
		select 1 from ${rest} b
		where b.unit_id = s.unit_id and b.came = 1 and b.period_months = s.period_months and ${before('b.period_start')}
	) or exists (
		select 1 from ${rows} r join ${units} u on u.unit_place = r.unit_place
		where u.unit_id = s.unit_id and ${came} = 1 and ${months} = s.period_months and ${before(start ?? '')}
	)
) then 1 else 0 end`;
}

/** Most units are in none of the files: their rows stay where they are, however many there are. */
function createView(part: Part): string {
	const { shape, packed, view, rows, units, rest, below } = part;
	const columns = shape.columns.map(
		(column, at) => `${unpacked(packed[at] as PackedColumn, column)} as ${identifier(column.name)}`
	);
	return `create view ${view} as select ${columns.join(', ')} from ${rows} r join ${units} u on u.unit_place = r.unit_place
union all select ${columnsOf(part, 'b')} from ${rest} b
union all select ${columnsOf(part, 'b')} from ${below} b where not exists (select 1 from ${units} u where u.unit_id = b.unit_id)`;
}
