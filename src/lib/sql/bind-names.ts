import type { SqlStatement, SqlValue } from '../model/query.ts';
import { replaceMarks } from './inline-values.ts';

/** A statement that is answered in Arrow, with named values in the place of question marks, as ClickHouse binds them. */
export interface NamedStatement {
	readonly text: string;
	readonly values: Readonly<Record<string, string | number | null>>;
}

/** Values become `{v0:Type}`, `{v1:Type}` …; they are sent beside the text and never stand in it. */
export function bindNames(statement: SqlStatement): NamedStatement {
	const values: Record<string, SqlValue> = {};
	const text = replaceMarks(statement, (value, place) => {
		values[`v${place}`] = value;
		return `{v${place}:${typeOf(value)}}`;
	});
	return { text: `${text}\nformat ArrowStream`, values };
}

/** The types that native DuckDB binds. */
function typeOf(value: SqlValue): string {
	if (value === null) return 'Nullable(String)';
	if (typeof value === 'string') return 'String';
	return value === (value | 0) ? 'Int32' : 'Float64';
}
