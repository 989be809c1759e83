import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Query, Transform } from '../model/query.ts';
import { base, column as columnOf, openReceptions, rows as rowsOf } from './transforms-fixture.ts';

let db: DuckDBConnection;
beforeAll(async () => void (db = await openReceptions()));
const rows = (transform: Transform, query: Partial<Query> = {}) => rowsOf(db, transform, query);
const column = (transform: Transform, name: string, query: Partial<Query> = {}) => columnOf(db, transform, name, query);

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
