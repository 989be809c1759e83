import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { beforeEach, expect, test } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { createTable } from './create-table.ts';
import { releaseTables } from './fact-tables.ts';
import type { PackedColumn } from './packed-column.ts';
import { factsShape, submissionsShape } from './table-shape.ts';
import { tabLayer } from './tab-tables.ts';

let connection: DuckDBConnection;
const below = { ...releaseTables('receptions'), facts: 'facts', submissions: 'submissions' };
const stored = {
	facts: ['period_start', 'period_end', 'turns'],
	submissions: ['period_start', 'period_end', 'came', 'compared']
};
const ofUnit = ['unit_id', 'level', 'parent_id', 'grandparent_id'];

function pack(name: string, kept: readonly string[]): PackedColumn {
	if (ofUnit.includes(name)) return { name, kind: 'of_unit' };
	if (kept.includes(name)) return { name, kind: 'stored' };
	if (name === 'mode') return { name, kind: 'listed', values: ['head', null, 'regular'] };
	if (name === 'status') return { name, kind: 'listed', values: ['late', 'reported'] };
	const values: Record<string, string | number> = { source_file: "l'été.csv", period_months: 12 };
	return { name, kind: 'same', value: values[name] ?? null };
}
const packedFacts = factsShape(receptions).columns.map(({ name }) => pack(name, stored.facts));
const { tables, units: unitRows, facts, reports: reportsOf } = tabLayer(receptions, 1, below, packedFacts);
const reports = reportsOf(submissionsShape.columns.map(({ name }) => pack(name, stored.submissions)));
const units = ['h-1', 'h-2', 'h-3'];

const insert = (table: string, columns: readonly string[], values: readonly string[]) =>
	connection.run(`insert into ${table} (${columns.join(', ')}) values ${values.map((row) => `(${row})`).join(', ')}`);
const read = async (text: string) => (await connection.runAndReadAll(text)).getRowsJS();

const year = (unit: string, of: number, came: number, compared: number) =>
	`'${unit}', '${of}-01-01', '${of}-12-31', 12, '${came ? 'reported' : 'late'}', ${came}, ${compared}`;
const given = ['unit_id', 'period_start', 'period_end', 'period_months', 'status', 'came', 'compared'];
/** The same as the files bring it. */
const rowOf = (unit: string, of: number, came: number, compared: number) =>
	`${units.indexOf(unit)}, '${of}-01-01', '${of}-12-31', ${came + 1}, ${came}, ${compared}`;
const placed = ['unit_place', 'period_start', 'period_end', 'status', 'came', 'compared'];

beforeEach(async () => {
	connection = await (await DuckDBInstance.create(':memory:')).connect();
	await connection.run(createTable(factsShape(receptions)));
	await connection.run(createTable(submissionsShape));
	for (const { text } of [...facts.before, ...reports.before]) await connection.run(text);
	const places = units.map((unit, place) => `${place}, '${unit}', 'district', 'p-1', null`);
	await insert(unitRows, ['unit_place', ...ofUnit], places.slice(0, 1));
});

const complete = async () => {
	for (const { text } of [...facts.after, ...reports.after]) await connection.run(text);
};

test('files stand in for the facts of the same units and days, and the rest stays', async () => {
	await insert(
		'facts',
		['unit_id', 'period_start', 'period_end', 'mode', 'turns', 'turns_qualifier'],
		[
			"'h-1', '2023-01-01', '2023-12-31', 'head', 1, 'approx'",
			"'h-1', '2024-01-01', '2024-12-31', 'head', 2, null",
			"'h-2', '2024-01-01', '2024-12-31', 'head', 3, null"
		]
	);
	await insert(facts.rows, ['unit_place', 'mode', ...stored.facts], ["0, 3, '2024-10-01', '2025-03-31', 5000000000"]);
	await complete();
	const found = await read(
		`select unit_id, year(period_end)::int, turns::double, turns_qualifier, mode, level, source_file from ${tables.facts} order by all`
	);
	expect(found).toEqual([
		['h-1', 2023, 1, 'approx', 'head', null, null],
		['h-1', 2025, 5e9, null, 'regular', 'district', "l'été.csv"],
		['h-2', 2024, 3, null, 'head', null, null]
	]);
	const columns = await read(
		`select column_name, data_type from information_schema.columns where table_name = '${tables.facts}'`
	);
	const expected = factsShape(receptions).columns.map(({ name, type }) => [name, type]);
	expect(columns.toSorted()).toEqual(expected.toSorted());
});

test('reports are compared with those of the year before, whether files or the release brought them', async () => {
	const others = units.slice(1).map((unit, place) => `${place + 1}, '${unit}'`);
	await insert(unitRows, ['unit_place', 'unit_id'], others);
	await insert('submissions', given, [
		year('h-4', 2022, 1, 0),
		year('h-4', 2023, 1, 1),
		year('h-5', 2023, 1, 1),
		year('h-1', 2021, 1, 0),
		year('h-1', 2022, 1, 1),
		year('h-2', 2022, 1, 0),
		year('h-2', 2023, 1, 1),
		year('h-3', 2023, 0, 0)
	]);
	await insert(reports.rows, placed, [
		rowOf('h-1', 2023, 1, 0),
		rowOf('h-1', 2024, 1, 1),
		rowOf('h-2', 2022, 0, 0),
		rowOf('h-2', 2021, 1, 0),
		rowOf('h-3', 2022, 1, 0)
	]);
	await complete();
	const found = await read(
		`select unit_id, year(period_start)::int, came::int, compared::int from ${tables.submissions} order by all`
	);
	expect(found).toEqual([
		['h-1', 2021, 1, 0],
		['h-1', 2022, 1, 1],
		['h-1', 2023, 1, 1],
		['h-1', 2024, 1, 1],
		['h-2', 2021, 1, 0],
		['h-2', 2022, 0, 0],
		['h-2', 2023, 1, 0],
		['h-3', 2022, 1, 0],
		['h-3', 2023, 0, 0],
		['h-4', 2022, 1, 0],
		['h-4', 2023, 1, 1],
		['h-5', 2023, 1, 1]
	]);
	const statuses = await read(`select distinct status, came::int from ${tables.submissions} order by all`);
	expect(statuses).toEqual([
		['late', 0],
		['reported', 1]
	]);
});

test('a layer leaves nothing behind, whole or half made', async () => {
	const names = async () => (await read('select table_name from information_schema.tables order by all')).flat();
	for (const isWhole of [false, true]) {
		if (isWhole) {
			for (const { text } of [...facts.before, ...reports.before]) await connection.run(text);
			await complete();
		}
		for (const { text } of [...reports.drop, ...facts.drop]) await connection.run(text);
		expect(await names()).toEqual(['facts', 'submissions']);
	}
});
