import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { beforeEach, expect, test } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { createTable } from './create-table.ts';
import { releaseTables } from './fact-tables.ts';
import { factsShape, submissionsShape } from './table-shape.ts';
import { tabLayer } from './tab-tables.ts';

let connection: DuckDBConnection;
const below = { ...releaseTables('receptions'), facts: 'facts', submissions: 'submissions' };
const brought = {
	facts: ['unit_id', 'period_start', 'period_end', 'mode', 'turns'],
	submissions: ['unit_id', 'period_start', 'period_end', 'period_months', 'status', 'came', 'compared']
};
const { tables, before, after, drop } = tabLayer(receptions, 1, below, brought);

const insert = (table: string, columns: readonly string[], rows: readonly string[]) =>
	connection.run(`insert into ${table} (${columns.join(', ')}) values ${rows.map((row) => `(${row})`).join(', ')}`);
const read = async (text: string) => (await connection.runAndReadAll(text)).getRowsJS();

const year = (unit: string, of: number, came: number, compared: number) =>
	`'${unit}', '${of}-01-01', '${of}-12-31', 12, '${came ? 'reported' : 'late'}', ${came}, ${compared}`;

beforeEach(async () => {
	connection = await (await DuckDBInstance.create(':memory:')).connect();
	await connection.run(createTable(factsShape(receptions)));
	await connection.run(createTable(submissionsShape));
	for (const { text } of before) await connection.run(text);
});

const complete = async () => {
	for (const { text } of after) await connection.run(text);
};

test('files stand in for the facts of the same units and days, and the rest stays', async () => {
	await insert(
		'facts',
		[...brought.facts, 'turns_qualifier'],
		[
			"'h-1', '2023-01-01', '2023-12-31', 'head', 1, 'approx'",
			"'h-1', '2024-01-01', '2024-12-31', 'head', 2, null",
			"'h-2', '2024-01-01', '2024-12-31', 'head', 3, null"
		]
	);
	await insert(tables.facts, brought.facts, ["'h-1', '2024-10-01', '2025-03-31', 'regular', 5000000000"]);
	await complete();
	const rows = await read(
		`select unit_id, year(period_end)::int, turns::double, turns_qualifier from ${tables.facts} order by all`
	);
	expect(rows).toEqual([
		['h-1', 2023, 1, 'approx'],
		['h-1', 2025, 5e9, null],
		['h-2', 2024, 3, null]
	]);
	const columns = await read(
		`select column_name, data_type from information_schema.columns where table_name = '${tables.facts}'`
	);
	const expected = factsShape(receptions).columns.map(({ name, type }) => [name, type]);
	expect(columns.toSorted()).toEqual(expected.toSorted());
});

test('reports are compared with those of the year before, whether files or the release brought them', async () => {
	await insert('submissions', brought.submissions, [
		year('h-1', 2021, 1, 0),
		year('h-1', 2022, 1, 1),
		year('h-2', 2022, 1, 0),
		year('h-2', 2023, 1, 1),
		year('h-3', 2023, 0, 0)
	]);
	await insert(tables.submissions, brought.submissions, [
		year('h-1', 2023, 1, 0),
		year('h-1', 2024, 1, 1),
		year('h-2', 2022, 0, 0),
		year('h-2', 2021, 1, 0),
		year('h-3', 2022, 1, 0)
	]);
	await complete();
	const rows = await read(
		`select unit_id, year(period_start)::int, came::int, compared::int from ${tables.submissions} order by all`
	);
	expect(rows).toEqual([
		['h-1', 2021, 1, 0],
		['h-1', 2022, 1, 1],
		['h-1', 2023, 1, 1],
		['h-1', 2024, 1, 1],
		['h-2', 2021, 1, 0],
		['h-2', 2022, 0, 0],
		['h-2', 2023, 1, 0],
		['h-3', 2022, 1, 0],
		['h-3', 2023, 0, 0]
	]);
});

test('a layer leaves nothing behind, whole or half made', async () => {
	const names = async () => (await read('select table_name from duckdb_tables() order by all')).flat();
	for (const isWhole of [false, true]) {
		if (isWhole) for (const { text } of before) await connection.run(text);
		if (isWhole) await complete();
		for (const { text } of drop) await connection.run(text);
		expect(await names()).toEqual(['facts', 'submissions']);
	}
});
