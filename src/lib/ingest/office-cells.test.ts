import { describe, expect, test } from 'vitest';
import { header, readingOf } from './office-case-fixture.ts';

/** One row of receptions below its header, `;` between its cells. */
const read = (cells: string, names = header.join(';')) => readingOf(`${names}\n${cells}\n`);
const turns = (cell: string) => read(`Quận Đống Đa;Quý I/2024;regular;${cell};`);
const q1 = 'h-006 2024-01-01…2024-03-31 regular';

describe('04-tone-placement', () => {
	test.each(['Tỉnh Thanh Hóa', 'Tỉnh Thanh Hoá', 'tỉnh thanh hoá', 'TỈNH THANH HÓA'])('%s', async (name) => {
		const { facts, rules } = await read(`${name};Quý I/2024;regular;5;6`);
		expect([facts, rules]).toEqual([['p-38 2024-01-01…2024-03-31 regular 5 6'], []]);
	});
});

describe('05-search-fold', () => {
	test.each(['Q. Đống Đa', 'Q.Đống Đa', 'quận  đống–đa', 'Dong Da', 'QUẬN ĐỐNG ĐA', 'Đống Đa'])('%s', async (name) => {
		expect(await read(`${name};Quý I/2024;regular;5;6`)).toMatchObject({ facts: [`${q1} 5 6`], rules: [] });
	});
	test('the city and its province share a name, and are told apart by its type', async () => {
		const { facts } = await read('TP. Thanh Hóa;Quý I/2024;regular;5;6\nTỉnh Thanh Hóa;Quý I/2024;regular;7;8');
		expect(facts).toEqual(['h-380 2024-01-01…2024-03-31 regular 5 6', 'p-38 2024-01-01…2024-03-31 regular 7 8']);
	});
});

describe('08-numbers', () => {
	test.each([
		['1.166', '1166'],
		['34,399', '34399'],
		['1\u00a0166', '1166'],
		['1\u2009166', '1166'],
		['hơn 300', '≥300'],
		['trên 1.900', '≥1900'],
		['gần 400', '≤400']
	])('%s is a count', async (cell, number) => {
		expect(await turns(cell)).toMatchObject({ facts: [`${q1} ${number}`], rules: [] });
	});
	test.each([
		['76,4', 'not_an_integer'],
		['94,6%', 'percent_in_count'],
		['(12)', 'negative'],
		['-', 'unclear_mark'],
		['–', 'unclear_mark'],
		['…', 'unclear_mark'],
		['x', 'unclear_mark'],
		['Không', 'unclear_mark']
	])('%s is none, and no zero', async (cell, rule) => {
		expect(await turns(cell)).toMatchObject({ facts: [], rules: [`error ${rule}`] });
	});
	test('money and land have decimals, and tỷ and triệu', async () => {
		const names = 'Đơn vị;Kỳ;programme;field;holder;amount_vnd;land_m2';
		const { facts, rules, found } = await read(
			'Thanh Hóa;Năm 2024;vi_nguoi_ngheo;all;all;gần 13,5 tỷ;76,4\nHà Nội;Năm 2024;vi_nguoi_ngheo;all;all;36,5 triệu;1.166',
			names
		);
		expect(rules).toEqual(['error ambiguous_unit', 'error unclear_separator']);
		expect(facts).toEqual([]);
		expect(found.problems[1]?.question?.candidates.map(({ label }) => label)).toEqual(['1166', '1.166']);
	});
	test('a decimal comma beside the delimiter ;', async () => {
		const names = 'Đơn vị;Kỳ;programme;field;holder;amount_vnd;land_m2';
		const { facts, rules } = await read('Tỉnh Cao Bằng;Năm 2024;ntm_dtvm;all;all;gần 13,5 tỷ;76,4', names);
		expect([facts, rules]).toEqual([['p-04 2024-01-01…2024-12-31 ntm_dtvm all all ≤13500000000 76.4'], []]);
	});
});

describe('09-two-measures-in-a-cell', () => {
	test('each column takes what its word says', async () => {
		const cell = '866 lượt/964 người';
		expect(await read(`Quận Đống Đa;Quý I/2024;regular;${cell};${cell}`)).toMatchObject({
			facts: [`${q1} 866 964`],
			rules: []
		});
	});
	test('a number without a word is asked about', async () => {
		expect(await read('Quận Đống Đa;Quý I/2024;regular;161;161/201 người')).toMatchObject({
			facts: [],
			rules: ['error unclear_parts']
		});
	});
});

describe('10-dates-and-periods', () => {
	test.each([
		['Quý I/2024', '2024-01-01…2024-03-31'],
		['Q1.2024', '2024-01-01…2024-03-31'],
		['6 tháng đầu năm 2024', '2024-01-01…2024-06-30'],
		['9T2024', '2024-01-01…2024-09-30'],
		['Năm 2024', '2024-01-01…2024-12-31'],
		['Tháng 4/2017', '2017-04-01…2017-04-30'],
		['nhiệm kỳ 2020-2025', '2020-01-01…2025-12-31']
	])('%s', async (label, period) => {
		expect((await read(`Quận Đống Đa;${label};regular;5;6`)).facts).toEqual([`h-006 ${period} regular 5 6`]);
	});
	test.each([
		['03/04/2024', '30/04/2024'],
		['3/4/24', '30/4/24'],
		['ngày 3 tháng 4 năm 2024', 'ngày 30 tháng 4 năm 2024'],
		['45385', '45412']
	])('%s is a day of April', async (start, end) => {
		const { facts } = await read(
			`Quận Đống Đa;${start};${end};regular;5;6`,
			'Đơn vị;Từ ngày;Đến ngày;mode;Số lượt tiếp;Số người được tiếp'
		);
		expect(facts).toEqual(['h-006 2024-04-03…2024-04-30 regular 5 6']);
	});
});

describe('12-header-variants', () => {
	test.each([
		'Đơn vị;Kỳ;Hình thức tiếp;Số lượt tiếp;Số người được tiếp',
		'Tên đơn vị;Kỳ báo cáo;Hình thức tiếp;Lượt tiếp;Người được tiếp',
		'ĐƠN VỊ ;KỲ BÁO CÁO;HÌNH THỨC TIẾP;SỐ  LƯỢT TIẾP;SỐ NGƯỜI ĐƯỢC TIẾP',
		'Don vi;Ky bao cao;Hinh thuc tiep;So luot tiep;So nguoi duoc tiep',
		'Đơn vị;Kỳ báo cáo;Hình thức tiếp;Số lượt tiếp (lượt);Số người được tiếp (người)',
		'unit_name;period;mode;turns;people'
	])('%s', async (names) => {
		expect(await read('Quận Đống Đa;Quý I/2024;regular;5;6', names)).toMatchObject({ facts: [`${q1} 5 6`], rules: [] });
	});
});

describe('13-dirty-categories', () => {
	test.each([
		'Thường xuyên',
		'Thường xuyên ',
		'thường  xuyên',
		'THƯỜNG XUYÊN',
		'Thường xuyên'.normalize('NFD'),
		'Regular'
	])('"%s" is a member', async (cell) => {
		expect(await read(`Quận Đống Đa;Quý I/2024;${cell};5;6`)).toMatchObject({ facts: [`${q1} 5 6`], rules: [] });
	});
	test('a misspelt one is asked about, never merged', async () => {
		const { facts, found } = await read('Quận Đống Đa;Quý I/2024;Thưòng xuyen s;5;6');
		expect(facts).toEqual([]);
		expect(found.problems).toMatchObject([
			{ rule: 'not_a_member', question: { asked: 'Thưòng xuyen s', candidates: [{ value: 'regular' }] } }
		]);
		const key = found.problems[0]?.question?.key ?? '';
		const text = `${header.join(';')}\nQuận Đống Đa;Quý I/2024;Thưòng xuyen s;5;6\n`;
		expect((await readingOf(text, { choices: { [key]: 'regular' } })).facts).toEqual([`${q1} 5 6`]);
	});
});

describe('14-lost-zeros', () => {
	const readCodes = (...codes: string[]) =>
		read(
			codes.map((code) => `${code};Quý I/2024;regular;5;6`).join('\n'),
			'Mã đơn vị hành chính;Kỳ;mode;Số lượt tiếp;Số người được tiếp'
		);
	const unitsOf = (facts: readonly string[]) => facts.map((fact) => fact.split(' ')[0]);

	test.each<[string[], string[]]>([
		[
			['6', '8'],
			['h-006', 'h-008']
		],
		[['4.0'], ['p-04']],
		[['2,35E2'], ['x-00235']],
		[
			['1', '38'],
			['p-01', 'p-38']
		]
	])('%j are codes of one level', async (codes, expected) => {
		const { facts, rules } = await readCodes(...codes);
		expect(unitsOf(facts)).toEqual(expected);
		expect(rules).toEqual(['note zeros_restored']);
	});
	test.each(['00235', "'00235", '="00235"'])('%s kept its zeros', async (code) => {
		const { facts, rules } = await readCodes(code);
		expect([unitsOf(facts), rules]).toEqual([['x-00235'], []]);
	});
});
