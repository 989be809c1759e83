import type { DatasetContract } from '../model/contract.ts';
import type { SqlStatement } from '../model/query.ts';
import { createTable } from './create-table.ts';
import type { FactTables } from './fact-tables.ts';
import { identifier } from './literal.ts';
import { factsShape, submissionsShape, type ShapeColumn, type TableShape } from './table-shape.ts';

/** The columns of each table that dropped files bring; the others are empty. */
export interface BroughtColumns {
	readonly facts: readonly string[];
	readonly submissions: readonly string[];
}

/** Dropped files laid over a dataset's tables: rows go in between the statements. */
export interface TabLayer {
	readonly tables: FactTables;
	readonly before: readonly SqlStatement[];
	readonly after: readonly SqlStatement[];
	/** Take the layer away again, whole or half made. */
	readonly drop: readonly SqlStatement[];
}

/** The files' rows stand in for what the tables below hold of the same units and days. `layer` numbers the layers of the tab. */
export function tabLayer(
	contract: DatasetContract,
	layer: number,
	below: FactTables,
	brought: BroughtColumns
): TabLayer {
	const { databases } = below;
	const name = (part: string) => `${contract.id}_${part}_${layer}`;
	const tables = { facts: name('facts'), submissions: name('submissions'), databases };
	const facts = { ...factsShape(contract), name: tables.facts };
	const submissions = { ...submissionsShape, name: tables.submissions };
	const kept = name('kept');
	const statement = (text: string): SqlStatement => ({ text, params: [], databases });
	return {
		tables,
		before: [createWith(facts, brought.facts), createWith(submissions, brought.submissions)].map(statement),
		after: [
			...addOthers(facts, brought.facts),
			...addOthers(submissions, brought.submissions),
			`insert into ${facts.name} by name ${notReplaced(facts, below.facts)}`,
			`create or replace table ${kept} as ${notReplaced(submissions, below.submissions)}`,
			compareAgain(submissions.name, kept),
			insertCompared(submissions, kept),
			`drop table ${kept}`
		].map(statement),
		drop: [facts.name, submissions.name, kept].map((table) => ({
			text: `drop table if exists ${table}`,
			params: [],
			databases: []
		}))
	};
}

const createWith = ({ name, columns }: TableShape, brought: readonly string[]) =>
	createTable({ name, columns: columns.filter((column) => brought.includes(column.name)) });

/** A column added afterwards costs nothing for each row. */
const addOthers = ({ name, columns }: TableShape, brought: readonly string[]) =>
	columns
		.filter((column) => !brought.includes(column.name))
		.map((column: ShapeColumn) => `alter table ${name} add column ${identifier(column.name)} ${column.type}`);

/** Rows of a table below of whose unit and days the files say nothing. */
function notReplaced({ name, columns }: TableShape, below: string): string {
	return `select ${columns.map((column) => identifier(column.name)).join(', ')} from ${below} b
where not exists (
	select 1 from ${name} d
	where d.unit_id = b.unit_id and d.period_start <= b.period_end and d.period_end >= b.period_start
)`;
}

const sameMonthsBefore = (earlier: string, later: string) =>
	`${earlier}.unit_id = ${later}.unit_id and ${earlier}.period_months = ${later}.period_months and ${earlier}.came = 1
	and ${earlier}.period_start = cast(${later}.period_start - interval '12 months' as date)`;

/** Reports of the files are compared with one another already; now also with those kept. */
function compareAgain(table: string, kept: string): string {
	return `update ${table} as s set compared = 1
where s.came = 1 and s.compared = 0 and exists (select 1 from ${kept} b where ${sameMonthsBefore('b', 's')})`;
}

/** The files may have brought what a kept report is compared with, or taken it away. */
function insertCompared({ name, columns }: TableShape, kept: string): string {
	const isCompared = [name, kept].map(
		(table) => `exists (select 1 from ${table} b where ${sameMonthsBefore('b', 's')})`
	);
	const compared = `case when s.came = 1 and (${isCompared.join(' or ')}) then 1 else 0 end`;
	const values = columns.map((column) => (column.name === 'compared' ? compared : `s.${identifier(column.name)}`));
	return `insert into ${name} (${columns.map((column) => identifier(column.name)).join(', ')})
select ${values.join(', ')} from ${kept} s`;
}
