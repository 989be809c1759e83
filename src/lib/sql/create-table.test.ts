import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { referenceTables } from '../datasets/reference-tables.ts';
import { datasets } from '../datasets/registry.ts';
import { createTable } from './create-table.ts';
import { identifier, literal } from './literal.ts';
import { factsShape, referenceShape, submissionsShape, unitYearsShape, type TableShape } from './table-shape.ts';

const shapes: [string, TableShape][] = [
	...datasets.map((contract): [string, TableShape] => [contract.id, factsShape(contract)]),
	...referenceTables.map((table): [string, TableShape] => [table.id, referenceShape(table)]),
	['submissions', submissionsShape],
	['unit_years', unitYearsShape]
];

describe.each(shapes)('%s', (_, shape) => {
	test('can be created, with its columns in order', async () => {
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		await connection.run(createTable(shape));
		const result = await connection.run(`select * from ${identifier(shape.name)}`);
		expect(result.columnNames()).toEqual(shape.columns.map((column) => column.name));
		expect(result.columnTypes().map(String)).toEqual(shape.columns.map((column) => column.type));
	});
});

test('units are stored with the key that search matches', () => {
	const names = shapes.find(([id]) => id === 'units')?.[1].columns.map((column) => column.name);
	expect(names?.slice(2, 5)).toEqual(['name', 'short_name', 'search_key']);
});

test('names and paths cannot end their quotation', () => {
	expect(identifier('a"; drop table b')).toBe('"a""; drop table b"');
	expect(literal(`it's`)).toBe(`'it''s'`);
});
