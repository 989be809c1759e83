import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { problemMessagesOf } from '../../i18n/problem-messages.ts';
import { decodeFile } from '../decode-file.ts';
import { buildZip, type ZipFrame, type ZippedFile } from './zip-fixture.ts';

const csvOf = (code: string) => strToU8(`mã,số\n${code},2\n`);
const csv = csvOf('01');
const decode = (files: readonly Partial<ZippedFile>[], frame?: ZipFrame) => {
	const all = files.map((file, at) => ({ name: `${at}.csv`, bytes: csv, ...file }));
	return decodeFile({ name: 'a.zip', bytes: buildZip(all, frame) });
};

describe('archives as programs write them', () => {
	test.each<[string, Partial<ZippedFile>, ZipFrame?]>([
		['deflated', {}],
		['stored', { method: 0 }],
		['sizes behind the data', { descriptor: 'marked' }],
		['sizes behind the data, unmarked', { descriptor: 'bare' }],
		['stored, sizes behind the data', { method: 0, descriptor: 'marked' }],
		['sizes of eight bytes', { isWide: true }],
		['a directory of eight bytes', { isWide: true }, { isWide: true }],
		['a comment', {}, { comment: 'của phòng' }],
		['a program before it', {}, { before: strToU8('PK\x03\x04 no entry'.padEnd(64)) }],
		['a program before it, with a directory of eight bytes', {}, { before: strToU8('PK\x03\x04'), isWide: true }],
		['bytes behind it', {}, { after: new Uint8Array(100) }],
		['a mark of an end in its comment', {}, { comment: 'PK\x05\x06 and more than an end has' }]
	])('%s', async (_, file, frame) => {
		const files = await decode([file, { ...file, bytes: csvOf('02') }], frame);
		expect(files.map((one) => one.problems)).toEqual([[], []]);
		expect(files.map((one) => one.sheets[0]?.rows[1]?.cells)).toEqual([
			['01', '2'],
			['02', '2']
		]);
	});

	test.each([1, 6, 9, 12, 14, 93, 95, 98])(
		'a file packed by method %d is refused, its neighbour read',
		async (method) => {
			const files = await decode([{ method }, { bytes: csvOf('02') }]);
			expect(files.map((one) => one.problems.map(({ rule, detail }) => [rule, detail]))).toEqual([
				[['unreadable', 'zip_method']],
				[]
			]);
			for (const locale of ['vi', 'en'] as const)
				expect(problemMessagesOf(locale).rules.unreadable({ detail: 'zip_method' } as never).cure).toContain('ZIP');
		}
	);

	test('a directory that says other sizes than the file holds is refused', async () => {
		const bytes = buildZip([{ name: 'a.csv', bytes: csv, method: 0 }]);
		const at = bytes.findIndex((byte, index) => byte === 0x50 && bytes[index + 2] === 1);
		new DataView(bytes.buffer).setUint32(at + 20, csv.length - 2, true);
		expect((await decodeFile({ name: 'a.zip', bytes }))[0]?.problems).toMatchObject([{ rule: 'unreadable' }]);
	});
});

describe('two files in one archive', () => {
	const other = csvOf('02');
	const told = (files: Awaited<ReturnType<typeof decode>>) =>
		files.map(({ file, sheets, problems }) => [file, sheets.length, ...problems.map(({ rule }) => rule)]);

	test('of one name that differ: none is read, the others are', async () => {
		const files = await decode([{ name: 'a.csv' }, { name: 'b.csv' }, { name: 'a.csv', bytes: other }]);
		expect(told(files)).toEqual([
			['a.zip/a.csv', 0, 'repeated_entry'],
			['a.zip/b.csv', 1]
		]);
		expect(files[0]?.problems).toMatchObject([{ severity: 'error', value: '2', line: null }]);
	});

	test('of one name and content: one is read', async () => {
		const files = await decode([{ name: 'a.csv' }, { name: 'a.csv' }]);
		expect(told(files)).toEqual([
			['a.zip/a.csv', 1],
			['a.zip/a.csv', 0, 'same_file']
		]);
	});

	test('of one content: the first is read', async () => {
		const files = await decode([
			{ name: 'a.csv' },
			{ name: 'quý 1/b.csv', method: 0 },
			{ name: 'c.csv', bytes: other }
		]);
		expect(told(files)).toEqual([
			['a.zip/a.csv', 1],
			['a.zip/quý 1/b.csv', 0, 'same_file'],
			['a.zip/c.csv', 1]
		]);
		expect(files[1]?.problems).toMatchObject([{ severity: 'warning', detail: 'a.zip/a.csv' }]);
	});

	test('that are empty are told one by one', async () => {
		const empty = new Uint8Array();
		const files = await decode([{ bytes: empty }, { bytes: empty }]);
		expect(files.map(({ problems }) => problems[0]?.rule)).toEqual(['empty_file', 'empty_file']);
	});

	test.each(['vi', 'en'] as const)('in words (%s)', (locale) =>
		expect(problemMessagesOf(locale).rules.repeated_entry({ value: '3' } as never).what).toContain('3')
	);
});
