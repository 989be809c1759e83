import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import { compileNewcomers, compileRevisionCounts, compileRevisions } from './compile-revisions.ts';
import { createTable } from './create-table.ts';
import { duckdb } from './dialect.ts';
import { factsShape } from './table-shape.ts';

const tables = (facts: string) => ({ facts, submissions: 'none', databases: [], dialect: duckdb });
const pair = { before: tables('old_facts'), after: tables('new_facts') };

test.each(datasets)('what $id gains, loses and revises is counted and listed', async (contract) => {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	const read = async (text: string) => (await connection.runAndReadAll(text)).getRowObjectsJson();
	const dimensions = contract.dimensions.map(({ id }) => id);
	const insert = (table: string, unit: string, start: string, value: number | null) =>
		connection.run(
			`insert into ${table} (unit_id, period_start, period_end, ${[...dimensions, contract.headline].join(', ')})
			values ('${unit}', '${start}', '${start}', ${[...dimensions.map(() => `'x'`), value ?? 'null'].join(', ')})`
		);
	for (const name of ['old_facts', 'new_facts']) await connection.run(createTable({ ...factsShape(contract), name }));
	await insert('old_facts', 'h-1', '2023-01-01', 5);
	await insert('old_facts', 'h-1', '2023-02-01', 7);
	await insert('old_facts', 'h-1', '2023-03-01', 1);
	await insert('new_facts', 'h-1', '2023-01-01', 5);
	await insert('new_facts', 'h-1', '2023-02-01', 2);
	await insert('new_facts', 'h-2', '2023-04-01', 9);
	const revisions = await read(compileRevisions(contract, pair, 10).text);
	expect(revisions.map((row) => [row['measure'], row['unit_id'], row['period_start'], row['old'], row['new']])).toEqual(
		[
			[contract.headline, 'h-1', '2023-02-01', 7, 2],
			[contract.headline, 'h-1', '2023-03-01', 1, null]
		]
	);
	expect(await read(compileRevisionCounts(contract, pair).text)).toEqual([
		{ measure: contract.headline, revised: 1, added: 1, removed: 1 }
	]);
	expect((await read(compileNewcomers(pair).text)).map(({ kind, id, until }) => [kind, id, until])).toEqual([
		['period', '2023-04-01', '2023-04-01'],
		['unit', 'h-2', null]
	]);
});
