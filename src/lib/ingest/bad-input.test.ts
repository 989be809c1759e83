import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { locales } from '../model/locale.ts';
import { problemRules } from '../model/problem.ts';
import { describeProblem } from './describe-problem.ts';
import { header, readExport, readLines, readText, summary } from './fixture.ts';
import { makeProblem } from './make-problem.ts';

const q1 = '380,2021-01-01,2021-03-31,regular';
const readBytes = (bytes: Uint8Array) => readExport({ name: 'export.csv', bytes });

/** Title, lines of the file, and where the problem stands. */
const bad: [string, string[], ReturnType<typeof summary>][] = [
	['an empty file', [''], [{ rule: 'empty_file', line: null, column: null, value: null }]],
	['a file of blank lines', ['', ' ', ''], [{ rule: 'empty_file', line: null, column: null, value: null }]],
	['a header only', [header], [{ rule: 'header_only', line: null, column: null, value: null }]],
	[
		'a missing column',
		['unit_code,period_start,period_end,turns', '380,2021-01-01,2021-03-31,5'],
		[{ rule: 'missing_column', line: 1, column: 'mode', value: null }]
	],
	[
		'no count at all',
		['unit_code,period_start,period_end,mode', q1],
		[{ rule: 'missing_column', line: 1, column: 'turns', value: null }]
	],
	[
		'a column twice',
		[`${header},turns`, `${q1},1,1,0,1`],
		[{ rule: 'duplicate_column', line: 1, column: 'turns', value: null }]
	],
	[
		'names of citizens',
		[`${header},Họ và tên`, `${q1},1,1,0,A`],
		[{ rule: 'personal_data', line: 1, column: 'Họ và tên', value: null }]
	],
	[
		'an unknown unit code',
		[header, `1,2021-01-01,2021-03-31,regular,5,5,0`],
		[{ rule: 'unknown_unit', line: 2, column: 'unit_code', value: '1' }]
	],
	[
		'a unit that had ended',
		[header, `380,2025-04-01,2025-09-30,regular,5,5,0`],
		[{ rule: 'unit_not_valid_then', line: 2, column: 'unit_code', value: '380' }]
	],
	[
		'a duplicate key',
		[header, `${q1},5,5,0`, `${q1},6,6,0`],
		[{ rule: 'duplicate_key', line: 3, column: null, value: 'h-380, 2021-01-01, 2021-03-31, regular' }]
	],
	['a negative count', [header, `${q1},-5,5,0`], [{ rule: 'negative', line: 2, column: 'turns', value: '-5' }]],
	['groups > turns', [header, `${q1},5,9,7`], [{ rule: 'part_above_whole', line: 2, column: 'groups', value: '7' }]],
	[
		'text in a number',
		[header, `${q1},nhiều,5,0`],
		[{ rule: 'not_an_integer', line: 2, column: 'turns', value: 'nhiều' }]
	],
	[
		'a year beside its quarter',
		[header, `${q1},5,5,0`, '380,2021-01-01,2021-12-31,regular,9,9,0'],
		[{ rule: 'overlapping_periods', line: 3, column: 'period_start', value: '2021-01-01 – 2021-12-31' }]
	],
	[
		'overlapping cumulative periods',
		[
			`${header},is_cumulative`,
			'380,2021-01-01,2021-03-31,regular,5,5,0,true',
			'380,2021-01-01,2021-06-30,regular,9,9,0,true',
			'380,2021-03-01,2021-09-30,regular,20,20,0,true'
		],
		[{ rule: 'overlapping_periods', line: 4, column: 'period_start', value: '2021-03-01 – 2021-09-30' }]
	],
	[
		'a period the wrong way round',
		[header, '380,2021-03-31,2021-01-01,regular,5,5,0'],
		[{ rule: 'period_reversed', line: 2, column: 'period_end', value: '2021-01-01' }]
	],
	[
		'an unknown member',
		[header, '380,2021-01-01,2021-03-31,sometimes,5,5,0'],
		[{ rule: 'not_a_member', line: 2, column: 'mode', value: 'sometimes' }]
	],
	['a short row', [header, `${q1},5,5`], [{ rule: 'ragged_row', line: 2, column: null, value: '6' }]],
	[
		'an impossible date',
		[header, '380,31/02/2021,2021-03-31,regular,5,5,0'],
		[{ rule: 'not_a_date', line: 2, column: 'period_start', value: '31/02/2021' }]
	],
	[
		'an empty cell that is required',
		[header, ',2021-01-01,2021-03-31,regular,5,5,0'],
		[{ rule: 'required', line: 2, column: 'unit_code', value: null }]
	]
];

describe.each(bad)('%s', (_, lines, expected) => {
	test('is reported where it stands', async () => {
		const { problems } = await readLines(...lines);
		expect(summary(problems.filter((problem) => problem.severity === 'error'))).toEqual(expected);
	});

	test('keeps the bad row out of the facts', async () => {
		const { facts } = await readLines(...lines);
		for (const { line } of expected) expect(facts.map((fact) => fact.line)).not.toContain(line);
	});
});

test('a duplicate names the line that it repeats', async () => {
	const { problems, facts } = await readLines(header, `${q1},5,5,0`, '', `${q1},6,6,0`);
	expect(problems[0]).toMatchObject({ line: 4, detail: '2' });
	expect(facts).toHaveLength(1);
});

test('lines are counted through quoted line breaks', async () => {
	const { problems } = await readLines(`${header},"ghi\nchú"`, `${q1},5,5,0,"một\r\nhai\nba"`, `${q1},nhiều,5,0,`);
	expect(summary(problems)).toContainEqual({ rule: 'not_an_integer', line: 6, column: 'turns', value: 'nhiều' });
});

test('a quotation mark that never closes is reported', async () => {
	const { problems } = await readLines(header, `"${q1},5,5,0`, `${q1},5,5,0`);
	expect(problems[0]).toMatchObject({ rule: 'stray_quote', line: 2 });
});

describe('files that are not what they are called', () => {
	const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];
	const utf16 = [0xff, 0xfe, ...[...'unit_code'].flatMap((letter) => [letter.charCodeAt(0), 0])];
	test.each([
		['a PNG', png, 'not_a_table', 'PNG'],
		['a cut XLSX', [0x50, 0x4b, 3, 4, 20, 0], 'unreadable', 'ZIP'],
		['binary data', [65, 66, 0, 67], 'not_a_table', 'NUL'],
		['a word in UTF-16', utf16, 'header_only', null],
		['a word in CP1258', [0xd2, 0xf1, 0x2c, 0x61], 'unknown_dataset', 'receptions']
	])('%s', async (_, bytes, rule, detail) => {
		const { problems, facts } = await readBytes(Uint8Array.from(bytes));
		expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ rule, detail }]);
		expect(facts).toEqual([]);
	});
});

describe('Parquet', () => {
	const whole = new Uint8Array(
		parquetWriteBuffer({
			columnData: [
				{ name: 'unit_code', data: Array.from({ length: 4 }, () => '380'), type: 'STRING' },
				{
					name: 'period_start',
					data: [1, 4, 7, 10].map((m) => `2021-${String(m).padStart(2, '0')}-01`),
					type: 'STRING'
				},
				{ name: 'period_end', data: ['2021-03-31', '2021-06-30', '2021-09-30', '2021-12-31'], type: 'STRING' },
				{ name: 'mode', data: Array.from({ length: 4 }, () => 'regular'), type: 'STRING' },
				{ name: 'turns', data: [1n, 2n, 3n, null], type: 'INT64', nullable: true },
				{ name: 'people', data: [1.0, 2.0, NaN, 4.0], type: 'DOUBLE' }
			]
		})
	);

	test('is read like the same CSV', async () => {
		const { facts, problems } = await readBytes(whole);
		expect(problems).toMatchObject([{ rule: 'not_finite', line: 4, column: 'people', value: 'NaN' }]);
		expect(facts.map((fact) => [fact.line, fact.start, fact.values[0], fact.values[1]])).toEqual([
			[2, '2021-01-01', 1, 1],
			[3, '2021-04-01', 2, 2],
			[4, '2021-07-01', 3, null],
			[5, '2021-10-01', null, 4]
		]);
	});

	test('cut in half is refused with the reason', async () => {
		const { facts, problems } = await readBytes(whole.slice(0, whole.length / 2));
		expect(problems).toMatchObject([{ rule: 'unreadable', detail: 'cut' }]);
		expect(facts).toEqual([]);
	});

	test('with its middle cut out is refused', async () => {
		const cut = Uint8Array.from([...whole.slice(0, 40), ...whole.slice(-400)]);
		expect((await readBytes(cut)).problems).toMatchObject([{ rule: 'unreadable' }]);
	});

	/** Each of these flips once kept the decoder busy for hours. */
	test.each([
		[32, 8],
		[33, 16],
		[34, 128],
		[35, 2],
		[42, 128],
		[59, 8],
		[69, 255]
	])('with a run or count that claims billions (byte %i) is refused at once', async (at, mask) => {
		expect((await readBytes(flipped(at, mask))).problems).toMatchObject([{ rule: 'unreadable', detail: 'Parquet' }]);
	});

	const flipped = (at: number, mask: number) => whole.map((byte, index) => (index === at ? byte ^ mask : byte));

	test('damaged anywhere never throws', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
				await readBytes(flipped(at, mask));
			}),
			{ numRuns: 200 }
		);
	});
});

test('no bytes make the reader throw', async () => {
	const magic = fc
		.uint8Array({ maxLength: 200 })
		.map((bytes) => Uint8Array.from([80, 65, 82, 49, ...bytes, 80, 65, 82, 49]));
	const text = fc
		.string({ maxLength: 200, unit: 'grapheme' })
		.map((rest) => new TextEncoder().encode(`${header}\n${rest}`));
	const cells = fc
		.array(fc.oneof(fc.string(), fc.constantFrom('380', '2021-01-01', '2021-03-31', 'regular', '5', '"', '-1')), {
			maxLength: 9
		})
		.map((row) => new TextEncoder().encode(`${header}\n${row.join(',')}`));
	await fc.assert(
		fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), magic, text, cells), async (bytes) => {
			const { facts, problems, rowsRead } = await readBytes(bytes);
			expect(facts.length).toBeLessThanOrEqual(rowsRead);
			if (facts.length === 0) expect(problems.length).toBeGreaterThan(0);
		}),
		{ numRuns: 400 }
	);
});

test('every rule is worded in every language, with a cure', () => {
	for (const locale of locales)
		for (const rule of problemRules) {
			const text = describeProblem(makeProblem('a.csv', rule, { line: 3, column: 'turns', value: 5 }), locale);
			expect(text.what.length, rule).toBeGreaterThan(10);
			expect(text.cure.length, rule).toBeGreaterThan(5);
			expect(text.what + text.cure, rule).not.toMatch(/undefined|\[object/);
			expect(text.where).toMatch(/3.*turns/);
		}
});

test('a byte order mark, semicolons and CRLF are read', async () => {
	const lines = [header, `${q1},5,5,0`].map((line) => line.replaceAll(',', ';'));
	const { facts, problems } = await readText(`\ufeff${lines.join('\r\n')}\r\n`);
	expect(problems).toEqual([]);
	expect(facts[0]?.values[0]).toBe(5);
});

test('sep= in the first line and tabs are read', async () => {
	const lines = [header, `${q1},nhiều,5,0`].map((line) => line.replaceAll(',', '\t'));
	expect(summary((await readLines('sep=\t', ...lines)).problems)).toEqual([
		{ rule: 'not_an_integer', line: 3, column: 'turns', value: 'nhiều' }
	]);
});
