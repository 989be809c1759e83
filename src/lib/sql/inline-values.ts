import type { SqlStatement, SqlValue } from '../model/query.ts';
import { literal } from './literal.ts';

// Quoted texts, quoted names and comments come first, so that a question mark inside them is left alone.
const placeholders = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\?/g;

/** A statement's text with its values as literals of the types that native DuckDB binds; it is also planned only once. */
export function inlineValues({ text, params }: SqlStatement): string {
	if (params.length === 0) return text;
	const values = [...params];
	const inlined = text.replace(placeholders, (match) => {
		if (match !== '?') return match;
		const value = values.shift();
		if (value === undefined) throw new RangeError('more question marks than values');
		return toLiteral(value);
	});
	if (values.length > 0) throw new RangeError('more values than question marks');
	return inlined;
}

function toLiteral(value: SqlValue): string {
	if (value === null) return 'null';
	if (typeof value === 'string') return literal(value);
	return `${literal(String(value))}::${value === (value | 0) ? 'integer' : 'double'}`;
}
