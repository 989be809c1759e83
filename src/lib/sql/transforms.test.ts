import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { addDays, addMonths } from '../model/period.ts';
import type { Query, Transform } from '../model/query.ts';
import { compileQuery } from './compile-query.ts';

/** Turns by quarter from 2022 on: `null` is a report that did not come, `'x'` one without the number. */
const turns: Record<string, readonly (number | null | 'x')[]> = {
	a: [10, 20, 30, 40, 20, 20, 60, 40, 25],
	b: [30, 30, null, 30, 60, 30, 30, 60, 45],
	c: [0, 0, 0, 0, 5, 1, 1, 1, 2],
	d: [4, 1, 2, 2, 'x', 40, 40, 40, 40]
};

let db: DuckDBConnection;
beforeAll(async () => {
	db = await (await DuckDBInstance.create(':memory:')).connect();
	const counts = receptions.measures.flatMap(({ id, kind }) =>
		kind === 'count' ? [`${id} bigint`, `${id}_qualifier varchar`] : []
	);
	const unit = 'unit_id varchar, level varchar, parent_id varchar, grandparent_id varchar';
	const period = 'period_start date, period_end date, period_months smallint';
	await db.run(`attach ':memory:' as reference; attach ':memory:' as receptions;
		create table reference.units(unit_id varchar, parent_unit_id varchar, valid_from date, valid_to date);
		insert into reference.units select unnest(['a', 'b', 'c', 'd']), unnest(['p', 'p', 'q', 'q']), date '2000-01-01', null;
		create table reference.unit_years(unit_id varchar, year integer, population bigint);
		insert into reference.unit_years select u, y, n from (values ('a', 1000), ('b', 5000), ('c', 900)) t(u, n), (values (2022), (2023), (2024)) s(y);
		create table reference.targets(unit_id varchar, level varchar, dataset varchar, measure varchar, dimension varchar, member varchar,
			min_value double, per varchar, valid_from date, valid_to date, verified boolean);
		insert into reference.targets values
			(null, 'district', 'receptions', 'sessions', 'mode', 'head', 2, 'month', '2022-01-01', '2023-06-30', true),
			(null, 'district', 'receptions', 'sessions', 'mode', 'head', 1, 'week', '2023-07-01', null, false),
			(null, 'district', 'receptions', 'sessions', 'mode', 'party_head', 1, 'month', '2022-01-01', null, true),
			(null, 'district', 'receptions', 'people', null, null, 50, 'year', '2022-01-01', null, true),
			(null, 'commune', 'receptions', 'turns', null, null, 1, 'month', '2022-01-01', null, true);
		create table receptions.facts(${unit}, ${period}, mode varchar, ${counts.join(', ')}, scope varchar, provisional boolean);
		create table receptions.submissions(${unit}, ${period}, status varchar, provisional boolean, scope varchar,
			due smallint, came smallint, weight smallint, compared smallint)`);
	for (const [id, values] of Object.entries(turns))
		for (const [at, value] of values.entries()) {
			const start = addMonths('2022-01-01', at * 3);
			const end = addDays(addMonths(start, 3), -1);
			const came = value === null ? 0 : 1;
			const before = at >= 4 && values[at - 4] !== null && came ? 1 : 0;
			await db.run(`insert into receptions.submissions values ('${id}', 'district', 'p', null, date '${start}', date '${end}', 3,
				'x', false, 'body', 1, ${came}, ${came ? 0 : 4}, ${before})`);
			const row = (mode: string, sums: string) =>
				db.run(`insert into receptions.facts by name select '${id}' as unit_id, 'district' as level, 'p' as parent_id, date '${start}' as period_start,
					date '${end}' as period_end, 3 as period_months, 'body' as scope, false as provisional, '${mode}' as mode, ${sums}`);
			if (!came) continue;
			await row(
				'regular',
				`${value === 'x' ? 'null' : value} as turns, 10 as cases_first, ${at} as cases_repeat, 5 as people`
			);
			await row('head', `${at === 1 ? 'null' : 9} as sessions`);
			await row('party_head', `6 as sessions, 1000 as turns`);
		}
});

const base: Query = {
	dataset: 'receptions',
	measures: ['turns'],
	units: { kind: 'ids', ids: ['a', 'b', 'c', 'd'] },
	time: { start: '2022-01-01', end: '2024-12-31', calendar: 'civil' },
	grain: 'year',
	splitBy: ['unit', 'time'],
	filters: [],
	lens: { kind: 'as_published' },
	transform: { kind: 'absolute' }
};
type Row = Record<string, string | number | null>;
async function rows(transform: Transform, query: Partial<Query> = {}): Promise<Row[]> {
	const { text, params } = compileQuery({ ...base, ...query, transform }, receptions);
	const read = (await db.runAndReadAll(text, params as string[])).getRowObjectsJson();
	return read.map((row) => ({ ...row })) as Row[];
}
/** A column by "unit bucket". */
async function column(transform: Transform, name: string, query: Partial<Query> = {}) {
	const found = (await rows(transform, query)).map((row) => [
		`${row.unit_id} ${String(row.bucket_start).slice(0, 7)}`,
		row[name]
	]);
	return Object.fromEntries(found) as Record<string, number | null>;
}

describe('share', () => {
	test('of the sum over the rows of a bucket, a part of which may be missing', async () => {
		const total: Transform = { kind: 'share', of: 'total' };
		const shares = await column(total, 'turns');
		expect(shares['a 2022-01']).toBe(100 / 199);
		expect(
			Object.entries(shares).reduce((sum, [key, value]) => sum + (key.endsWith('2023-01') ? value! : 0), 0)
		).toBeCloseTo(1, 12);
		expect((await column(total, 'turns__denominator'))['a 2022-01']).toBe(199);
		const partial = await column(total, 'partial');
		expect([partial['a 2022-01'], partial['a 2023-01'], partial['a 2024-01']]).toEqual([1, 0, 1]);
	});
	test('of units with the same parent', async () => {
		const shares = await column({ kind: 'share', of: 'parent' }, 'turns');
		expect([shares['a 2022-01'], shares['c 2022-01'], shares['d 2022-01']]).toEqual([100 / 190, 0, 1]);
	});
	test('members outside the total have none and are in no total; a total of 0 has no shares', async () => {
		const modes = await rows({ kind: 'share', of: 'total' }, { splitBy: ['mode'] });
		expect(modes.map(({ mode, turns }) => [mode, turns])).toEqual([
			['head', null],
			['party_head', null],
			['regular', 1]
		]);
		const zero = await column({ kind: 'share', of: 'total' }, 'turns', { units: { kind: 'ids', ids: ['c'] } });
		expect(zero['c 2022-01']).toBeNull();
	});
	test('a ratio has none', async () => {
		expect(await rows({ kind: 'share', of: 'total' }, { measures: ['repeat_share'], splitBy: [] })).toMatchObject([
			{ repeat_share: null, repeat_share__denominator: null }
		]);
	});
});

describe('index', () => {
	test('the base year is 100, also where it lies before the years asked', async () => {
		const time = { ...base.time, start: '2023-01-01' };
		const index = await column({ kind: 'index', base: 2022 }, 'turns', { time });
		expect(Object.keys(index).filter((key) => key.startsWith('a'))).toEqual(['a 2023-01', 'a 2024-01']);
		expect(index['a 2023-01']).toBe(140);
	});
	test('a base of 0, below 10, with a gap or of no year is none; the difference stays', async () => {
		const index = await column({ kind: 'index', base: 2022 }, 'turns');
		expect([index['c 2023-01'], index['d 2023-01']]).toEqual([null, null]);
		expect((await column({ kind: 'index', base: 2022 }, 'turns__change'))['d 2023-01']).toBe(111);
		const quarters = await column({ kind: 'index', base: 2022 }, 'turns', { grain: 'quarter' });
		expect([quarters['a 2022-01'], quarters['b 2022-01']]).toEqual([40, null]);
		for (const year of [1999, 2030])
			expect((await column({ kind: 'index', base: year }, 'turns'))['a 2023-01']).toBeNull();
		expect(await rows({ kind: 'index', base: 2022 }, { splitBy: ['unit'] })).toHaveLength(4);
	});
	test('a base year that lacks a report leaves the index incomplete', async () => {
		const partial = await column({ kind: 'index', base: 2022 }, 'partial');
		expect([partial['a 2023-01'], partial['b 2023-01']]).toEqual([0, 1]);
	});
	test('a ratio is compared with the ratio of the whole base year', async () => {
		const index = await column({ kind: 'index', base: 2022 }, 'repeat_share', {
			measures: ['repeat_share'],
			grain: 'quarter'
		});
		expect(index['a 2023-01']).toBeCloseTo((100 * (4 / 14)) / (6 / 46), 10);
	});
});

describe('from the start of the year', () => {
	const quarters = { grain: 'quarter' } as const;
	test('adds up, and starts anew each year', async () => {
		const sums = await column({ kind: 'to_date' }, 'turns', quarters);
		expect(['2022-01', '2022-10', '2023-01', '2023-04'].map((quarter) => sums[`a ${quarter}`])).toEqual([
			10, 100, 20, 40
		]);
	});
	test('a missing report is no number, and leaves the sums after it incomplete', async () => {
		const at = async (name: string) => {
			const found = await column({ kind: 'to_date' }, name, quarters);
			return [found['b 2022-07'], found['b 2022-10']];
		};
		expect([await at('turns'), await at('periods_reported'), await at('periods_due')]).toEqual([
			[null, 90],
			[2, 3],
			[3, 4]
		]);
	});
	test('begins with the year, not with the span; ratios come from added parts; years stay as they are', async () => {
		const time = { ...base.time, start: '2022-07-01' };
		const sums = await column({ kind: 'to_date' }, 'turns', { ...quarters, time });
		expect([Object.keys(sums)[0], sums['a 2022-07']]).toEqual(['a 2022-07', 60]);
		const ratio = await column({ kind: 'to_date' }, 'repeat_share', { ...quarters, measures: ['repeat_share'] });
		expect(ratio['a 2022-10']).toBe(6 / 46);
		expect((await column({ kind: 'to_date' }, 'turns'))['a 2023-01']).toBe(140);
	});
});

describe('rank', () => {
	test('from the highest down among complete rows, ties together', async () => {
		const places = await column({ kind: 'rank', per: null }, 'turns', { grain: 'quarter' });
		const at = (quarter: string) => ['a', 'b', 'c', 'd'].map((unit) => places[`${unit} ${quarter}`]);
		expect([at('2022-07'), at('2023-01'), at('2023-10'), at('2023-04')]).toEqual([
			[1, null, 3, 2],
			[2, 1, 3, null],
			[2, 1, 4, 2],
			[3, 2, 4, 1]
		]);
		expect((await column({ kind: 'rank', per: null }, 'turns__of', { grain: 'quarter' }))['b 2022-07']).toBe(3);
	});
	test('of rates; too few residents, or none counted, have no place', async () => {
		const places = await column({ kind: 'rank', per: 1000 }, 'turns');
		expect(['a', 'b', 'c', 'd'].map((unit) => places[`${unit} 2023-01`])).toEqual([1, 2, null, null]);
		expect((await column({ kind: 'rank', per: 1000 }, 'turns__value'))['a 2023-01']).toBe(140);
	});
});

describe('change on the bucket before', () => {
	const previous: Transform = { kind: 'change', versus: 'previous' };
	test('compares the reports that are there twice', async () => {
		const quarter = { grain: 'quarter' } as const;
		const [now, before] = [
			await column(previous, 'turns__now', quarter),
			await column(previous, 'turns__base', quarter)
		];
		expect(
			['a 2022-04', 'a 2023-01', 'b 2022-07', 'b 2022-10', 'a 2022-01'].map((key) => [now[key], before[key]])
		).toEqual([
			[20, 10],
			[20, 40],
			[null, null],
			[null, null],
			[null, null]
		]);
		const reported = await column(previous, 'units_reported', { grain: 'quarter' });
		expect([reported['a 2022-04'], reported['b 2022-10']].map(Number)).toEqual([1, 0]);
	});
	test('a span without buckets is compared with the one before it', async () => {
		const [row] = await rows(previous, {
			splitBy: [],
			time: { start: '2022-07-01', end: '2022-12-31', calendar: 'civil' },
			units: { kind: 'ids', ids: ['a'] }
		});
		expect([row?.turns__now, row?.turns__base]).toEqual([70, 30]);
	});
});

describe('against targets', () => {
	const target: Transform = { kind: 'versus_target' };
	const sessions = { measures: ['sessions'], grain: 'quarter' } as const;
	test('held over what was asked of the reports that say so, by the target in force', async () => {
		const quarter = async (name: string) => {
			const found = await column(target, name, sessions);
			return [found['a 2022-01'], found['a 2022-04'], found['a 2023-07']];
		};
		expect(await quarter('sessions')).toEqual([9 / 6, null, 9 / 13]);
		expect(await quarter('sessions__denominator')).toEqual([6, null, 13]);
		expect(await quarter('sessions__verified')).toEqual([1, 1, 0]);
	});
	test('sums over units and years: reports without the number ask for nothing', async () => {
		const [row] = await rows(target, {
			measures: ['sessions'],
			splitBy: [],
			time: { ...base.time, end: '2022-12-31' }
		});
		expect([row?.sessions__numerator, row?.sessions__denominator]).toEqual([9 * 11, 6 * 11]);
	});
	test('a member outside the total has its own, when it is asked for', async () => {
		const [row] = await rows(target, {
			measures: ['sessions'],
			splitBy: [],
			filters: [{ dimension: 'mode', members: ['party_head'] }],
			time: { ...base.time, end: '2022-03-31' }
		});
		expect([row?.sessions__numerator, row?.sessions__denominator]).toEqual([24, 12]);
		const modes = await rows(target, {
			measures: ['sessions'],
			splitBy: ['mode'],
			time: { ...base.time, end: '2022-03-31' }
		});
		expect(modes.map(({ mode, sessions }) => [mode, sessions])).toEqual([
			['head', 1.5],
			['party_head', 2]
		]);
	});
	test('a number of the whole territory is not held against the target of its office', async () => {
		await db.run(`update receptions.facts set scope = 'territory' where unit_id = 'd'`);
		expect(await column(target, 'sessions', sessions)).toMatchObject({ 'a 2022-01': 1.5, 'd 2022-01': null });
		await db.run(
			`update reference.targets set unit_id = 'd', level = null where measure = 'sessions' and level = 'district'`
		);
		expect((await column(target, 'sessions', sessions))['d 2022-01']).not.toBeNull();
		await db.run(
			`update reference.targets set unit_id = null, level = 'district' where unit_id = 'd' and measure = 'sessions'`
		);
		await db.run(`update receptions.facts set scope = 'body'`);
	});
	test('a yearly target is not cut to a quarter; a measure without one for the units has none', async () => {
		expect(await column(target, 'people', { measures: ['people'] })).toMatchObject({
			'a 2022-01': 20 / 50,
			'b 2022-01': 15 / 37
		});
		expect(await column(target, 'people', { measures: ['people'], grain: 'quarter' })).toMatchObject({
			'a 2022-01': null
		});
		expect(await column(target, 'turns', { measures: ['turns', 'repeat_share'] })).toMatchObject({ 'a 2022-01': null });
	});
});
