import { expect, test } from 'vitest';
import { populations, units as unitsTable } from '../datasets/reference-tables.ts';
import { datasets } from '../datasets/registry.ts';
import { checkReference } from './check-reference.ts';
import { bytesOf, summary, units } from './fixture.ts';
import { periodMonths } from './period-months.ts';
import { readTable } from './read-table.ts';
import { unitYears } from './unit-years.ts';

const read = (name: string, ...lines: string[]) =>
	readTable({ name, bytes: bytesOf(lines.join('\n')) }, name === 'units.csv' ? unitsTable : populations);
const columns =
	'unit_id,gso_code,name,short_name,kind,level,division_type,parent_unit_id,territory_unit_id,valid_from,valid_to';

test('a table is read by its contract, its key checked', async () => {
	const { rows, problems } = await read(
		'populations.csv',
		'unit_id,ref_date,population,area_km2,source',
		'h-380,2019-04-01,359910,145.353,Tổng điều tra',
		'h-380,2019-04-01,359911,,Tổng điều tra',
		'h-381,2019-04-01,nhiều,,Tổng điều tra'
	);
	expect(rows.map((row) => row.values)).toEqual([
		{ unit_id: 'h-380', ref_date: '2019-04-01', population: 359910, area_km2: 145.353, source: 'Tổng điều tra' }
	]);
	expect(summary(problems)).toEqual([
		{ rule: 'not_an_integer', line: 4, column: 'population', value: 'nhiều' },
		{ rule: 'duplicate_key', line: 3, column: null, value: 'h-380, 2019-04-01' }
	]);
});

test('rows too short by the hundred thousand are told', async () => {
	const short = 'h-380,2019-04-01\n'.repeat(200_000);
	const { rows, problems } = await read('populations.csv', 'unit_id,ref_date,population,area_km2,source', short);
	expect([rows.length, problems.length]).toEqual([0, 200_000]);
});

test('tables are checked against one another', async () => {
	const { rows } = await read(
		'units.csv',
		columns,
		'h-1,001,Quận A,A,government,district,quan,p-99,,2016-01-01,2025-06-30',
		'h-1b,001,Quận A,A,government,district,quan,,,2025-01-01,2024-01-01'
	);
	expect(summary(checkReference({ units: rows }, datasets))).toEqual([
		{ rule: 'unknown_unit', line: 2, column: 'parent_unit_id', value: 'p-99' },
		{ rule: 'period_reversed', line: 3, column: 'valid_to', value: '2024-01-01' },
		{ rule: 'overlapping_periods', line: 3, column: 'gso_code', value: '001' }
	]);
});

test('the population of a year lies on the line between two counts, and beyond them is the nearest', () => {
	const counts = new Map([
		[
			'p-38',
			[
				{ date: '2021-07-01', population: 1000 },
				{ date: '2025-07-01', population: 2000 }
			]
		]
	]);
	const years = unitYears(units, counts, 2026).map((row) => [row.year, row.population]);
	expect(years.slice(4)).toEqual([
		[2020, 1000],
		[2021, 1000],
		[2022, 1250],
		[2023, 1500],
		[2024, 1750],
		[2025, 2000],
		[2026, 2000]
	]);
});

test('only years in which the unit was valid have a population', () => {
	const counts = new Map([['x-14797@2025-07-01', [{ date: '2025-07-01', population: 5 }]]]);
	expect(unitYears(units, counts, 2026).map((row) => row.year)).toEqual([2025, 2026]);
});

test.each([
	['2024-01-01', '2024-03-31', 3],
	['2023-12-01', '2024-02-29', 3],
	['2024-02-01', '2024-02-28', null],
	['2023-12-15', '2024-12-14', null]
])('%s to %s is %s months', (start, end, months) => expect(periodMonths({ start, end })).toBe(months));

test('a body names the unit that it sits beside', async () => {
	const lines = [
		'h-1,001,Quận A,A,government,district,quan,,,2016-01-01,',
		'b-1,,Quận ủy A,Quận ủy A,party,district,quan,,h-1,2016-01-01,',
		'b-2,,MTTQ quận A,MTTQ A,front,district,quan,,,2016-01-01,',
		'b-3,,Hội phụ nữ A,Phụ nữ A,other,district,quan,,b-1,2016-01-01,',
		'b-4,,Hội nông dân A,Nông dân A,other,district,quan,,b-4,2016-01-01,'
	];
	const { rows, problems } = await read('units.csv', columns, ...lines);
	expect(problems).toEqual([]);
	const found = checkReference({ units: rows }, datasets);
	expect(summary(found)).toEqual([
		{ rule: 'body_without_territory', line: 4, column: 'territory_unit_id', value: null },
		{ rule: 'body_beside_body', line: 5, column: 'territory_unit_id', value: 'b-1' },
		{ rule: 'body_beside_body', line: 6, column: 'territory_unit_id', value: 'b-4' }
	]);
	expect(found[0]?.severity).toBe('error');
});
