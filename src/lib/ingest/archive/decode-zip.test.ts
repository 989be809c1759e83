import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { decodeFile } from '../decode-file.ts';

const csv = strToU8('mã,số\n01,2\n');
const decode = (bytes: Uint8Array, name = 'a.zip') => decodeFile({ name, bytes });

const directoryOf = (bytes: Uint8Array) =>
	bytes.findIndex((byte, at) => byte === 0x50 && bytes[at + 2] === 1 && bytes[at + 3] === 2);

describe('ZIP', () => {
	test('gives one entry per file, under its path', async () => {
		const bytes = zipSync({
			'năm 2024/quý 1.csv': csv,
			'b.csv': [strToU8('mã,số\n02,3\n'), { level: 0 }],
			'__MACOSX/._b.csv': csv,
			'c.pdf': strToU8('%PDF-1.7')
		});
		const files = await decode(bytes);
		expect(files.map(({ file }) => file)).toEqual(['a.zip/năm 2024/quý 1.csv', 'a.zip/b.csv', 'a.zip/c.pdf']);
		expect(files[0]?.sheets[0]?.rows[1]?.cells).toEqual(['01', '2']);
		expect(files[1]?.problems).toEqual([]);
		expect(files[2]?.problems).toMatchObject([{ rule: 'not_a_table', detail: 'PDF', file: 'a.zip/c.pdf' }]);
	});

	test('a ZIP inside is refused, its neighbours are read', async () => {
		const files = await decode(
			zipSync({ 'a.csv': csv, 'b.zip': zipSync({ 'c.csv': csv }), 'd.csv.gz': gzipSync(csv) })
		);
		expect(files.map(({ problems }) => problems.map(({ rule }) => rule))).toEqual([
			[],
			['nested_archive'],
			['nested_archive']
		]);
	});

	test('an encrypted file is refused', async () => {
		const bytes = zipSync({ 'a.csv': csv });
		bytes[directoryOf(bytes) + 8] = 1;
		expect((await decode(bytes))[0]?.problems).toMatchObject([{ rule: 'encrypted' }]);
	});

	test('bombs are refused before they are unpacked', async () => {
		const bytes = zipSync({ 'a.csv': new Uint8Array(100_000) });
		new DataView(bytes.buffer).setUint32(directoryOf(bytes) + 24, 900_000_000, true);
		expect((await decode(bytes))[0]?.problems).toMatchObject([{ rule: 'too_big', detail: 'a.csv' }]);
	});

	test('a file that unpacks to more than it says is refused', async () => {
		const bytes = zipSync({ 'a.csv': new Uint8Array(100_000) });
		new DataView(bytes.buffer).setUint32(directoryOf(bytes) + 24, 10, true);
		expect((await decode(bytes))[0]?.problems).toMatchObject([{ rule: 'unreadable', detail: 'ZIP' }]);
	});

	test.each([
		['nothing inside', zipSync({}), 'empty_file', null],
		['OpenDocument', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }), 'not_a_table', 'ODS'],
		['Word', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'not_a_table', 'DOCX'],
		['a cut archive', zipSync({ 'a.csv': csv }).slice(0, -30), 'unreadable', 'ZIP']
	])('%s', async (_, bytes, rule, detail) => {
		expect((await decode(bytes))[0]?.problems).toMatchObject([{ rule, detail }]);
	});
});

describe('GZIP', () => {
	test('of a text is read under its own name', async () => {
		const [file] = await decode(gzipSync(csv), 'a.csv.gz');
		expect(file).toMatchObject({ file: 'a.csv.gz', problems: [] });
		expect(file?.sheets[0]?.rows[1]?.cells).toEqual(['01', '2']);
	});

	test('in several members is read whole', async () => {
		const [file] = await decode(Uint8Array.from([...gzipSync(csv), ...gzipSync(strToU8('02,3\n'))]));
		expect(file?.sheets[0]?.rows).toHaveLength(3);
	});

	test.each([
		['cut', gzipSync(csv).slice(0, -4)],
		['cut in its data', gzipSync(csv).slice(0, -12)],
		['with a wrong checksum', gzipSync(csv).map((byte, at, all) => (at === all.length - 7 ? byte ^ 1 : byte))]
	])('%s is refused', async (_, bytes) => {
		expect((await decode(bytes))[0]?.problems).toMatchObject([{ rule: 'unreadable', detail: 'GZIP' }]);
	});
});
