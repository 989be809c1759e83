import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, expect, test } from 'vitest';
import type { Query } from '../model/query.ts';
import { base, column as columnOf, openReceptions, rows as rowsOf } from './transforms-fixture.ts';

let db: DuckDBConnection;
beforeAll(async () => void (db = await openReceptions()));
const target = { kind: 'versus_target' } as const;
const rows = (query: Partial<Query>) => rowsOf(db, target, query);
const column = (name: string, query: Partial<Query>) => columnOf(db, target, name, query);

const sessions = { measures: ['sessions'], grain: 'quarter' } as const;
test('held over what was asked of the reports that say so, by the target in force', async () => {
	const quarter = async (name: string) => {
		const found = await column(name, sessions);
		return [found['a 2022-01'], found['a 2022-04'], found['a 2023-07']];
	};
	expect(await quarter('sessions')).toEqual([9 / 6, null, 9 / 13]);
	expect(await quarter('sessions__denominator')).toEqual([6, null, 13]);
	expect(await quarter('sessions__verified')).toEqual([1, 1, 0]);
});
test('sums over units and years: reports without the number ask for nothing', async () => {
	const [row] = await rows({
		measures: ['sessions'],
		splitBy: [],
		time: { ...base.time, end: '2022-12-31' }
	});
	expect([row?.sessions__numerator, row?.sessions__denominator]).toEqual([9 * 11, 6 * 11]);
});
test('a member outside the total has its own, when it is asked for', async () => {
	const [row] = await rows({
		measures: ['sessions'],
		splitBy: [],
		filters: [{ dimension: 'mode', members: ['party_head'] }],
		time: { ...base.time, end: '2022-03-31' }
	});
	expect([row?.sessions__numerator, row?.sessions__denominator]).toEqual([24, 12]);
	const modes = await rows({
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
	expect(await column('sessions', sessions)).toMatchObject({ 'a 2022-01': 1.5, 'd 2022-01': null });
	await db.run(
		`update reference.targets set unit_id = 'd', level = null where measure = 'sessions' and level = 'district'`
	);
	expect((await column('sessions', sessions))['d 2022-01']).not.toBeNull();
	await db.run(
		`update reference.targets set unit_id = null, level = 'district' where unit_id = 'd' and measure = 'sessions'`
	);
	await db.run(`update receptions.facts set scope = 'body'`);
});
test('a yearly target is not cut to a quarter; a measure without one for the units has none', async () => {
	expect(await column('people', { measures: ['people'] })).toMatchObject({
		'a 2022-01': 20 / 50,
		'b 2022-01': 15 / 37
	});
	expect(await column('people', { measures: ['people'], grain: 'quarter' })).toMatchObject({
		'a 2022-01': null
	});
	expect(await column('turns', { measures: ['turns', 'cases_first'] })).toMatchObject({ 'a 2022-01': null });
});
test('a range has a most, which adds up; a mere minimum has none', async () => {
	const year = { measures: ['people'], time: { ...base.time, end: '2022-12-31' } };
	expect(await column('people__most', year)).toMatchObject({ 'a 2022-01': 60, 'b 2022-01': 45 });
	expect(await column('sessions__most', sessions)).toMatchObject({ 'a 2022-01': null });
	const [all] = await rows({ ...year, splitBy: [] });
	expect([all?.people__denominator, all?.people__most]).toEqual([187, 225]);
});
test('a ratio is asked of its denominators, by the row in force at the end of each report', async () => {
	const ratio = { measures: ['people', 'repeat_share'] };
	const find = async (name: string) => (await column(`repeat_share__${name}`, ratio))['a 2022-01'];
	expect([await find('numerator'), await find('each')]).toEqual([0 + 1 + 2 + 3, 10 + 11 + 12 + 13]);
	expect(await find('denominator')).toBeCloseTo(0.1 * (10 + 11) + 0.3 * (12 + 13), 9);
	expect([await find('most'), await find('verified')]).toEqual([null, 0]);
	const half = { ...ratio, time: { ...base.time, end: '2022-06-30' } };
	const most = await column('repeat_share__most', half);
	expect(most['a 2022-01']).toBeCloseTo(0.2 * (10 + 11), 9);
});
