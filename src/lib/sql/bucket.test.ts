import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, bucketOf, isoDate } from '../model/period.ts';
import type { Period } from '../model/period.ts';
import { inOneBucket } from './bucket.ts';
import { duckdb } from './dialect.ts';
import { inlineValues } from './inline-values.ts';

const span = { start: '2015-01-01', end: '2027-12-31', calendar: 'civil' } as const;
const grains = ['month', 'quarter', 'half', 'year'] as const;

const period = fc
	.tuple(fc.integer({ min: 0, max: 4000 }), fc.oneof(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 800 })))
	.map(([first, days]): Period => {
		const start = addDays('2015-01-01', first);
		return { start, end: addDays(start, days) };
	});
const wholeMonths = fc
	.tuple(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 24 }))
	.map(([month, count]): Period => ({
		start: isoDate(2015, month, 1),
		end: addDays(isoDate(2015, month + count, 1), -1)
	}));

test('a period lies in one civil bucket exactly where its first and last day do', async () => {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	const periods = fc.sample(fc.oneof(period, wholeMonths), { numRuns: 2000, seed: 7 });
	const rows = periods.map(({ start, end }, row) => `(${row}, date '${start}', date '${end}')`);
	await connection.run(`create table f as from (values ${rows.join(', ')}) t(row, period_start, period_end)`);
	for (const grain of grains) {
		const { text, params } = inOneBucket('f', grain, span, duckdb);
		const found = await connection.run(
			inlineValues({ text: `select row from f where ${text} order by row`, params, databases: [] })
		);
		const expected = periods.flatMap(({ start, end }, row) =>
			end <= span.end && bucketOf(start, grain).start === bucketOf(end, grain).start ? [row] : []
		);
		expect((await found.getRows()).flat(), grain).toEqual(expected);
	}
	instance.closeSync();
});
