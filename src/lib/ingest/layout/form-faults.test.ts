import { describe, expect, test } from 'vitest';
import receptions from '../../datasets/receptions.contract.ts';
import { templates } from '../../datasets/templates.ts';
import type { MergedRange, RawCell } from '../raw-table.ts';
import { sheetOf, tcdHeader } from './form-fixture.ts';
import { hanoi } from './office-fixture.ts';
import { readSheet } from './read-sheet.ts';

type Choices = Readonly<Record<string, string>>;

/** A row of form 01/TCD by the numbers of its columns. */
const tcdRow = (unit: string, numbers: Readonly<Record<number, RawCell>>): RawCell[] => [
	unit,
	...Array.from({ length: 29 }, (_, at) => numbers[at + 1] ?? null)
];
const dated = 'Số liệu tính từ ngày 01/01/2024 đến ngày 31/03/2024';

function read(rows: RawCell[][], choices: Choices = {}, merges: MergedRange[] = []) {
	const options = { contracts: [receptions], templates, units: hanoi, choices };
	const result = readSheet('a.csv', sheetOf(rows, null, merges), options);
	if (result.kind !== 'read') throw new Error(result.kind);
	return result.read;
}
const serious = ({ problems }: ReturnType<typeof read>) => problems.filter(({ severity }) => severity !== 'note');

describe('what a form leaves open', () => {
	const untitled = (title: string) => [...tcdHeader(title), tcdRow('Quận Đống Đa', { 1: 5, 4: 5, 5: 6 })];
	test('its period is asked for, and the answer is used', () => {
		const rows = untitled('Biểu số: 01/TCD');
		const [problem] = serious(read(rows));
		expect(problem).toMatchObject({ rule: 'missing_period', question: { key: 'period:a.csv|', answer: 'period' } });
		const answered = read(rows, { 'period:a.csv|': 'Từ ngày 01/01/2024 đến ngày 31/03/2024' });
		expect(answered.rows).toMatchObject([{ start: '2024-01-01', end: '2024-03-31' }]);
		expect(serious(read(rows, { 'period:a.csv|': 'hôm qua' })).map(({ rule }) => rule)).toEqual(['missing_period']);
	});
	test('two periods in its title are offered', () => {
		const rows = untitled('Quý I/2024 so với Quý I/2023');
		const [problem] = serious(read(rows));
		const [, second] = problem?.question?.candidates ?? [];
		expect(problem?.question?.candidates).toHaveLength(2);
		expect(read(rows, { 'period:a.csv|': second?.value ?? '' }).rows).toMatchObject([{ start: '2022-12-15' }]);
	});
	test('the day of a signature is no period', () => {
		expect(serious(read(untitled('Hà Nội, ngày 15 tháng 4 năm 2024'))).map(({ rule }) => rule)).toEqual([
			'missing_period'
		]);
	});
	test('its calendar is the inspectorate’s, or the one that the reader chose', () => {
		const rows = untitled('6 tháng đầu năm 2024');
		expect(read(rows)).toMatchObject({ rows: [{ start: '2023-12-15', end: '2024-06-14', cumulative: true }] });
		expect(read(rows).problems[0]?.question?.candidates.map(({ value }) => value)).toEqual(['civil', 'ttcp', 'qh_aug']);
		const answered = read(rows, { 'calendar:tcd-01-2024': 'civil' });
		expect(answered.rows).toMatchObject([{ start: '2024-01-01', end: '2024-06-30' }]);
		expect(answered.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
	});
	test('a dash is what the reader chose, in sums too', () => {
		const rows = [...tcdHeader(dated), tcdRow('Quận Đống Đa', { 1: 5, 4: 5, 5: 6, 13: '-' })];
		const [problem] = serious(read(rows));
		expect(problem?.rule).toBe('unclear_mark');
		const answered = read(rows, { [problem?.question?.key ?? '']: 'zero' });
		expect(serious(answered)).toEqual([]);
		expect(answered.rows.map(({ dimensions, values }) => [dimensions[0], values[0]])).toEqual([
			['regular', 5],
			['head', 0]
		]);
	});
});

describe('what a form may not hold', () => {
	const rows = [
		...tcdHeader(dated),
		tcdRow('Quận Đống Đa', { 1: 5, 4: 5, 5: 6 }),
		tcdRow('Quận Hoàng Mai', { 1: 0, 5: 1 })
	];
	test('a number over two rows', () => {
		const found = read(rows, {}, [{ top: 9, bottom: 10, left: 4, right: 4 }]);
		expect(found.rows).toEqual([]);
		expect(serious(found)).toMatchObject([
			{ rule: 'merged_counts', severity: 'error', line: 9, value: '5', detail: '9–10' }
		]);
	});
	test('a number over two columns', () => {
		const found = read(rows, {}, [{ top: 9, bottom: 9, left: 4, right: 5 }]);
		expect(serious(found)).toMatchObject([{ rule: 'merged_counts', line: 9 }]);
	});
	test.each([1, 4])('a formula as text in column %i', (at) => {
		const found = read([...tcdHeader(dated), tcdRow('Quận Đống Đa', { 1: 5, 4: 5, 5: 6, [at]: '=SUM(E9:E10)' })]);
		expect(serious(found)).toMatchObject([{ rule: 'formula', severity: 'error', line: 9, value: '=SUM(E9:E10)' }]);
	});
	test('one column twice', () => {
		const twice = rows.map((cells, at) => [...cells, at === 7 ? '5' : null]);
		expect(serious(read(twice)).map(({ rule, column }) => [rule, column])).toEqual([['duplicate_column', '5']]);
	});
});

test('a header row in another language is skipped', () => {
	const english = tcdRow(
		'Unit',
		Object.fromEntries(Array.from({ length: 29 }, (_, at) => [at + 1, `Number of things ${'abc'[at % 3]}`]))
	);
	const header = tcdHeader(dated);
	for (const at of [7, 8]) {
		const found = read([...header.toSpliced(at, 0, english), tcdRow('Quận Đống Đa', { 1: 5, 4: 5, 5: 6 })]);
		expect(serious(found)).toEqual([]);
		expect(found.rows).toMatchObject([{ unitId: 'h-006', dimensions: ['regular'] }]);
	}
});
