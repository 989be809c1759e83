import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheet } from '../layout/read-sheet.ts';
import type { Sheet } from '../raw-table.ts';
import { storedRows } from '../stored-rows.ts';
import { bare, bytesOf, general, options, plain, tabOf } from './plain-fixture.ts';
import { readPlainSheet } from './read-plain.ts';
import { rowColumns } from './row-columns.ts';

/** Typed cells, as workbooks and Parquet have them: numbers beside texts, blanks as nothing; every third line is left out. */
function sheetOf(text: string, isStored: boolean): Sheet {
	const toCell = (cell: string) => (cell === '' ? null : /^[1-9]\d*$|^0$/.test(cell) ? Number(cell) : cell);
	const [header = [], ...rows] = text.split(/\r?\n/).map((line) => line.split(','));
	const lines = rows.map((cells, at) => ({ line: isStored ? at + 2 : at + 2 + (at >> 1), cells: cells.map(toCell) }));
	const all = [{ line: 1, cells: header }, ...lines.filter(({ cells }) => cells.length === header.length)];
	const sheet = { name: isStored ? null : 'Sheet1', merges: [], hidden: new Set<number>() };
	if (!isStored) return { ...sheet, rows: all };
	const cells = rowColumns(all, header.length);
	if (!cells) throw new Error('rows too long');
	const stored = { header, ...cells };
	return { ...sheet, rows: [{ line: 1, cells: header }, ...storedRows(stored)], stored };
}

const columns: Record<string, readonly string[]> = {
	unit_code: ['01', '14758', '14760', 'p-01'],
	unit_name: ['Xã Đắk Wer', 'Phường Tô\u0301 Hiệu', '', 'Pleiku, Gia Lai', 'x'],
	period_start: ['2024-01-01', '2025-07-01', '01/07/2025'],
	period_end: ['2025-09-30', '30/9/2025'],
	is_cumulative: ['', 'true', '0'],
	scope: ['', 'body', 'territory'],
	status: ['', 'reported', 'reported_zero', 'not_reported'],
	submitted_on: ['', '2025-10-07', '45932'],
	revision_no: ['', '1', '2'],
	as_of: ['', '2025-10-05'],
	qualifier: ['', 'exact', 'approx'],
	mode: ['regular', 'head', 'delegated'],
	turns: ['5', '12', '1.166', '', '25000'],
	people: ['20000', '1 166', ''],
	groups: ['', '0', '1', '9'],
	groups_qualifier: ['', 'at_least']
};
const always = ['unit_code', 'period_start', 'period_end', 'mode', 'turns', 'people'];
const faults = [
	'',
	'00235',
	'999',
	'2026-13-01',
	'"7"',
	"'8",
	'=1+1',
	'§èng §a',
	'HÃ  Ná»™i',
	'Zürich',
	'\ufffd',
	'a "b"',
	'-3',
	'1,2',
	'x\n',
	'Tổng số',
	'?',
	'1.5',
	'Toan tinh'
];

/** All cells in quotes, or those that hold a comma. */
const quotedIn = (all: boolean) => (cell: string) => (all || cell.includes(',') ? `"${cell}"` : cell);

const cellIn = (id: string, faulty: boolean) =>
	fc.oneof(
		{ weight: 60, arbitrary: fc.constantFrom(...(columns[id] ?? [''])) },
		{ weight: faulty ? 1 : 0, arbitrary: fc.constantFrom(...faults) }
	);
const tables = (faulty: boolean, quotes: fc.Arbitrary<boolean> = fc.constant(false)) =>
	fc
		.tuple(fc.subarray(Object.keys(columns), { minLength: 1 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), quotes)
		.chain(([some, lineBreak, ends, all]) => {
			const header = Object.keys(columns).filter((id) => always.includes(id) || some.includes(id));
			const cells = fc.tuple(...header.map((id) => cellIn(id, faulty)));
			const row = cells.map((texts) => texts.map(quotedIn(all)).join(','));
			return fc
				.array(row, { minLength: 1, maxLength: 12 })
				.map((rows) => [header.join(','), ...rows].join(lineBreak) + (ends ? lineBreak : ''));
		});

describe('a table read column by column', () => {
	test.each([
		['clean', false],
		['faulty', true]
	])('gives what the reader of all layouts gives, or leaves the file to it (%s files)', (_, faulty) => {
		let compared = 0;
		fc.assert(
			fc.property(tables(faulty, fc.boolean()), (text) => {
				const own = plain(bytesOf(text));
				if (!own) return;
				compared++;
				const { read, problems } = general(bytesOf(text));
				expect(problems).toEqual([]);
				expect(bare(own.read)).toEqual(read?.read);
				expect(tabOf(own.read)).toEqual(tabOf(read?.read));
				expect(own.layout.match.columns).toEqual(read?.layout.match.columns);
			}),
			{ numRuns: 80 }
		);
		expect(compared).toBeGreaterThan(faulty ? 5 : 20);
	});

	test.each([
		['of a workbook', 'rows', false],
		['of a workbook with faults', 'rows', true],
		['stored as columns', 'stored', false],
		['stored as columns with faults', 'stored', true]
	])('a sheet %s gives the same either way', (_, kind, faulty) => {
		let compared = 0;
		fc.assert(
			fc.property(tables(faulty), (text) => {
				const sheet = sheetOf(text, kind === 'stored');
				const own = readPlainSheet('a', sheet, options, 0);
				if (!own) return;
				compared++;
				const read = readSheet('a', sheet, options);
				if (read.kind !== 'read') throw new Error(read.kind);
				expect(bare(own.read)).toEqual(read.read);
				expect(tabOf(own.read)).toEqual(tabOf(read.read));
				expect(own.layout.match.columns).toEqual(read.layout.match.columns);
			}),
			{ numRuns: 50 }
		);
		expect(compared).toBeGreaterThan(faulty ? 3 : 12);
	});

	const clean = [
		'unit_code,period_start,period_end,scope,status,mode,turns,people,groups',
		...['14758', '14760', '01'].flatMap((code) =>
			['regular', 'head'].map((mode) => `${code},2024-01-01,2024-03-31,body,reported,${mode},12,20,`)
		),
		'00235,2025-07-01,2025-09-30,,reported_zero,head,,,',
		'00235,2024-07-01,2024-09-30,,not_reported,regular,,,',
		''
	];

	test('reads a clean file', () => {
		const own = plain(bytesOf(clean.join('\n')));
		expect(own?.read.rows).toHaveLength(8);
		expect(own?.read.rows.map(({ unitId }) => unitId)).toContain('x-00235@2025-07-01');
		expect(bare(own?.read)).toEqual(general(bytesOf(clean.join('\n'))).read?.read);
	});

	test('rows of one report may differ in what they are of, in any order', () => {
		const rows = ['regular,territory', 'head,body', 'delegated,territory'].map(
			(end) => `14758,2025-07-01,2025-09-30,5,9,${end}`
		);
		for (const order of [rows, rows.toReversed()]) {
			const bytes = bytesOf(['unit_code,period_start,period_end,turns,people,mode,scope', ...order].join('\n'));
			const own = tabOf(plain(bytes)?.read);
			expect(own).toEqual(tabOf(general(bytes).read?.read));
			expect(own.submissions.rows.filter((row) => row.includes('"body"'))).toHaveLength(1);
		}
	});

	test('reads a file of which rows break checks, and says which', () => {
		const broken = ['14758,2024-04-01,2024-06-30,body,reported,head,12,5,', '14758,2025-10-01,2025-12-31,,,head,1,2,3'];
		const bytes = bytesOf([...clean.slice(0, 3), ...broken, ...clean.slice(3)].join('\n'));
		const own = plain(bytes);
		expect(own?.read.problems.map(({ line, severity }) => [line, severity])).toEqual([
			[4, 'warning'],
			[5, 'error']
		]);
		expect(own?.read.rows.map(({ line }) => line)).toEqual([2, 3, 4, 6, 7, 8, 9, 10, 11]);
		const { read } = general(bytes);
		expect(bare(own?.read)).toEqual(read?.read);
		expect(tabOf(own?.read)).toEqual(tabOf(read?.read));
	});

	test('a file of which no row can be used has the columns of its contract', () => {
		const text = `${clean[0]}\n14758,2025-10-01,2025-12-31,,,head,1,2,3\n`;
		const own = plain(bytesOf(text));
		expect(own?.read.rows).toEqual([]);
		expect(tabOf(own?.read)).toEqual(tabOf(general(bytesOf(text)).read?.read));
	});

	test('a row that cannot be used does not make the files reach further', () => {
		const lines = [...clean.slice(0, 7), '14758,2025-10-01,2025-12-31,,,head,1,2,3'];
		expect(tabOf(plain(bytesOf(lines.join('\n')))?.read).through).toBe('2024-03-31');
	});

	const named = [
		'"Unit_Code","Unit_Name","Period_Start","Period_End","Mode","Turns","People","Ghi chú"',
		...['Hòa Bình', 'Đắk Lắk', 'Thủ Đức, Gia Lai', ''].map(
			(name, at) => `"14758","${name}","2024-01-01","2024-03-31","regular",${12 + at},"20","số liệu ước"`
		)
	];

	test('reads names with accents and cells in quotes, as most programs write them', () => {
		const bytes = bytesOf(`\ufeff${named.join('\r\n')}\r\n`);
		const own = plain(bytes);
		expect(own?.read.rows.map(({ values }) => values[0])).toEqual([12, 13, 14, 15]);
		expect(bare(own?.read)).toEqual(general(bytes).read?.read);
	});

	test.each([
		['in the code page of Windows', Uint8Array.from(named.join('\n'), (letter) => letter.charCodeAt(0) & 255)],
		['with names in a font of TCVN3', bytesOf(named.join('\n').replace('Hòa Bình', 'Hµ Néi'))],
		['with names that were read in a wrong encoding', bytesOf(named.join('\n').replace('Hòa Bình', 'HÃ  Ná»™i'))],
		['with a cell as long as a book', bytesOf(named.join('\n').replace('Hòa Bình', 'x'.repeat(2 ** 21)))],
		['with backslashes before quotes', bytesOf(named.join('\n').replace('Hòa Bình', 'Hòa \\\\"x\\\\" Bình'))],
		['with letters that were lost', bytesOf(named.join('\n').replace('Hòa Bình', 'H\ufffda B\ufffdnh'))]
	])('leaves a file %s to the reader of all layouts', (_, bytes) => {
		expect(plain(bytes)).toBeNull();
	});

	test.each([
		['a quote that opens no cell', '14758,2024-04-01,2024-06-30,body,reported,he"ad",12,20,'],
		['a quote in quotes', '14758,2024-04-01,2024-06-30,body,reported,"he""ad",12,20,'],
		['a line break in quotes', '14758,2024-04-01,2024-06-30,body,reported,"head\n",12,20,'],
		['a row too short', '14758,2024-04-01,2024-06-30,body,reported,head,12'],
		['a cell that is no number', '14758,2024-04-01,2024-06-30,body,reported,head,1x,20,'],
		['an unknown unit', '99999,2024-04-01,2024-06-30,body,reported,head,12,20,'],
		['a period upside down', '14758,2024-06-30,2024-04-01,body,reported,head,12,20,'],
		['nothing reported', '14758,2024-04-01,2024-06-30,body,,head,,,'],
		['a blank line', ''],
		['a total', 'Tổng số,2024-04-01,2024-06-30,body,reported,head,12,20,']
	])('leaves a file with %s to the reader of all layouts', (_, line) => {
		expect(plain(bytesOf([...clean.slice(0, -1), line, clean[1]].join('\n')))).toBeNull();
	});
});
