import { describe, expect, test } from 'vitest';
import type { Column, ColumnType } from '../../model/contract.ts';
import type { Choices } from '../../model/problem.ts';
import { typedRow } from '../typed-rows.ts';
import type { RawCell } from '../raw-table.ts';
import { readParts } from './read-parts.ts';

const column = (type: ColumnType, more: Partial<Column> = {}): Column => ({
	id: 'c',
	label: { vi: 'c', en: 'c' },
	type,
	required: false,
	nullable: true,
	...more
});
const turns = column('integer', { countUnit: 'turns' });
const cases = column('integer', { countUnit: 'cases' });

function read(cell: RawCell, of: Column, choices: Choices = {}, style: 'reports' | 'tables' = 'reports') {
	const row = typedRow('a.csv', { line: 2, cells: [cell] }, [of], style, choices);
	const [problem] = row.problems;
	return problem ?? { value: row.values['c'], qualifier: row.qualifiers['c'] ?? null };
}
const value = (cell: RawCell, of: Column, choices: Choices = {}) => {
	const result = read(cell, of, choices);
	return 'value' in result && !('rule' in result) ? result.value : result;
};

describe('numbers of counts', () => {
	test.each<[RawCell, number | null]>([
		['1.166', 1166],
		['34,399', 34399],
		['1\u2009166', 1166],
		['１.１６６', 1166],
		["'1166", 1166],
		['="1166"', 1166],
		['1166 lượt', 1166],
		['gần 13,5 tỷ', 13_500_000_000],
		['36,5 triệu', 36_500_000],
		['866 lượt/964 người', 866],
		['866 lượt (964 người)', 866],
		['Không phát sinh', 0],
		['chưa có số liệu', null],
		['', null],
		['0', 0]
	])('%j is %j', (cell, expected) => expect(value(cell, turns)).toBe(expected));

	test('the word of a part decides, and keeps how exact it is', () => {
		expect(read('hơn 866 lượt/964 người', turns)).toEqual({ value: 866, qualifier: 'at_least' });
		expect(value('43 lượt đoàn/23 vụ', cases)).toBe(23);
		expect(value('12 đoàn, 241 người', column('integer', { countUnit: 'groups' }))).toBe(12);
	});

	test.each<[RawCell, string, string | null]>([
		['2O24', 'letter_in_number', '2024'],
		['l2', 'letter_in_number', '12'],
		['1,23E+05', 'scientific_number', null],
		['94,6%', 'percent_in_count', null],
		['5 vụ', 'wrong_count_unit', 'turns'],
		['=1+1', 'formula', null],
		['=HYPERLINK("http://x";"5")', 'formula', null],
		['@SUM(1)', 'formula', null],
		['(12)', 'negative', null],
		['nhiều', 'not_an_integer', null],
		['1.16', 'not_an_integer', null],
		['5 lượt/6 người/7 vụ', 'not_an_integer', null],
		['5 quả', 'not_an_integer', null],
		[1.5, 'not_an_integer', null]
	])('%j breaks %s', (cell, rule, detail) =>
		expect(read(cell, turns)).toMatchObject({ rule, detail, severity: 'error' })
	);
});

describe('cells that may mean several things are asked about', () => {
	test.each(['-', '–', '—', '…', '...', 'x', 'X', 'Không', 'n/a'])('%s: zero or missing', (mark) => {
		const problem = read(mark, turns);
		expect(problem).toMatchObject({
			rule: 'unclear_mark',
			question: { candidates: [{ value: 'zero' }, { value: 'missing' }] }
		});
		const key = 'question' in problem ? (problem.question?.key ?? '') : '';
		expect(value(mark, turns, { [key]: 'zero' })).toBe(0);
		expect(value(mark, turns, { [key]: 'missing' })).toBeNull();
		expect(read(mark, turns, { [key]: 'nonsense' })).toMatchObject({ rule: 'unclear_mark' });
	});

	test('the answer holds for the column of the file and for that mark only', () => {
		const choices = { 'unclear_mark:a.csv|c|-': 'zero' };
		expect(value('-', turns, choices)).toBe(0);
		expect(read('x', turns, choices)).toMatchObject({ rule: 'unclear_mark' });
		expect(read('-', { ...turns, id: 'd' }, choices)).toMatchObject({ rule: 'unclear_mark' });
	});

	test('1.166 in a column of decimals', () => {
		const area = column('decimal', { countUnit: 'square_metres' });
		expect(read('1.166', area)).toMatchObject({
			rule: 'unclear_separator',
			question: { key: 'unclear_separator:a.csv|c|.', candidates: [{ label: '1166' }, { label: '1.166' }] }
		});
		expect(value('1.166', area, { 'unclear_separator:a.csv|c|.': 'point' })).toBe(1.166);
		expect(value('2.500', area, { 'unclear_separator:a.csv|c|.': 'grouped' })).toBe(2500);
		expect(value('1.234,5 m²', area)).toBe(1234.5);
	});

	test('1.166 tỷ, even of a count', () => {
		expect(read('1.166 tỷ', column('integer', { countUnit: 'dong' }))).toMatchObject({ rule: 'unclear_separator' });
	});

	test.each(['19/33 vụ', '5 vụ/7 vụ', '19/33'])('%s: the first or the second', (cell) => {
		expect(read(cell, cases)).toMatchObject({ rule: 'unclear_parts' });
		expect(value(cell, cases, { 'unclear_parts:a.csv|c|': 'part_2' })).toBe(cell === '5 vụ/7 vụ' ? 7 : 33);
	});
});

test('both parts of a cell are given with what they count', () => {
	expect(readParts('866 lượt/964 người')).toMatchObject([
		{ value: 866, units: ['turns', 'participants'] },
		{ value: 964, units: ['people', 'participants'] }
	]);
	expect(readParts('161/201 người')).toMatchObject([{ units: [] }, { units: ['people', 'participants'] }]);
	expect(readParts('01/8/2024')).toBeNull();
});

describe('dates', () => {
	const date = column('date');
	test.each<[RawCell, string | null]>([
		['2024-03-31', '2024-03-31'],
		['03/04/2024', '2024-04-03'],
		['3/4/24', '2024-04-03'],
		['15.4.2017', '2017-04-15'],
		['2024/03/31', '2024-03-31'],
		['ngày 15 tháng 4 năm 2017', '2017-04-15'],
		['45382', '2024-03-31'],
		[45382, '2024-03-31'],
		['-', null],
		['chưa có số liệu', null]
	])('%j is %j', (cell, expected) => expect(value(cell, date)).toBe(expected));

	test.each(['31/02/2024', '12/31/2024', '2024-13-01', '00/01/2024', '2024', '99999', 'x', 'hôm qua', '15-4-17'])(
		'%s is no date',
		(cell) => expect(read(cell, date)).toMatchObject({ rule: 'not_a_date' })
	);
});

test('text keeps its zeros, and a share in a table is a fraction', () => {
	expect(value("'00235", column('text'))).toBe('00235');
	expect(value('="00235"', column('text'))).toBe('00235');
	expect(value('-', column('text'))).toBe('-');
	expect(read('94,6%', column('decimal'), {}, 'tables')).toMatchObject({ value: 0.946 });
	expect(read('0.333', column('decimal'), {}, 'tables')).toMatchObject({ value: 0.333 });
});

test('a dash in a column of words is nothing, and nothing is not allowed where a value is required', () => {
	const mode = column('enum', { members: ['head'], nullable: false });
	expect(read('–', { ...mode, nullable: true })).toMatchObject({ value: null });
	expect(read('–', mode)).toMatchObject({ rule: 'required' });
	expect(read('khác', mode)).toMatchObject({ rule: 'not_a_member', detail: 'head' });
});
