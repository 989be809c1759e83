import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { SqlValue } from '../model/query.ts';
import { inlineValues } from './inline-values.ts';

let db: DuckDBConnection;
beforeAll(async () => {
	db = await (await DuckDBInstance.create(':memory:')).connect();
});

async function row(text: string, params: SqlValue[]): Promise<unknown[]> {
	return (await db.runAndReadAll(inlineValues({ text, params, databases: [] }))).getRows()[0] ?? [];
}

const hostile = fc.constantFrom("'", "''", "'; drop table x; --", '\\', "\\'", '?', '"', '$$', '/*', '--', '\n', "E'");
const text = fc
	.array(fc.oneof(hostile, fc.string({ unit: 'grapheme' })))
	.map((parts) => parts.join('').replaceAll('\0', ''));
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

test('any value comes back as it was', async () => {
	const values = fc.tuple(text, text, fc.option(number), fc.maxSafeInteger());
	await fc.assert(
		fc.asyncProperty(values, async (params) => {
			expect(await row('select ?, ?, ?, ?', params)).toEqual(params);
		}),
		{ numRuns: 300 }
	);
});

test('question marks in texts, names and comments are no places for values', async () => {
	const statement = `select '?''?' as "a?""?", /* ? */ ? as b -- ?\n, ? as c`;
	expect(await row(statement, [1, 'two'])).toEqual(["?'?", 1, 'two']);
});

test.each<[SqlValue[]]>([[[1]], [[1, 2, 3]]])('a statement takes as many values as it has places, not %j', (params) => {
	expect(() => inlineValues({ text: 'select ?, ?', params, databases: [] })).toThrow(RangeError);
});
