import { expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { filterRows } from '../model/table-rows.ts';
import type { Unit } from '../model/unit.ts';
import { exampleInput } from './example.ts';
import type { ExampleCell } from './example.ts';
import { indexRows } from './row-index.ts';
import { unitRow } from './unit-row.ts';

const unit = { id: 'u-0', level: 'district', validFrom: '2016-01-01', validTo: null } as Unit;

/** The row of unit 0 of four, over two years by quarter; residents are 10.000, unless a test says otherwise. */
function rowOf(
	measure: string,
	cell: (unit: number, bucket: number) => number | ExampleCell | null,
	residents: (id: string) => number | null = () => 10_000
) {
	const input = exampleInput({ contract: receptions, measure, units: 4, from: '2022-01-01', to: '2023-12-31', cell });
	const { table } = input;
	const own = filterRows(table, (row) => table.columns['unit_id']?.[row] === 'u-0');
	const siblings = ['u-0', 'u-1', 'u-2', 'u-3'];
	const row = unitRow({ ...input, unit, own, siblings, index: indexRows(table), residentsAt: residents });
	return JSON.parse(JSON.stringify(row).replaceAll('\u00a0', ' ')) as typeof row;
}

it('ranks counts by residents and leaves the unit itself out of the average', () => {
	const values = [100, 200, 300, 400];
	const row = rowOf(
		'turns',
		(at) => values[at]!,
		(id) => (id === 'u-0' ? 2000 : 10_000)
	);
	expect(row).toMatchObject({ value: '100', unit: 'lượt', period: 'quý IV/2023', place: 'thứ 1/4' });
	expect(row.rate).toEqual({ text: '50,0', unit: '/1.000 dân' });
	expect(row.mean).toEqual({ text: '30,0', unit: '/1.000 dân' });
});

it('takes the last complete quarter, and compares it with complete reports only', () => {
	const cut: ExampleCell = { value: 7, periods: [1, 3] };
	const row = rowOf('turns', (at, bucket) => (bucket === 7 && at === 0 ? cut : bucket === 6 && at === 3 ? cut : 150));
	expect(row).toMatchObject({ period: 'quý III/2023', value: '150', caution: null });
	expect(row.change.text).toBe('0,0 %');
	expect(
		rowOf('turns', (at, bucket) => (bucket === 2 && at === 0 ? cut : bucket === 7 && at === 0 ? null : 150))
	).toMatchObject({ period: 'quý III/2023', change: { text: '—' } });
});

it('ranks nobody without residents, of too few of them, or with a number that most share', () => {
	expect(
		rowOf(
			'turns',
			() => 50,
			() => null
		)
	).toMatchObject({ rate: null, place: null, mean: null });
	expect(
		rowOf(
			'turns',
			(at) => 50 + at,
			(id) => (id === 'u-0' ? 900 : 10_000)
		)
	).toMatchObject({ rate: null, place: null });
	expect(rowOf('groups', (at) => (at === 3 ? 0 : 1))).toMatchObject({
		place: null,
		mean: { text: '0,7', unit: 'đoàn' }
	});
	expect(rowOf('groups', () => 0)).toMatchObject({ place: null, mean: { text: '0', unit: 'đoàn' } });
});

it('says nothing of shares of few cases, nor of a unit without any number', () => {
	const few: ExampleCell = { value: 0.5, numerator: 2, denominator: 4 };
	expect(rowOf('repeat_share', () => few)).toMatchObject({ value: '50,0 %', change: { text: '—' }, place: null });
	const nothing = rowOf('turns', (at) => (at === 0 ? null : 100));
	expect(nothing).toMatchObject({ value: '—', period: null, at: null, rate: null, standout: { text: '', weight: 0 } });
});
