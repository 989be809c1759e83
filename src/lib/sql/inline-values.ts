import type { SqlStatement, SqlValue } from '../model/query.ts';
import { literal } from './literal.ts';

// Quoted texts, quoted names and comments come first, so that a question mark inside them is left alone.
const placeholders = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\?/g;

/** A statement's text with its values as literals of the types that native DuckDB binds; it is also planned only once. */
export function inlineValues(statement: SqlStatement): string {
	return replaceMarks(statement, toLiteral);
}

/** A statement's text with something else in the place of each question mark; `place` counts from 0. */
export function replaceMarks(
	{ text, params }: SqlStatement,
	written: (value: SqlValue, place: number) => string
): string {
	if (params.length === 0) return text;
	let place = 0;
	const replaced = text.replace(placeholders, (match) => {
		if (match !== '?') return match;
		const value = params[place];
		if (value === undefined) throw new RangeError('more question marks than values');
		return written(value, place++);
	});
	if (place < params.length) throw new RangeError('more values than question marks');
	return replaced;
}

function toLiteral(value: SqlValue): string {
	if (value === null) return 'null';
	if (typeof value === 'string') return literal(value);
	return `${literal(String(value))}::${value === (value | 0) ? 'integer' : 'double'}`;
}
