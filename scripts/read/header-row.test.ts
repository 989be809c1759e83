import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/lib/ingest/text/decode-text.ts';
import { fileLine } from './file-lines.ts';

interface Line {
	readonly sheets: readonly { header: (string | null)[]; rows: (string | null)[][] }[];
	readonly problems: readonly { row: number | null; value: string | null; rule: string }[];
}

function read(text: string) {
	const { sheet, problems } = decodeText('a.csv', new TextEncoder().encode(text));
	const decoded = { file: 'a.csv', sheets: sheet ? [sheet] : [], problems };
	const line = JSON.parse([...fileLine(decoded, 'vi')].join('')) as Line;
	const told = line.problems.map(({ row, value, rule }) => [rule, row, value]);
	return { header: line.sheets[0]?.header, rows: line.sheets[0]?.rows.length, told };
}

describe('the header', () => {
	test.each([
		['blank cells behind a title', 'BÁO CÁO NĂM 2024,,\n,,\nĐơn vị,Lượt,Ghi chú\nĐống Đa,5,x\n', [1]],
		['titles of one cell', 'BÁO CÁO\nNăm 2024\nĐơn vị,Lượt,Ghi chú\nĐống Đa,5,x\nBa Đình,6,\n', [1, 2]],
		['a title with a comma', 'BÁO CÁO\nQuý I, năm 2024\nĐơn vị,Lượt,Ghi chú\nĐống Đa,5,x\nBa Đình,6,\n', [1, 2]],
		['a remark', '# xuất ngày 3/4\nĐơn vị,Lượt,Ghi chú\nĐống Đa,5,x\nBa Đình,6,\n', [1]]
	])('stands below %s', (_, text, lines) => {
		const { header, told } = read(text);
		expect(header).toEqual(['Đơn vị', 'Lượt', 'Ghi chú']);
		expect(told.map(([rule, row]) => [rule, row])).toEqual(lines.map((line) => ['rows_left_out', line]));
	});
	test('may name years', () => {
		const { header, told } = read('Số lượt\nĐơn vị,2023,2024\nĐống Đa,5,6\nBa Đình,7,8\n');
		expect(header).toEqual(['Đơn vị', '2023', '2024']);
		expect(told).toEqual([['rows_left_out', 1, 'Số lượt']]);
	});
	test.each([
		['one name for two columns', 'Đơn vị\nĐống Đa,5\nBa Đình,6\n', ['Đơn vị']],
		['one column', 'Ghi chú\nmột\nhai; ba\nbốn\n', ['Ghi chú']]
	])('stays the first row above %s', (_, text, header) => expect(read(text).header).toEqual(header));
	test.each([
		['numbers', 'Đống Đa,5,6\nBa Đình,7,8\n'],
		['dates', 'Đống Đa,2024-01-02,x\nBa Đình,2024-01-03,y\n']
	])('is missed above %s', (_, text) => {
		const { rows, told } = read(text);
		expect(rows).toBe(1);
		expect(told).toEqual([['no_header', 1, null]]);
	});
	test.each(['Đơn vị,2023,2024\nĐống Đa,5,6\n', 'Mã,Lượt\n01,5\n', 'a,1\nb,x\n'])('is not missed in %j', (text) =>
		expect(read(text).told).toEqual([])
	);
});

test.each([
	['too few cells', 'a,b,c\n1,2,3\n4,5\n7,8,9\n', 3, '2'],
	['blank cells too many', 'a,b,c\n1,2,\n,4,5,\n7,8,\n', 3, '4']
])('a row with %s is told', (_, text, row, value) => expect(read(text).told).toEqual([['ragged_row', row, value]]));

test('rows with too few cells by the hundred thousand are counted', () => {
	const { told } = read(`a,b,c\n1,2,3\n${'4,5\n'.repeat(200_000)}`);
	expect(told).toHaveLength(1001);
	expect(told.at(-1)).toEqual(['ragged_row', null, '… (+199000)']);
});
