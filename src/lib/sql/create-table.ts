import { identifier } from './literal.ts';
import type { TableShape } from './table-shape.ts';

/** The statement that creates a stored table, in an attached database or in the one in use. */
export function createTable({ name, columns }: TableShape, database?: string): string {
	const target = database === undefined ? identifier(name) : `${identifier(database)}.${identifier(name)}`;
	return `create table ${target} (${columns.map(({ name, type }) => `${identifier(name)} ${type}`).join(', ')})`;
}

/** Makes a table of the rows of several statements, one after another: none of them is in memory with the next. */
export function createTableOf(table: string, selects: readonly string[]): string {
	return selects
		.map((rows, at) => `${at === 0 ? `create table ${table} as` : `insert into ${table}`}\n${rows}`)
		.join(';\n');
}
