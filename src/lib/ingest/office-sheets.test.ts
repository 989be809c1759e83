import { describe, expect, test } from 'vitest';
import { tcdHeader } from './layout/form-fixture.ts';
import { toText } from './layout/office-fixture.ts';
import { readingOf } from './office-case-fixture.ts';
import type { RawCell } from './raw-table.ts';
import { toBook, type BookSheet } from './workbook-fixture.ts';

/** A row of form 01/TCD by the numbers of its columns. */
const row = (unit: string, numbers: Readonly<Record<number, RawCell>>): RawCell[] => [
	unit,
	...Array.from({ length: 29 }, (_, at) => numbers[at + 1] ?? null)
];
const span = '2024-08-01…2025-07-31';

describe('11-layout', () => {
	const rows = [
		['UBND THÀNH PHỐ HÀ NỘI', ...Array.from({ length: 29 }, () => null)],
		...tcdHeader(),
		row('THÀNH PHỐ HÀ NỘI  ', {}),
		row('I. Các quận', { 1: 12, 4: 12, 5: 14 }),
		row('Quận Đống Đa', { 1: 5, 4: 5, 5: 6 }),
		row('Quận Hoàng Mai', { 1: 7, 4: 7, 5: 8 }),
		row('II. Các huyện', { 1: 3, 4: 3, 5: 3 }),
		row('Huyện Phúc Thọ', { 1: 3, 4: 3, 5: 3 }),
		row('Tổng cộng', { 1: 15, 4: 15, 5: 17 }),
		['30. Ghi chú: số liệu chính thức'],
		['NGƯỜI LẬP BIỂU', null, null, 'THỦ TRƯỞNG ĐƠN VỊ']
	];
	test('titles, groups, sections, totals and signatures are no units', async () => {
		const { facts, rules } = await readingOf(toText(rows));
		expect(facts).toEqual([`h-006 ${span} regular 5 6`, `h-008 ${span} regular 7 8`, `h-272 ${span} regular 3 3`]);
		expect(rules).toEqual(['note blank_columns', 'note rows_left_out', 'note rows_left_out']);
	});
	test('a total that its rows do not make is a warning', async () => {
		const wrong = rows.map((cells) => (cells[0] === 'Tổng cộng' ? row('Tổng cộng', { 4: 16, 5: 17 }) : cells));
		expect((await readingOf(toText(wrong))).rules).toContain('warning total_mismatch');
	});
});

describe('15-workbook', () => {
	const header = ['Đơn vị', 'Từ ngày', 'Đến ngày', 'Hình thức tiếp', 'Số lượt tiếp', 'Số người được tiếp'];
	const days = (first: number, last: number) => [{ date: first }, { date: last }];
	const sheet = (name: string, more: Partial<BookSheet>, ...rows: BookSheet['rows'][number][]): BookSheet => ({
		...{ name, rows: [header, ...rows] },
		...more
	});
	const q1 = days(45292, 45382);
	const read = (...sheets: BookSheet[]) => readingOf(toBook(sheets));

	test('formulas count by their last value', async () => {
		const total = { formula: 'SUM(A1:A2)', value: 1166 };
		const { facts, rules } = await read(sheet('Q1', {}, ['Quận Đống Đa', ...q1, 'Thường xuyên', total, 1200]));
		expect([facts, rules]).toEqual([['h-006 2024-01-01…2024-03-31 regular 1166 1200'], []]);
	});
	test('a formula that was never computed is no zero', async () => {
		const never = { formula: 'SUM(A1:A2)', value: null };
		const { facts, rules } = await read(sheet('Q1', {}, ['Quận Đống Đa', ...q1, 'head', never, 6]));
		expect(facts).toEqual(['h-006 2024-01-01…2024-03-31 head 6']);
		expect(rules).toEqual(['error formula_without_value']);
	});
	test('hidden rows and sheets are read, and named', async () => {
		const { facts, rules } = await read(
			sheet('Q1', { hidden: [2] }, ['Quận Đống Đa', ...q1, 'head', 5, 6], ['Quận Hoàng Mai', ...q1, 'head', 7, 8]),
			sheet('Q2', { isHidden: true }, ['Quận Đống Đa', ...days(45383, 45473), 'head', 3, 4])
		);
		expect(facts).toEqual([
			'h-006 2024-01-01…2024-03-31 head 5 6',
			'h-008 2024-01-01…2024-03-31 head 7 8',
			'h-006 2024-04-01…2024-06-30 head 3 4'
		]);
		expect(rules).toEqual(['note hidden_rows', 'note hidden_sheet']);
	});
	test('days since 1904', async () => {
		const { facts } = await readingOf(
			toBook([sheet('Q1', {}, ['Quận Đống Đa', ...days(45292 - 1462, 45382 - 1462), 'head', 5, 6])], true)
		);
		expect(facts).toEqual(['h-006 2024-01-01…2024-03-31 head 5 6']);
	});
	test('a merged unit stands in every one of its rows', async () => {
		const { facts, rules } = await read(
			sheet('Q1', { merges: ['A2:A3'] }, ['Quận Đống Đa', ...q1, 'regular', 5, 6], [null, ...q1, 'head', 7, 8])
		);
		expect(facts).toEqual(['h-006 2024-01-01…2024-03-31 regular 5 6', 'h-006 2024-01-01…2024-03-31 head 7 8']);
		expect(rules).toEqual([]);
	});
});
