import { expect, test } from 'vitest';
import { readHead } from './head.ts';

test('merged texts stand in all their columns, up to the last one that holds anything', () => {
	const rows = [
		{ line: 1, cells: ['Biểu 1'] },
		{ line: 2, cells: ['Đơn vị', 'Lượt', null] },
		{ line: 60, cells: ['Đống Đa', 5, 6, 7] }
	];
	const merges = [
		{ top: 1, bottom: 1, left: 0, right: 16383 },
		{ top: 2, bottom: 2, left: 1, right: 3 }
	];
	const head = readHead({ name: 'x', rows, merges, hidden: new Set() });
	expect(head.map(({ texts }) => texts)).toEqual([
		['Biểu 1', 'Biểu 1', 'Biểu 1', 'Biểu 1'],
		['Đơn vị', 'Lượt', 'Lượt', 'Lượt'],
		['Đống Đa', '5', '6', '7']
	]);
});
