import type { SqlStatement } from '../model/query.ts';
import type { Coverage, ResultColumn, ResultTable } from '../model/result.ts';
import { statementKey } from './statement-key.ts';

/** A column as JSON: numbers (`n`, those JSON lacks as text), texts (`t`), or texts by their place in a list (`d`, `i`). */
export type EncodedColumn =
	| { readonly n: readonly (number | string | null)[] }
	| { readonly t: readonly (number | string | null)[] }
	| { readonly d: readonly (number | string | null)[]; readonly i: readonly number[] };

export interface EncodedResult {
	readonly rows: number;
	readonly columns: Readonly<Record<string, EncodedColumn>>;
	readonly coverage: Coverage | null;
}

/** Results computed at build, by the key of their statement: one JSON file. */
export interface ResultBundle {
	readonly format: 1;
	/** Of the release. */
	readonly version: string;
	readonly results: Readonly<Record<string, EncodedResult>>;
}

/** The results of statements on a release as one bundle. */
export function toBundle(results: Iterable<readonly [SqlStatement, ResultTable]>, version: string): ResultBundle {
	const encoded = Array.from(results, ([statement, table]) => [statementKey(statement), encodeResult(table)] as const);
	return { format: 1, version, results: Object.fromEntries(encoded) };
}

/** A result as JSON. */
export function encodeResult({ numRows, columns, coverage }: ResultTable): EncodedResult {
	return { rows: numRows, columns: mapValues(columns, encodeColumn), coverage };
}

/** The result that `encodeResult` wrote. Throws on anything else. */
export function decodeResult({ rows, columns, coverage }: EncodedResult): ResultTable {
	const decoded = mapValues(columns, decodeColumn);
	if (Object.values(decoded).some((column) => column.length !== rows)) throw new TypeError('columns differ in length');
	return { numRows: rows, columns: decoded, coverage };
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}

function encodeColumn(column: ResultColumn): EncodedColumn {
	if (column instanceof Float64Array) return { n: Array.from(column, encodeNumber) };
	if (column.some((value) => typeof value === 'string')) return encodeTexts(column);
	if (column.length === 0) return { t: [] };
	return { n: column.map((value) => (typeof value === 'number' ? encodeNumber(value) : null)) };
}

const encodeNumber = (value: number): number | string =>
	Number.isFinite(value) && !Object.is(value, -0) ? value : Object.is(value, -0) ? '-0' : String(value);

function encodeTexts(values: readonly (number | string | null)[]): EncodedColumn {
	const places = new Map<number | string | null, number>();
	for (const value of values) if (!places.has(value)) places.set(value, places.size);
	if (places.size * 2 > values.length) return { t: values };
	return { d: [...places.keys()], i: values.map((value) => places.get(value) ?? 0) };
}

function decodeColumn(column: EncodedColumn): ResultColumn {
	if ('t' in column) return column.t;
	if ('d' in column) return column.i.map((place) => column.d[place] ?? null);
	if (column.n.includes(null)) return column.n.map((value) => (value === null ? null : Number(value)));
	return Float64Array.from(column.n, Number);
}
