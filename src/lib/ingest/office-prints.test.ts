import { describe, expect, test } from 'vitest';
import { locales } from '../model/locale.ts';
import { describeProblem } from './describe-problem.ts';
import { readingOf } from './office-case-fixture.ts';

const header = 'Đơn vị;Kỳ;Hình thức tiếp;Số lượt tiếp;Số người được tiếp';
const dongDa = 'Quận Đống Đa;Quý I/2024;head;5;6';
const hoangMai = 'Quận Hoàng Mai;Quý I/2024;head;7;8';
const lines = (...all: string[]) => readingOf(all.join('\n'));
const facts = ['h-006 2024-01-01…2024-03-31 head 5 6', 'h-008 2024-01-01…2024-03-31 head 7 8'];

const title = 'SỐ LƯỢT TIẾP CÔNG DÂN QUÝ I/2024';
const short = 'Đơn vị;Hình thức tiếp;Số lượt tiếp';
const oneFact = 'h-006 2024-01-01…2024-03-31 head 5';

/** What was left out on purpose, and why. */
const leftOut = ({ found }: Awaited<ReturnType<typeof lines>>) =>
	found.problems.map(({ rule, detail, severity, line, value }) => [severity, rule, detail, line, value]);

describe('the row that numbers the columns is none of a unit', () => {
	test.each(['1;2;3;4;5', '(1);(2);(3);(4);(5)', 'A;B;C;1;2', '(A);(B);(C);(1);(2)', 'A;B;3;4;5', '1;;;2;3=1+2;4'])(
		'%s',
		async (row) => {
			const read = await lines(header, row, dongDa, hoangMai);
			expect(read.facts).toEqual(facts);
			expect(leftOut(read)).toEqual([['note', 'rows_left_out', 'numbering', 2, `2: ${row.split(';')[0]}`]]);
		}
	);

	test('nor is it on the next page', async () => {
		const read = await lines(header, '1;2;3;4;5', dongDa, header, '1;2;3;4;5', hoangMai);
		expect(read.facts).toEqual(facts);
		expect(read.rules).toEqual(['note rows_left_out', 'note rows_left_out']);
	});

	test('in a table of column names', async () => {
		const read = await lines(
			'unit_code;period_start;period_end;mode;turns;people',
			'1;2;3;4;5;6',
			'h-006;2024-01-01;2024-03-31;head;5;6'
		);
		expect(read.facts).toEqual(facts.slice(0, 1));
		expect(read.rules).toEqual(['note rows_left_out']);
	});

	test('a row further down that looks like it is not passed over', async () => {
		const read = await lines(header, dongDa, '1;2;3;4;5');
		expect(read.rules).toContain('error not_a_period');
	});
});

describe('who signs and what is noted is no count, wherever it stands', () => {
	test.each([
		['in the first column', 'NGƯỜI LẬP BIỂU;;;;'],
		['among the counts', ';;;NGƯỜI LẬP BIỂU;'],
		['the day', ';;;Hà Nội, ngày 5 tháng 4 năm 2024;'],
		['side by side', 'Người lập biểu;;;Thủ trưởng đơn vị;']
	])('%s', async (_, row) => {
		const read = await lines(header, dongDa, hoangMai, ';;;;', row, ';;;Nguyễn Văn A;');
		expect(read.facts).toEqual(facts);
		expect(leftOut(read).map((told) => told.slice(0, 4))).toEqual([['note', 'rows_left_out', 'notes', 5]]);
	});

	test('the kind of a reception is no signature', async () => {
		const read = await lines(header, ';Quý I/2024;Thủ trưởng tiếp;5;6');
		expect(read.rules).toEqual(['error required']);
	});
});

describe('below notes and signatures', () => {
	test('numbers are told', async () => {
		const read = await lines(header, dongDa, 'Ghi chú: số liệu tạm tính;;;;', hoangMai);
		expect(read.facts).toEqual(facts.slice(0, 1));
		expect(leftOut(read)).toEqual([
			['note', 'rows_left_out', 'notes', 3, '3: Ghi chú: số liệu tạm tính'],
			['warning', 'rows_left_out', 'below', 4, '4: Quận Hoàng Mai']
		]);
		const words = locales.map((locale) => read.found.problems.map((problem) => describeProblem(problem, locale)));
		for (const [note, warning] of words) expect(note?.cure).not.toBe(warning?.cure);
	});

	test('the header once more begins another part, where its rows have periods of their own', async () => {
		const read = await lines(header, dongDa, 'NGƯỜI LẬP BIỂU;;;;', 'Nguyễn Văn A;;;;', header, hoangMai);
		expect(read.facts).toEqual(facts);
		expect(read.rules).toEqual(['note rows_left_out', 'note rows_left_out']);
	});

	test('else its rows are told: their period may be another one', async () => {
		const read = await lines(title, short, 'Quận Đống Đa;head;5', 'Người lập biểu', short, 'Quận Hoàng Mai;head;7');
		expect(read.facts).toEqual([oneFact]);
		expect(read.rules).toEqual(['note rows_left_out', 'warning rows_left_out']);
	});
});

describe('a title between the rows', () => {
	test.each([
		['of another period', ['SỐ LƯỢT TIẾP QUÝ II/2024', short]],
		['without the header', ['Quý II/2024']],
		['below signatures', ['Người lập biểu', 'SỐ LƯỢT TIẾP QUÝ II/2024', short]]
	])('%s: what follows is told and not read', async (_, between) => {
		const read = await lines(title, short, 'Quận Đống Đa;head;5', ...between, 'Quận Hoàng Mai;head;7');
		expect(read.facts).toEqual([oneFact]);
		expect(read.rules.filter((rule) => !rule.startsWith('note'))).toHaveLength(1);
	});

	test('is named in words', async () => {
		const { found } = await lines(title, short, 'Quận Đống Đa;head;5', 'Quý II/2024', 'Quận Hoàng Mai;head;7');
		expect(found.problems).toMatchObject([{ rule: 'other_period', severity: 'error', line: 4, value: 'Quý II/2024' }]);
		const [problem] = found.problems;
		for (const locale of locales) expect(problem && describeProblem(problem, locale).what).toContain('Quý II/2024');
	});

	test.each(['SỐ LƯỢT TIẾP QUÝ I/2024', 'Khối quận'])('%s: the rows are of the same report', async (between) => {
		const read = await lines(title, short, 'Quận Đống Đa;head;5', between, short, 'Quận Hoàng Mai;head;7');
		expect(read.facts).toEqual([oneFact, 'h-008 2024-01-01…2024-03-31 head 7']);
	});

	test('of another period below all rows is a remark', async () => {
		const read = await lines(title, short, 'Quận Đống Đa;head;5', 'So với Quý I/2023 tăng 3 lượt');
		expect(read.rules).toEqual([]);
	});
});

describe('what a row lacks is told', () => {
	test('its period, which stood in a merged cell above', async () => {
		const read = await lines(
			'Kỳ;Đơn vị;Hình thức tiếp;Số lượt tiếp',
			'Quý I/2024;Quận Đống Đa;head;5',
			';Quận Hoàng Mai;head;7'
		);
		expect(read.facts).toEqual(['h-006 2024-01-01…2024-03-31 head 5']);
		expect(leftOut(read)).toEqual([['error', 'required', null, 3, null]]);
		expect(read.found.problems[0]?.column).toBe('period');
	});

	test('its numbers', async () => {
		const read = await lines(header, 'Quận Đống Đa;Quý I/2024;head;;', hoangMai);
		expect(read.facts).toEqual(facts.slice(1));
		expect(leftOut(read)).toEqual([['note', 'rows_left_out', 'blank', 2, '2: Quận Đống Đa']]);
	});
});

test('a column that nobody knows is told, in tables in words, too', async () => {
	const read = await lines(header.replace('Hình thức tiếp', 'Hình thức gửi'), dongDa, hoangMai);
	expect(leftOut(read)).toEqual([['warning', 'unknown_column', null, 1, null]]);
	expect(read.found.problems[0]?.column).toBe('Hình thức gửi');
});

test('letters that nobody sees are none', async () => {
	const hidden = [
		`\u200b${header}`,
		dongDa.replace('Quận', '\u200bQu\u00adận').replace(';5;', ';\u202d5\u202c;'),
		'\ufeff' + hoangMai.replace(';7', ';7\u200e')
	];
	const read = await lines(...hidden);
	expect(read.facts).toEqual(facts);
	expect(read.rules).toEqual([]);
});

describe('a row of a text with a delimiter too many or too few is told and not read', () => {
	const comma = (...all: string[]) => lines(...all.map((line) => line.replaceAll(';', ',')));
	test.each([
		['a thousands separator', 'Quận Đống Đa;Quý I/2024;head;1;234;6', '6'],
		['a remark behind the last column', 'Quận Đống Đa;Quý I/2024;head;5;6;tạm tính', '6'],
		['a cell that is missing', 'Quận Đống Đa;Quý I/2024;head;6', '4']
	])('%s', async (_, row, cells) => {
		const read = await comma(header, row, hoangMai);
		expect(read.facts).toEqual(facts.slice(1));
		expect(read.found.problems).toMatchObject([
			{ rule: 'ragged_row', severity: 'error', line: 2, value: cells, detail: '5' }
		]);
	});

	test('blanks behind it are none, nor is a remark that is missing', async () => {
		const read = await comma(`${header};Ghi chú`, `${dongDa};;;`, hoangMai);
		expect(read.facts).toEqual(facts);
		expect(read.rules).toEqual([]);
	});
});

test.each(['31/03/2024 0:00', '31/3/2024 00:00:00', '31/03/2024 12:00:00 AM', '2024-03-31 00:00:00.000'])(
	'%s is the day that Excel was given',
	async (day) => {
		const read = await lines(
			'Đơn vị;Từ ngày;Đến ngày;Hình thức tiếp;Số lượt tiếp',
			`Quận Đống Đa;1/1/2024 0:00;${day};head;5`
		);
		expect(read.facts).toEqual([oneFact]);
	}
);

test('“quí” is a quarter, too', async () => {
	expect((await lines(header, dongDa.replace('Quý', 'Quí'))).facts).toEqual(facts.slice(0, 1));
});

describe('a column without a name that has numbers is told', () => {
	test.each([
		['in words', header, dongDa],
		['by ids', 'unit_code;period_start;period_end;mode;turns;people', 'h-006;2024-01-01;2024-03-31;head;5;6']
	])('%s', async (_, names, row) => {
		const read = await lines(names.replace(/;[^;]*$/, ';'), row);
		expect(read.facts).toEqual(['h-006 2024-01-01…2024-03-31 head 5']);
		expect(read.found.problems).toMatchObject([
			{ rule: 'unknown_column', severity: 'warning', line: 1, column: 'ABCDEF'[names.split(';').length - 1] }
		]);
	});

	test('ordinals and blanks are not', async () => {
		const read = await lines(`;${header};`, `1;${dongDa};`, `2;${hoangMai};`);
		expect(read.facts).toEqual(facts);
		expect(read.rules).toEqual([]);
	});
});

test('a table of headings alone says that it has no rows', async () => {
	const read = await lines(header, 'Khối quận;;;;', 'I;;;;');
	expect(read.rules).toEqual(['error header_only']);
});
