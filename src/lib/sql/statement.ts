import type { SqlStatement, SqlValue } from '../model/query.ts';
import type { Fragment } from './unit-scope.ts';

/** Fragments and plain text one after another, the values in the order of their question marks. */
export function join(parts: readonly (string | Fragment)[], separator = ''): Fragment {
	const params: SqlValue[] = [];
	const texts = parts.map((part) => {
		if (typeof part === 'string') return part;
		params.push(...part.params);
		return part.text;
	});
	return { text: texts.join(separator), params };
}

/** A column under its own name, which ClickHouse else takes to be `f.unit_id` where two tables have it. */
export const named = (alias: string, name: string): string => `${alias}.${name} as ${name}`;

/** A fragment as a statement that reads the databases named. */
export function statement(fragment: Fragment, databases: readonly string[]): SqlStatement {
	return { text: fragment.text, params: fragment.params, databases };
}

/** The same of a statement that reads whole columns. */
export function scanning(fragment: Fragment, databases: readonly string[]): SqlStatement {
	return { ...statement(fragment, databases), scans: true };
}
