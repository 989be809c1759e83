import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellText } from './cell-text.ts';
import { textType, widen } from './column-type.ts';
import { Reader } from './reader.ts';

interface Line {
	readonly file: string;
	readonly error: string | null;
	readonly sheets: readonly { name: string | null; header: string[]; rows: (string | null)[][]; types: string[] }[];
	readonly problems: readonly { row: number | null; column: string | null; value: string | null; rule: string }[];
}

let folder: string;
let lines: Line[];
let status: number | null;
let errors: string;

const sheet =
	'<worksheet><sheetData><row r="2"><c t="str"><v>mã</v></c><c t="str"><v>số</v></c></row><row r="3"><c/><c><v>1e-7</v></c><c t="e"><v>#N/A</v></c><c><v>5</v></c></row></sheetData></worksheet>';
const workbook = zipSync({
	'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="Biểu" sheetId="1"/></sheets></workbook>'),
	'xl/worksheets/sheet1.xml': strToU8(sheet)
});
const parquet = parquetWriteBuffer({
	columnData: [
		{ name: 'n', data: [1n, 9007199254740993n], type: 'INT64' },
		{ name: 'x', data: [0.5, 1], type: 'DOUBLE' },
		{ name: 'b', data: [true, false], type: 'BOOLEAN' }
	]
});

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'read-'));
	const write = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, name), bytes);
	write('a.csv', 'mã,lượt,ngày\n01,5,2024-03-31\n02,,2024-04-01\n');
	write('b.xlsx', workbook);
	write('c.parquet', new Uint8Array(parquet));
	write('d.zip', zipSync({ 'x.csv': strToU8('a\n1\n'), 'y.pdf': strToU8('%PDF-1.4') }));
	const paths = ['a.csv', 'b.xlsx', 'c.parquet', 'd.zip', 'missing.csv'].map((name) => join(folder, name));
	const child = spawnSync('npm', ['run', '--silent', 'read', '--', ...paths], {
		encoding: 'utf8',
		env: { ...process.env, LANG: 'C' }
	});
	({ status, stderr: errors } = child);
	lines = child.stdout
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Line);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run read', () => {
	test('writes one line per file, files in a ZIP by themselves', () => {
		expect(lines.map(({ file }) => file.slice(folder.length + 1))).toEqual([
			'a.csv',
			'b.xlsx',
			'c.parquet',
			'd.zip/x.csv',
			'd.zip/y.pdf',
			'missing.csv'
		]);
		expect(lines.map(({ error }) => error === null)).toEqual([true, true, true, true, false, false]);
		expect(status).toBe(1);
		expect(errors.replace(/^npm warn.*\n/gm, '')).toBe('');
	});
	test('gives text as text', () => {
		expect(lines[0]?.sheets).toEqual([
			{
				name: null,
				header: ['mã', 'lượt', 'ngày'],
				rows: [
					['01', '5', '2024-03-31'],
					['02', null, '2024-04-01']
				],
				types: ['text', 'integer', 'date']
			}
		]);
	});
	test('gives workbooks by sheet, longer rows whole and reported', () => {
		expect(lines[1]?.sheets).toEqual([
			{
				name: 'Biểu',
				header: ['mã', 'số'],
				rows: [[null, '0.0000001', null, '5']],
				types: ['empty', 'decimal', 'empty', 'integer']
			}
		]);
		expect(lines[1]?.problems).toEqual([
			{ row: 3, column: 'C', value: '#N/A', rule: 'error_cell' },
			{ row: 3, column: null, value: '4', rule: 'ragged_row' }
		]);
	});
	test('gives Parquet by type', () => {
		expect(lines[2]?.sheets).toEqual([
			{
				name: null,
				header: ['n', 'x', 'b'],
				rows: [
					['1', '0.5', 'true'],
					['9007199254740993', '1', 'false']
				],
				types: ['integer', 'decimal', 'boolean']
			}
		]);
	});
	test('says in Vietnamese why a file is refused', () => {
		expect(lines[4]?.error).toMatch(/PDF.*Chọn tệp/);
		expect(lines[5]).toMatchObject({ sheets: [], problems: [{ row: null, rule: 'empty_file' }] });
	});
});

test('a file that takes longer than the limit is given up, and the next one gets a new thread', async () => {
	const reader = new Reader(1);
	const path = join(folder, 'b.xlsx');
	expect(await reader.decode(path, 'vi')).toBe('too_slow');
	expect(await reader.decode(path, 'vi')).toBe('too_slow');
	await reader.close();
	const patient = new Reader(60_000);
	expect(await patient.decode(path, 'vi')).toBe(true);
	await patient.close();
}, 60_000);

test.each([
	[1e21, '1000000000000000000000'],
	[1.5e-7, '0.00000015'],
	[-2.5e25, '-25000000000000000000000000'],
	[0, '0'],
	[-0, '0'],
	[true, 'true'],
	['', null],
	[null, null]
])('%s is written %s', (cell, text) => expect(cellText(cell)).toBe(text));

test('types of columns', () => {
	expect(['1', '-2.5', '01', '2024-03-31T07:30:00', 'true', 'x'].map(textType)).toEqual([
		'integer',
		'decimal',
		'text',
		'date',
		'boolean',
		'text'
	]);
	expect([widen('empty', 'date'), widen('integer', 'decimal'), widen('date', 'integer')]).toEqual([
		'date',
		'decimal',
		'text'
	]);
});
