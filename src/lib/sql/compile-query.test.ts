import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { placeOf } from '../ingest/table-values.ts';
import { indexUnits } from '../ingest/unit-index.ts';
import type { Query } from '../model/query.ts';
import type { Unit } from '../model/unit.ts';
import { compileQuery } from './compile-query.ts';
import { compileSubmissions } from './compile-submissions.ts';
import { uncodedTables } from './uncoded-fixture.ts';

let db: DuckDBConnection;
const office: Unit = {
	...{ id: 'a', code: null, name: 'A', shortName: 'A', kind: 'government', level: 'district', division: 'quan' },
	...{ parent: 'p', validFrom: '2016-01-01', validTo: null }
};

/** Two districts of one province, 2022–2023 by quarter, and their province; b has not reported 2023 Q4. */
beforeAll(async () => {
	db = await (await DuckDBInstance.create(':memory:')).connect();
	const counts = receptions.measures.flatMap((measure) =>
		measure.kind === 'count' ? [`${measure.id} bigint`, `${measure.id}_qualifier varchar`] : []
	);
	await db.run(`attach ':memory:' as reference; attach ':memory:' as receptions;
		create table reference.unit_years(unit_id varchar, year integer, population bigint);
		insert into reference.unit_years select u, y, n from (values ('a', 1000), ('b', 3000)) t(u, n), (values (2022), (2023)) s(y);
		create table receptions.facts(unit_id varchar, level varchar, parent_id varchar, grandparent_id varchar, period_start date, period_end date, period_months smallint, mode varchar,
			${counts.join(', ')}, scope varchar, provisional boolean);
		create table receptions.submissions(unit_id varchar, level varchar, parent_id varchar, grandparent_id varchar,
			period_start date, period_end date, period_months smallint,
			status varchar, submitted_on date, provisional boolean, scope varchar, due smallint, came smallint, weight smallint, compared smallint);
		insert into receptions.submissions
			select u, 'district', 'p', null, d, cast(d + interval 3 month - interval 1 day as date), 3,
				case when u = 'b' and d = date '2023-10-01' then 'not_reported' else 'reported' end, null, false, 'body', 1,
				case when u = 'b' and d = date '2023-10-01' then 0 else 1 end, case when u = 'b' and d = date '2023-10-01' then 4 else 0 end,
				case when year(d) = 2022 or (u = 'b' and d = date '2023-10-01') then 0 else 1 end
			from (values ('a'), ('b')) t(u), range(date '2022-01-01', date '2024-01-01', interval 3 month) r(d);
		insert into receptions.facts by name
			select unit_id, level, parent_id, period_start, period_end, period_months, mode, scope, provisional,
				case when mode = 'party_head' then 1000 else (case unit_id when 'a' then 10 else 30 end) + (year(period_start) - 2022) * 5 end as turns,
				10 as cases_first, case when mode = 'regular' then 10 else 0 end as cases_repeat,
				case when mode = 'regular' then null when mode = 'head' then 6 else 2 end as sessions,
				case when unit_id = 'a' and mode = 'head' and period_start = date '2023-01-01' then 'at_least' end as turns_qualifier
			from receptions.submissions, (values ('regular'), ('head'), ('party_head')) m(mode)
			where status = 'reported'`);
});

const base: Query = {
	dataset: 'receptions',
	measures: ['turns'],
	units: { kind: 'level', level: 'district', within: 'p' },
	time: { start: '2022-01-01', end: '2023-12-31', calendar: 'civil' },
	grain: 'year',
	splitBy: ['unit', 'time'],
	filters: [],
	lens: { kind: 'as_published' },
	transform: { kind: 'absolute' }
};

async function rows(query: Query): Promise<Record<string, unknown>[]> {
	const { text, params } = compileQuery(query, receptions, uncodedTables('receptions'));
	const reader = await db.runAndReadAll(text, params as (string | number)[]);
	return reader.getRowObjectsJson().map((row) => ({ ...row }));
}
const pick = (list: Record<string, unknown>[], ...columns: string[]) =>
	list.map((row) => columns.map((column) => row[column]));
const number = (value: unknown) => (value === null ? null : Number(value));

describe('sums', () => {
	test('add modes and quarters, and leave the Party secretary out of the total', async () => {
		expect(pick(await rows(base), 'unit_id', 'bucket_start', 'turns')).toEqual([
			['a', '2022-01-01', 80],
			['a', '2023-01-01', 120],
			['b', '2022-01-01', 240],
			['b', '2023-01-01', 210]
		]);
	});

	test('count who is missing: b lacks one of four reports of 2023', async () => {
		const result = await rows({ ...base, splitBy: ['time'] });
		expect(pick(result, 'turns', 'units_due', 'units_reported', 'periods_due', 'periods_reported', 'status')).toEqual([
			[320, '2', '2', 8, 8, 'reported'],
			[330, '2', '1', 8, 7, 'reported']
		]);
	});

	test('a unit that has not reported has a row with a status and no number', async () => {
		const result = await rows({
			...base,
			grain: 'quarter',
			units: { kind: 'ids', ids: ['b'] },
			time: { start: '2023-10-01', end: '2023-12-31', calendar: 'civil' }
		});
		expect(pick(result, 'turns', 'status', 'units_reported')).toEqual([[null, 'not_reported', '0']]);
	});

	test('a quarter does not fit into a month, nor into a span that cuts it', async () => {
		expect(await rows({ ...base, grain: 'month' })).toEqual([]);
		const cut = await rows({ ...base, time: { start: '2022-02-01', end: '2022-12-31', calendar: 'civil' } });
		expect(pick(cut, 'unit_id', 'turns', 'partial')).toEqual([
			['a', 60, 1],
			['b', 180, 1]
		]);
	});

	test('half years, and the National Assembly’s year from August to July', async () => {
		const halves = await rows({ ...base, units: { kind: 'ids', ids: ['a'] }, grain: 'half' });
		expect(pick(halves, 'bucket_start', 'turns')).toEqual([
			['2022-01-01', 40],
			['2022-07-01', 40],
			['2023-01-01', 60],
			['2023-07-01', 60]
		]);
		const august = await rows({
			...base,
			units: { kind: 'ids', ids: ['a'] },
			time: { ...base.time, calendar: 'qh_aug' }
		});
		expect(pick(august, 'bucket_start', 'turns', 'partial')).toEqual([
			['2021-08-01', 40, 1],
			['2022-08-01', 20 + 60, 1],
			['2023-08-01', 30, 1]
		]);
	});

	test('split by a dimension, with members outside the total shown', async () => {
		const result = await rows({ ...base, splitBy: ['mode'], units: { kind: 'ids', ids: ['a'] } });
		expect(pick(result, 'mode', 'turns')).toEqual([
			['head', 100],
			['party_head', 8000],
			['regular', 100]
		]);
	});

	test('filters limit a dimension, also to a member outside the total', async () => {
		const result = await rows({ ...base, splitBy: [], filters: [{ dimension: 'mode', members: ['party_head'] }] });
		expect(pick(result, 'turns')).toEqual([[15000]]);
	});

	test('qualifiers survive a sum', async () => {
		const result = await rows({ ...base, splitBy: ['unit', 'time'] });
		expect(pick(result, 'turns__qualifier')).toEqual([[null], ['at_least'], [null], [null]]);
	});

	test('roll-up adds what the bodies inside a territory reported', async () => {
		const result = await rows({ ...base, units: { kind: 'roll_up', within: 'p' }, splitBy: [] });
		expect(pick(result, 'turns')).toEqual([[650]]);
	});

	test('a body beside a unit is in no sum but that which names it', async () => {
		const units: Unit[] = [office, { ...office, id: 'party', kind: 'party', territory: 'a' }];
		const [, level, parent, grandparent] = placeOf('party', indexUnits(units));
		expect(placeOf('a', indexUnits(units))).toEqual(['a', 'district', 'p', null]);
		await db.run('begin');
		for (const table of ['facts', 'submissions'])
			await db.run(
				`insert into receptions.${table} select * replace ('party' as unit_id, $1 as level, $2 as parent_id,
				$3 as grandparent_id) from receptions.${table} where unit_id = 'a'`,
				[level, parent, grandparent] as null[]
			);
		const sum = async (units: Query['units']) => pick(await rows({ ...base, units, splitBy: [] }), 'turns');
		const found = [
			await sum(base.units),
			await sum({ kind: 'level', level: 'district', within: null }),
			await sum({ kind: 'roll_up', within: 'p' }),
			await sum({ kind: 'ids', ids: ['party'] }),
			await sum({ kind: 'ids', ids: ['a', 'party'] })
		];
		await db.run('rollback');
		expect(found).toEqual([[[650]], [[650]], [[650]], [[200]], [[400]]]);
	});

	test('no unit in scope gives no rows', async () => {
		expect(await rows({ ...base, units: { kind: 'ids', ids: [] } })).toEqual([]);
	});
});

describe('quotients', () => {
	test('ratios come from summed parts', async () => {
		const result = await rows({ ...base, measures: ['repeat_share', 'direct_share'], splitBy: ['time'] });
		expect(pick(result, 'repeat_share', 'repeat_share__numerator', 'repeat_share__denominator')[0]).toEqual([
			1 / 3,
			80,
			240
		]);
		expect(result[0]!.direct_share).toBe(1);
	});

	test('per 1.000 residents: sums over sums, person-years over a longer span', async () => {
		const transform = { kind: 'per_population', per: 1000 } as const;
		const yearly = await rows({ ...base, transform, splitBy: ['time'] });
		expect(yearly.map((row) => number(row.turns))).toEqual([80, 82.5]);
		const whole = await rows({ ...base, transform, splitBy: ['unit'] });
		expect(whole.map((row) => number(row.turns))).toEqual([100, 75]);
	});
});

describe('change on the same period', () => {
	test('compares only the reports that are there in both years', async () => {
		const result = await rows({ ...base, transform: { kind: 'change', versus: 'same_period' }, splitBy: ['time'] });
		const last = result.at(-1)!;
		expect([last.turns__now, last.turns__base, last.turns__change]).toEqual([330, 80 + 180, 70]);
		expect(number(last.turns__percent)).toBeCloseTo(70 / 260, 12);
		expect([last.units_due, last.units_reported, last.periods_reported]).toEqual(['2', '2', 7]);
		expect(result[0]!.turns__now).toBeNull();
	});

	test('small bases give no percentage, ratios a difference', async () => {
		const result = await rows({
			...base,
			measures: ['sessions', 'repeat_share'],
			grain: 'quarter',
			units: { kind: 'ids', ids: ['a'] },
			transform: { kind: 'change', versus: 'same_period' }
		});
		const last = result.at(-1)!;
		expect([last.sessions__base, last.sessions__change, last.sessions__percent]).toEqual([6, 0, null]);
		expect([last.repeat_share__change, last.repeat_share__percent]).toEqual([0, null]);
	});
});

test('identifiers come from the contract only', () => {
	expect(() => compileQuery({ ...base, measures: ['turns; drop table x'] }, receptions)).toThrow(/no measure/);
	expect(() => compileQuery({ ...base, splitBy: ["mode' --"] }, receptions)).toThrow(/no dimension/);
	const hostile = compileQuery({ ...base, units: { kind: 'ids', ids: ["x'; drop table y"] } }, receptions);
	expect(hostile.text).not.toContain('drop');
	expect(hostile.params).toContain("x'; drop table y");
});

test('submissions list every report of a scope with its status', async () => {
	const { text, params } = compileSubmissions({
		dataset: 'receptions',
		units: base.units,
		time: { start: '2023-10-01', end: '2023-12-31' },
		missingOnly: false
	});
	const reader = await db.runAndReadAll(text, params as string[]);
	expect(pick(reader.getRowObjectsJson(), 'unit_id', 'period_end', 'status')).toEqual([
		['a', '2023-12-31', 'reported'],
		['b', '2023-12-31', 'not_reported']
	]);
});
