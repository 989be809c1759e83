import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { lineageValues } from '../ingest/lineage-values.ts';
import type { Census } from '../ingest/unit-years.ts';
import { unitYears } from '../ingest/unit-years.ts';
import { indexUnits } from '../ingest/unit-index.ts';
import { addDays } from '../model/period.ts';
import type { Query, Transform } from '../model/query.ts';
import type { UnitChange } from '../model/unit-change.ts';
import type { Unit, UnitLevel } from '../model/unit.ts';
import { compileQuery } from './compile-query.ts';
import { lineageShape } from './table-shape.ts';

const unit = (
	id: string,
	level: UnitLevel,
	parent: string | null,
	from = '2016-01-01',
	to: string | null = null
): Unit => ({
	id,
	code: null,
	name: id,
	shortName: id,
	kind: 'government',
	level,
	division: 'xa',
	parent,
	validFrom: from,
	validTo: to
});
const end = '2025-06-30';
const start = '2025-07-01';
const change = (from: string, to: string | null, share: number | null): UnitChange => ({
	from,
	to,
	date: start,
	share,
	basis: share === 1 ? 'exact' : share === null ? 'unknown' : 'estimated_pop',
	type: 'split_part',
	legalBasis: 'NQ 1'
});

/** A district of five wards ends: a and b merge into ab with 3/10 of c; c's rest is d; e goes to f and g, nobody knows how. */
const index = indexUnits(
	[
		unit('p', 'province', null),
		unit('h', 'district', 'p', '2016-01-01', end),
		...['a', 'b', 'c', 'e'].map((id) => unit(id, 'commune', 'h', '2016-01-01', end)),
		...['ab', 'd', 'f', 'g'].map((id) => unit(id, 'commune', 'p', start))
	],
	[
		change('a', 'ab', 1),
		change('b', 'ab', 1),
		change('c', 'ab', 0.3),
		change('c', 'd', 0.7),
		change('e', 'f', null),
		change('e', 'g', null),
		change('h', null, null)
	]
);
const people: Record<string, number> = { a: 1000, b: 3000, c: 2000, ab: 4600, d: 1400, e: 500 };
const census = (n: number): Census[] => [{ date: '2020-01-01', population: n }];
const years = unitYears(index, new Map(Object.entries(people).map(([id, n]) => [id, census(n)])), 2026);
const lineage = lineageValues(index, (id) => people[id] ?? null);
const turns: Record<string, number> = { h: 7, a: 10, b: 20, c: 100, e: 40, ab: 60, d: 70, f: 25, g: 15 };

let db: DuckDBConnection;
beforeAll(async () => {
	db = await (await DuckDBInstance.create(':memory:')).connect();
	const text = (value: unknown) => (value === null ? 'null' : typeof value === 'number' ? value : `'${String(value)}'`);
	const insert = (table: string, rows: readonly (readonly unknown[])[]) =>
		db.run(`insert into ${table} values ${rows.map((row) => `(${row.map(text).join(', ')})`).join(', ')}`);
	const counts = receptions.measures.flatMap(({ id, kind }) =>
		kind === 'count' ? [`${id} bigint`, `${id}_qualifier varchar`] : []
	);
	await db.run(`attach ':memory:' as reference; attach ':memory:' as receptions;
		create table reference.units(unit_id varchar, level varchar, parent_unit_id varchar, territory_unit_id varchar, valid_from date, valid_to date);
		create table reference.unit_years(unit_id varchar, year integer, population bigint);
		create table reference.targets as select cast(null as varchar) as unit_id, 'commune' as level, 'receptions' as dataset, 'turns' as measure,
			cast(null as varchar) as dimension, cast(null as varchar) as member, 1.0 as min_value, cast(null as double) as max_value, 'month' as per, date '2016-01-01' as valid_from,
			cast(null as date) as valid_to, true as verified;
		create table reference.lineage(${lineageShape.columns.map(({ name, type }) => `${name} ${type}`).join(', ')});
		create table receptions.submissions(unit_id varchar, level varchar, parent_id varchar, grandparent_id varchar,
			period_start date, period_end date, period_months smallint,
			status varchar, submitted_on date, provisional boolean, scope varchar, due smallint, came smallint, weight smallint, compared smallint);
		create table receptions.facts(unit_id varchar, level varchar, parent_id varchar, grandparent_id varchar, period_start date,
			period_end date, period_months smallint, mode varchar, ${counts.join(', ')}, scope varchar, provisional boolean)`);
	const units = [...index.byId.values()];
	await insert(
		'reference.units',
		units.map((one) => [one.id, one.level, one.parent, one.territory ?? null, one.validFrom, one.validTo])
	);
	await insert(
		'reference.unit_years',
		years.map((row) => [row.unitId, row.year, row.population])
	);
	await insert('reference.lineage', lineage);
	// Half years; b did not send the second half of 2024.
	for (const first of ['2024-01-01', '2024-07-01', '2025-01-01', start, '2026-01-01'])
		for (const { id, level, validFrom, validTo } of units) {
			if (!(id in turns) || first < validFrom || (validTo ?? first) < first) continue;
			const last = first.endsWith('01-01') ? `${first.slice(0, 4)}-06-30` : `${first.slice(0, 4)}-12-31`;
			const came = id === 'b' && first === '2024-07-01' ? 0 : 1;
			await db.run(`insert into receptions.submissions values ('${id}', '${level}', null, null, date '${first}', date '${last}', 6,
				'x', null, false, 'body', 1, ${came}, ${came === 1 ? 0 : 4}, 0)`);
			if (came === 1)
				await db.run(`insert into receptions.facts by name select '${id}' as unit_id, '${level}' as level, date '${first}' as period_start,
					date '${last}' as period_end, 6 as period_months, 'regular' as mode, ${turns[id]} as turns, 'body' as scope, false as provisional,
					${id === 'a' ? "'at_least'" : 'null'} as turns_qualifier`);
		}
});

const base: Query = {
	dataset: 'receptions',
	measures: ['turns'],
	units: { kind: 'level', level: 'commune', within: null },
	time: { start: '2024-01-01', end: '2026-12-31', calendar: 'civil' },
	grain: 'half',
	splitBy: ['unit', 'time'],
	filters: [],
	lens: { kind: 'units_of', date: '2026-06-30' },
	transform: { kind: 'absolute' }
};
async function rows(query: Partial<Query>): Promise<Record<string, unknown>[]> {
	const { text, params } = compileQuery({ ...base, ...query }, receptions);
	return [...(await db.runAndReadAll(text, params as string[])).getRowObjectsJson()];
}
/** "unit turns qualifier status" of one bucket. */
const at = async (bucket: string, query: Partial<Query> = {}) =>
	(await rows(query))
		.filter((row) => row.bucket_start === bucket)
		.map((row) => `${String(row.unit_id)} ${String(row.turns)} ${String(row.turns__qualifier)} ${String(row.status)}`);

describe('units of today', () => {
	test('merges add up, parts are estimates, unknown parts stay and mark those who lack them', async () => {
		expect(await at('2025-01-01')).toEqual([
			'ab 60 approx reported',
			'd 70 estimate reported',
			'e 40 null reported',
			'f null null not_comparable',
			'g null null not_comparable'
		]);
		expect(await at('2026-01-01')).toEqual([
			'ab 60 null reported',
			'd 70 null reported',
			'f 25 null reported',
			'g 15 null reported'
		]);
	});
	test('a report that is missing from one source is missing from the whole', async () => {
		const [ab] = (await rows({})).filter((row) => row.bucket_start === '2024-07-01');
		expect([ab?.unit_id, ab?.turns, ab?.periods_reported, ab?.periods_due, ab?.units_reported]).toEqual([
			'ab',
			40,
			2,
			3,
			'0'
		]);
	});
	test('years are covered by their reports, however many sources sent them', async () => {
		const years = (await rows({ grain: 'year', units: { kind: 'ids', ids: ['ab'] } })).map((row) => [
			row.bucket_start,
			row.turns,
			row.partial
		]);
		expect(years).toEqual([
			['2024-01-01', 100, 0],
			['2025-01-01', 120, 0],
			['2026-01-01', 60, 1]
		]);
	});
	test('the old territory gives its successors, a former unit what it became, a district office itself', async () => {
		const within = { units: { kind: 'level', level: 'commune', within: 'h' } } as const;
		expect((await at('2026-01-01', within)).map((text) => text.split(' ')[0])).toEqual(['ab', 'd', 'f', 'g']);
		expect(await at('2024-01-01', { units: { kind: 'ids', ids: ['b'] } })).toEqual(['ab 60 approx reported']);
		expect(await at('2025-01-01', { units: { kind: 'level', level: 'district', within: 'p' } })).toEqual([
			'h 7 null reported'
		]);
		expect(await at('2025-01-01', { units: { kind: 'ids', ids: [] } })).toEqual([]);
	});
	test('a unit that ended before the years asked, without a successor, has no rows', async () => {
		const time = { ...base.time, start: '2026-01-01' };
		expect(await rows({ time, units: { kind: 'ids', ids: ['h', 'nowhere'] } })).toEqual([]);
	});
	test('a sum over all parts is no estimate', async () => {
		const total = await rows({ splitBy: ['time'], units: { kind: 'level', level: 'commune', within: 'h' } });
		expect(total.map((row) => [row.turns, row.turns__qualifier])).toEqual([
			[170, 'at_least'],
			[150, 'at_least'],
			[170, 'at_least'],
			[170, null],
			[170, null]
		]);
	});
	test('rates divide by the residents of the same territory; where a part was never counted there is none', async () => {
		const per: Transform = { kind: 'per_population', per: 1000 };
		const found = await rows({
			transform: per,
			grain: 'year',
			units: { kind: 'level', level: 'commune', within: null }
		});
		const rate = (id: string, year: string) =>
			found.find((row) => row.unit_id === id && row.bucket_start === `${year}-01-01`);
		expect(rate('ab', '2024')).toMatchObject({ turns__numerator: 100, turns__denominator: 4600 });
		expect(rate('ab', '2025')).toMatchObject({ turns__numerator: 120, turns__denominator: 4600 });
		expect(rate('d', '2024')?.turns__denominator).toBe(1400);
		expect(rate('f', '2026')?.turns).toBeNull();
	});
	test('change compares what is whole on both sides', async () => {
		const found = await rows({
			transform: { kind: 'change', versus: 'same_period' },
			units: { kind: 'ids', ids: ['ab'] }
		});
		const change = found.map((row) => [row.bucket_start, row.turns__now, row.turns__base, row.periods_reported]);
		expect(change.filter(([bucket]) => String(bucket) >= '2025')).toEqual([
			['2025-01-01', 60, 60, 3],
			['2025-07-01', null, null, 0],
			['2026-01-01', 60, 60, 1]
		]);
	});
});

test('targets are asked of the units that reported, and go along with their facts', async () => {
	const found = await rows({ transform: { kind: 'versus_target' } });
	const ab = found.find((row) => row.unit_id === 'ab' && row.bucket_start === '2025-01-01');
	expect([ab?.turns__numerator, ab?.turns__denominator]).toEqual([60, 6 + 6 + 0.3 * 6]);
});

test('the half year before is compared across the act', async () => {
	const found = await rows({ transform: { kind: 'change', versus: 'previous' }, units: { kind: 'ids', ids: ['ab'] } });
	expect(found.map((row) => [row.bucket_start, row.turns__now, row.turns__base])).toEqual([
		['2024-01-01', null, null],
		['2024-07-01', null, null],
		['2025-01-01', null, null],
		['2025-07-01', 60, 60],
		['2026-01-01', 60, 60]
	]);
});

describe('units of 30 June 2025', () => {
	const before = { lens: { kind: 'units_of', date: end } } as const;
	test('a merged unit is parted by residents, one made of one goes back whole', async () => {
		const people = 4600;
		const part = (n: number) => (60 * n) / people;
		const found = await rows(before);
		const value = (id: string) => found.find((row) => row.unit_id === id && row.bucket_start === '2026-01-01');
		expect(value('a')?.turns).toBeCloseTo(part(1000), 10);
		expect(value('b')).toMatchObject({ turns__qualifier: 'estimate', status: 'reported' });
		expect(value('c')?.turns).toBeCloseTo(part(600) + 70, 10);
		expect(await at('2025-01-01', before)).toEqual([
			'a 10 at_least reported',
			'b 20 null reported',
			'c 100 null reported',
			'e 40 null reported'
		]);
	});
	test('the district has its wards again', async () => {
		const within = { ...before, units: { kind: 'level', level: 'commune', within: 'h' } } as const;
		expect(new Set((await rows(within)).map((row) => row.unit_id))).toEqual(new Set(['a', 'b', 'c', 'e']));
	});
});

test('a date before all data is the first units’, and no date changes a total', async () => {
	const total = async (query: Partial<Query>) =>
		(await rows(query)).reduce((sum, row) => sum + (typeof row.turns === 'number' ? row.turns : 0), 0);
	const published = await total({ lens: { kind: 'as_published' } });
	for (const date of ['1950-01-01', '2016-01-01', end, start, '2030-01-01', addDays(start, 400)])
		expect(await total({ lens: { kind: 'units_of', date } })).toBeCloseTo(published, 9);
});
