import { expect, it } from 'vitest';
import { textCell } from './figure-table.ts';
import type { FigureTable, TableCell } from './figure-table.ts';
import { nextOrder, sortRows } from './sort-table.ts';

const number = (value: number | null): TableCell => ({ ...textCell(value === null ? '—' : String(value)), value });
const table: FigureTable = {
	caption: '',
	columns: [
		{ label: 'Đơn vị', numeric: false },
		{ label: 'lượt', numeric: true }
	],
	rows: [
		['Phường 10', 30],
		['Đống Đa', null],
		['Cầu Giấy', 9],
		['Phường 2', 100]
	].map(([name, value]) => ({ id: String(name), cells: [textCell(String(name)), number(value as number | null)] }))
};
const ids = (direction: 'ascending' | 'descending', column: number, of = table) =>
	sortRows(of, { column, direction }).map(({ id }) => id);

it('orders names as Vietnamese does, and numbers inside them by value', () => {
	expect(ids('ascending', 0)).toEqual(['Cầu Giấy', 'Đống Đa', 'Phường 2', 'Phường 10']);
	expect(ids('descending', 0)[0]).toBe('Phường 10');
});
it('orders numbers by value, missing ones last whichever way', () => {
	expect(ids('descending', 1)).toEqual(['Phường 2', 'Phường 10', 'Cầu Giấy', 'Đống Đa']);
	expect(ids('ascending', 1)).toEqual(['Cầu Giấy', 'Phường 10', 'Phường 2', 'Đống Đa']);
});
it('keeps periods in their order, whatever they are called', () => {
	const periods: FigureTable = {
		...table,
		columns: [{ label: 'Kỳ', numeric: false, isTime: true }, table.columns[1]!]
	};
	expect(ids('ascending', 0, periods)).toEqual(table.rows.map(({ id }) => id));
	expect(ids('descending', 0, periods)).toEqual(table.rows.map(({ id }) => id).reverse());
});
it('goes around: the usual order, the other, the given one', () => {
	const first = nextOrder(table, null, 1);
	expect(first).toEqual({ column: 1, direction: 'descending' });
	const second = nextOrder(table, first, 1);
	expect(second).toEqual({ column: 1, direction: 'ascending' });
	expect(nextOrder(table, second, 1)).toBeNull();
	expect(nextOrder(table, first, 0)).toEqual({ column: 0, direction: 'ascending' });
});
