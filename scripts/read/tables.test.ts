import fc from 'fast-check';
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
	return {
		tables: line.sheets.map(({ header, rows }) => [header, ...rows].map((row) => row.join(','))),
		told: line.problems.map(({ row, rule }) => [rule, row])
	};
}

const header = 'Đơn vị,Lượt,Ghi chú\n';
const rows = 'Đống Đa,5,x\nBa Đình,6,y\n';

describe('a header in several rows', () => {
	test.each([
		['repeated', `${header}${header}${rows}`, 'Đơn vị,Lượt,Ghi chú'],
		['repeated twice', `${header}${header}${header}${rows}`, 'Đơn vị,Lượt,Ghi chú']
	])('is joined where it is %s', (_, text, names) => {
		const { tables, told } = read(text);
		expect(tables).toEqual([[names, 'Đống Đa,5,x', 'Ba Đình,6,y']]);
		expect(told).toEqual([['header_rows', 2]]);
	});
	test.each([
		[
			'names below groups',
			'Đơn vị,Tiếp dân,,Đơn thư,\n,Lượt,Người,Đơn,Vụ\nĐống Đa,1,2,3,4\n',
			'Đơn vị,Tiếp dân Lượt,Tiếp dân Người,Đơn thư Đơn,Đơn thư Vụ'
		],
		[
			'years below groups',
			'Đơn vị,Lượt,,Đơn,\n,2023,2024,2023,2024\nĐống Đa,1,2,3,4\n',
			'Đơn vị,Lượt 2023,Lượt 2024,Đơn 2023,Đơn 2024'
		],
		[
			'three levels',
			'Đơn vị,Tiếp dân,,,\n,Thường xuyên,,Đột xuất,\n,Lượt,Người,Lượt,Người\nĐống Đa,1,2,3,4\n',
			'Đơn vị,Tiếp dân Thường xuyên Lượt,Tiếp dân Thường xuyên Người,Tiếp dân Đột xuất Lượt,Tiếp dân Đột xuất Người'
		]
	])('is joined in %s', (_, text, names) => {
		const { tables, told } = read(text);
		expect(tables).toEqual([[names, 'Đống Đa,1,2,3,4']]);
		expect(told).toEqual([['header_rows', 2]]);
	});
	test.each([
		['all of text', 'Tên,Ghi chú\nTên,Ghi chú\nA,x\n', ['Tên,Ghi chú', 'Tên,Ghi chú', 'A,x']],
		['with units of measure', 'Tên,Dài,Rộng\n,(m),(km)\nA,1,2\n', ['Tên,Dài,Rộng', ',(m),(km)', 'A,1,2']]
	])('is told and stays data where it may be data: %s', (_, text, table) => {
		const { tables, told } = read(text);
		expect(tables).toEqual([table]);
		expect(told).toEqual([['doubtful_header', 2]]);
	});
	test.each([
		['marks', 'Đơn vị,Lượt,Người\nĐống Đa,n/a,không\nBa Đình,1,2\n'],
		['one text', 'Đơn vị,Lượt,Người\nĐống Đa,chưa rõ,3\nBa Đình,1,2\n'],
		['text only', 'Đơn vị,Loại,Nhận xét\nĐống Đa,quận,tốt\nBa Đình,phường,khá\n'],
		['years below a blank name', 'Tên,,Từ,Đến\nA,xã,2019,2023\nB,xã,2018,2022\n'],
		['text below a blank name', 'Tên,,Từ,Đến\nA,xã,chưa,thiếu\nB,xã,2018,2022\n'],
		['years', 'Đơn vị,2023,2024\nĐống Đa,5,6\n']
	])('is not seen in a first row of %s', (_, text) => {
		const { tables, told } = read(text);
		const rules = told.map(([rule]) => rule).filter((rule) => rule !== 'doubtful_header');
		expect([tables.map((table) => table.join('\n') + '\n'), rules]).toEqual([[text], []]);
	});
});

describe('a header below', () => {
	test('that is the same one is left out', () => {
		const { tables, told } = read(`${header}${rows}${header}Tây Hồ,7,z\n`);
		expect(tables).toEqual([['Đơn vị,Lượt,Ghi chú', 'Đống Đa,5,x', 'Ba Đình,6,y', 'Tây Hồ,7,z']]);
		expect(told).toEqual([['repeated_header', 4]]);
	});
	test.each([
		['with fewer columns', `${header}${rows}Đơn vị,Lượt\nTây Hồ,7\nHà Đông,8\n`, 'Đơn vị,Lượt', 4],
		['with more columns', `${header}${rows}Đơn vị,Lượt,Ghi chú,Năm\nTây Hồ,7,z,8\n`, 'Đơn vị,Lượt,Ghi chú,Năm', 4],
		['of other columns', `${header}${rows}Đơn vị,Vụ việc,Cơ quan\nTây Hồ,7,z\n`, 'Đơn vị,Vụ việc,Cơ quan', 4],
		['below a blank line', `${header}${rows}\nPhường,Đơn,Vụ,Năm\nTây Hồ,7,8,9\n`, 'Phường,Đơn,Vụ,Năm', 5],
		['below a blank line and a title', `${header}${rows}\nĐơn thư\nPhường,Đơn\nTây Hồ,7\n`, 'Phường,Đơn', 6],
		['padded', 'Đơn vị,Lượt,,\nĐống Đa,5,,\n,,,\nPhường,Đơn,Vụ,Năm\nTây Hồ,7,8,9\n', 'Phường,Đơn,Vụ,Năm', 4]
	])('begins another table: %s', (_, text, names, line) => {
		const { tables, told } = read(text);
		expect(tables.map(([first]) => first)).toEqual([tables[0]?.[0], names]);
		expect(told.filter(([rule]) => rule !== 'rows_left_out')).toEqual([['second_table', line]]);
	});
	test('begins another table, of two rows', () => {
		const { tables, told } = read(`${header}${rows}\nPhường,Đơn,,Vụ\n,A,B,\nTây Hồ,7,8,9\n`);
		expect(tables.at(-1)).toEqual(['Phường,Đơn A,Đơn B,Vụ', 'Tây Hồ,7,8,9']);
		expect(told).toEqual([
			['second_table', 5],
			['header_rows', 6]
		]);
	});
	test('leaves no row of the table above out', () => {
		const { tables, told } = read(
			'Tiếp dân,,,\nĐơn vị,Lượt,,\nĐống Đa,5,,\n,,,\nĐơn thư,,,\nĐơn vị,Đơn,Vụ việc,Ghi chú\nĐống Đa,1,2,x\n'
		);
		expect(tables).toEqual([
			['Đơn vị,Lượt', 'Đống Đa,5'],
			['Đơn vị,Đơn,Vụ việc,Ghi chú', 'Đống Đa,1,2,x']
		]);
		expect(told).toEqual([
			['rows_left_out', 1],
			['rows_left_out', 5],
			['second_table', 6]
		]);
	});
	test.each([
		['all of text', 'Tên,Ghi chú\nA,x\nTên,Ghi chú\nB,y\n', 3],
		['of other words', `Đơn vị,Lượt,Người\nĐống Đa,5,6\nPhường,Đơn,Vụ\nTây Hồ,7,8\n`, 3],
		['below a blank line, of one number', `Đơn vị,Lượt\nĐống Đa,5\n\nPhường,Đơn\nTây Hồ,7\n`, 4]
	])('is told and stays data where it may be data: %s', (_, text, line) => {
		const { tables, told } = read(text);
		expect(tables[0]?.join('\n') + '\n').toBe(text.replace('\n\n', '\n'));
		expect(told).toEqual([['doubtful_header', line]]);
	});
	test.each([
		['a row of marks', `${header}${rows}\nTây Hồ,n/a,-\nHà Đông,7,z\n`],
		['a section', 'Đơn vị,Lượt,Người\nĐống Đa,5,6\nKhối nội chính,,\nBa Đình,7,8\n'],
		['a total', 'Đơn vị,Lượt,Người\nĐống Đa,5,6\n\nCộng,5,6\n'],
		['a text', `Đơn vị,Lượt,Người\nĐống Đa,5,6\nTây Hồ,khoảng chục,3\nHà Đông,7,8\n`],
		['blank lines', `${header}\nĐống Đa,5,x\n\nBa Đình,6,y\n`]
	])('is not seen in %s', (_, text) => {
		const { tables, told } = read(text);
		expect(tables.map((table) => table.join('\n') + '\n')).toEqual([text.replaceAll('\n\n', '\n')]);
		expect(told).toEqual([]);
	});
});

test('rows in quotes that cannot be split are told', () =>
	expect(read('a,b,c\n"1,2,3"\n"4,5"\n"6,7,8"\n').told).toEqual([2, 3, 4].map((row) => ['ragged_row', row])));

test('headers again by the thousand are counted', () => {
	const { tables, told } = read(`${header}${`${rows}${header}`.repeat(1500)}`);
	expect(tables.map(({ length }) => length)).toEqual([3001]);
	expect(told).toHaveLength(1001);
	expect(told.at(-1)).toEqual(['repeated_header', null]);
});

test('tables by the thousand are told, and read by themselves up to a limit', () => {
	const { tables, told } = read(`${header}${rows}${`Đơn vị,Lượt\nTây Hồ,7\n${header}${rows}`.repeat(1500)}`);
	expect(tables).toHaveLength(1000);
	expect(told.filter(([rule]) => rule === 'second_table')).toHaveLength(999);
	expect(told.some(([rule]) => rule === 'doubtful_header')).toBe(true);
});

describe('a plain file stays one table with all its rows', () => {
	const names = fc.constantFrom('Tên', 'Lượt', 'Người', 'Ghi chú', 'Mã', 'Năm', 'Loại', 'Nơi');
	const word = fc.stringMatching(/^[a-zđ]{1,6}( [a-z]{1,4})?$/);
	const columnOf = (cell: fc.Arbitrary<string>, length: number) =>
		fc.array(cell, { minLength: length, maxLength: length });
	const counts = fc.oneof(fc.nat(5000).map(String), fc.constantFrom('', 'n/a', '-'));
	const plain = fc
		.tuple(fc.uniqueArray(names, { minLength: 2, maxLength: 6 }), fc.integer({ min: 1, max: 12 }))
		.chain(([header, length]) => {
			const others = header.slice(1).map(() => fc.oneof(columnOf(counts, length), columnOf(word, length)));
			return fc.tuple(fc.constant(header), columnOf(word, length), fc.tuple(...others));
		})
		.map(([header, first, others]) => [
			header.join(','),
			...first.map((cell, row) => [cell, ...others.map((column) => column[row])].join(','))
		]);
	test('of words and numbers', () =>
		fc.assert(
			fc.property(plain, (lines) => {
				const { tables, told } = read(lines.join('\n') + '\n');
				expect(tables).toEqual([lines.map((line) => line)]);
				expect(told).toEqual([]);
			}),
			{ numRuns: 500 }
		));
	test('with blank lines between', () =>
		fc.assert(
			fc.property(plain, fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }), (lines, blanks) => {
				const { tables } = read(lines.map((line, at) => (blanks[at] ? `${line}\n\n` : `${line}\n`)).join(''));
				expect(tables).toEqual([lines]);
			}),
			{ numRuns: 500 }
		));
});
