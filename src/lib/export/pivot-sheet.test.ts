import { expect, test } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { pivotAnswer } from '../figures/pivot-fixture.ts';
import { pivotOf } from '../figures/pivot.ts';
import { defaultExplore } from '../view/explore-defaults.ts';
import { pivotColumns, pivotRows } from './pivot-sheet.ts';

const base = defaultExplore(receptions);
const view = { ...base, pivot: { ...base.pivot, rows: ['mode'], columns: ['year'] } };
const naming = { contract: receptions, directory: null, locale: 'vi' } as const;
const pivot = pivotOf(
	pivotAnswer([
		[0, 'head', 2022, 5],
		[0, 'head', 2023, null],
		[0, 'regular', 2022, 7],
		[0, 'regular', 2023, 40]
	]),
	view,
	naming
);

test('numbers that are not final say why in a column of their own, and only those', () => {
	const sheet = {
		pivot,
		remarkOf: (_: unknown, { path }: { path: readonly unknown[] }) => (path[0] === '2023' ? 'tạm tính' : null)
	};
	expect(pivotColumns(sheet, naming).map(({ id }) => id)).toEqual([
		'mode',
		'2022 turns',
		'2023 turns',
		'2023 turns status'
	]);
	expect(pivotColumns(sheet, naming).at(-1)?.label).toBe('2023 – Số lượt tiếp (tình trạng)');
	const rows = new Map(pivotRows(sheet).map(([name, ...numbers]) => [name, numbers]));
	expect(rows.get('Thường xuyên')).toEqual([7, 40, 'tạm tính']);
	expect(rows.get('Thủ trưởng tiếp')).toEqual([5, null, null]);
});

test('nothing is said where nothing is known', () => {
	expect(pivotColumns({ pivot, remarkOf: null }, naming).map(({ id }) => id)).toEqual([
		'mode',
		'2022 turns',
		'2023 turns'
	]);
});
