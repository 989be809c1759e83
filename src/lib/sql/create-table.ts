import { identifier } from './literal.ts';
import type { TableShape } from './table-shape.ts';

/** The statement that creates a stored table, in an attached database or in the one in use. */
export function createTable({ name, columns }: TableShape, database?: string): string {
	const target = database === undefined ? identifier(name) : `${identifier(database)}.${identifier(name)}`;
	return `create table ${target} (${columns.map(({ name, type }) => `${identifier(name)} ${type}`).join(', ')})`;
}
