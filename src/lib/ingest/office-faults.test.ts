import { strToU8, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { locales } from '../model/locale.ts';
import type { ProblemRule } from '../model/problem.ts';
import { describeProblem } from './describe-problem.ts';
import { bytesOf } from './fixture.ts';
import type { IngestedFiles } from './ingest-files.ts';
import { factLines, readingOf, readOffice } from './office-case-fixture.ts';
import { toWindows1258 } from './layout/office-fixture.ts';

const header = 'Đơn vị;Kỳ;Hình thức tiếp;Số lượt tiếp;Số người được tiếp';
const good = 'Quận Đống Đa;Quý I/2024;head;5;6';
const table = (...lines: string[]) => bytesOf([header, ...lines].join('\n'));
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const wide = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
/** A compound file of Office 97 with one stream. */
const compound = (stream: string) =>
	Uint8Array.from([
		0xd0,
		0xcf,
		0x11,
		0xe0,
		0xa1,
		0xb1,
		0x1a,
		0xe1,
		...new Uint8Array(1016),
		...wide(stream),
		...new Uint8Array(512)
	]);

function zipBomb(): Uint8Array {
	const bytes = zipSync({ 'a.csv': new Uint8Array(100_000) });
	const directory = bytes.findIndex((byte, at) => byte === 0x50 && bytes[at + 2] === 1 && bytes[at + 3] === 2);
	new DataView(bytes.buffer).setUint32(directory + 24, 900_000_000, true);
	return bytes;
}

function brokenFooter(): Uint8Array {
	const columnData = [{ name: 'turns', data: [1, 2, 3], type: 'INT32' as const }];
	const bytes = new Uint8Array(parquetWriteBuffer({ columnData }));
	new DataView(bytes.buffer).setUint32(bytes.length - 8, 0x7fff_ffff, true);
	return bytes;
}

/** Every problem of a rule says in each language what is wrong and what to do. */
function expectWords({ problems }: IngestedFiles, rule: ProblemRule): void {
	const problem = problems.find((one) => one.rule === rule);
	expect(problem, problems.map((one) => one.rule).join()).toBeDefined();
	if (!problem) return;
	const texts = locales.map((locale) => describeProblem(problem, locale));
	for (const { what, cure } of texts) {
		expect(what.length).toBeGreaterThan(10);
		expect(cure.length).toBeGreaterThan(10);
		expect(what + cure).not.toMatch(/undefined|null|NaN|\[object|<script/);
	}
	expect(new Set(texts.map(({ what }) => what)).size).toBe(locales.length);
}

const manyNames = Array.from({ length: 10_000 }, (_, at) => `cột ${at}`).join(';');

/** What is wrong, the bytes, the rule, and the facts that can be used all the same. */
const faults: [string, Uint8Array, ProblemRule, number][] = [
	['ten thousand columns', bytesOf(`${manyNames}\n${'1;'.repeat(9_999)}1\n`), 'unknown_dataset', 0],
	['a cell of two million letters', table(`"${'x'.repeat(2 ** 21)}";Quý I/2024;head;5;6`), 'long_cell', 0],
	['a bomb', zipBomb(), 'too_big', 0],
	['an archive in an archive', zipSync({ 'b.zip': zipSync({ 'c.csv': strToU8('a,b') }) }), 'nested_archive', 0],
	['a workbook with a password', compound('EncryptedPackage'), 'encrypted', 0],
	['a workbook of Excel 97', compound('Workbook'), 'old_workbook', 0],
	['Parquet with a wrong footer', brokenFooter(), 'unreadable', 0],
	['binary data', Uint8Array.from({ length: 4096 }, (_, at) => (at % 3 ? 0 : at % 256)), 'not_a_table', 0],
	['a NUL byte in a table', table('Quận Đống\0 Đa;Quý I/2024;head;5;6'), 'damaged_text', 1],
	[
		'lines in two encodings',
		join(table(good, ''), toWindows1258('Quận Hoàng Mai;Quý I/2024;head;7;8\n')),
		'mixed_encodings',
		2
	],
	['a column twice', bytesOf(`${header};Số lượt tiếp\n${good};7\n`), 'duplicate_column', 0],
	[
		'a header in two languages',
		table('Unit;Period;Mode of reception;Reception turns;People received', good),
		'rows_left_out',
		1
	],
	[
		'a link for a number',
		table(good, 'Quận Hoàng Mai;Quý I/2024;head;"=HYPERLINK(""http://x"",""5"")";6'),
		'formula',
		1
	],
	['markup for a unit', table(good, '<b>Đống</b>;Quý I/2024;head;5;6'), 'unknown_unit_name', 1],
	['a year with a letter', table(good, 'Quận Hoàng Mai;Năm 2O24;head;5;6'), 'not_a_period', 1],
	['a report of the future', table(good, 'Quận Hoàng Mai;Quý I/2030;head;5;6'), 'future_period', 1],
	[
		'a total that disagrees',
		table(good, 'Quận Hoàng Mai;Quý I/2024;head;7;8', 'Tổng cộng;Quý I/2024;head;13;14'),
		'total_mismatch',
		2
	]
];

describe.each(faults)('%s', (_, bytes, rule, facts) => {
	test(`breaks ${rule}, in words`, async () => {
		const found = await readOffice([{ name: 'a', bytes }], { today: '2026-10-31' });
		expectWords(found, rule);
		expect(factLines(found)).toHaveLength(facts);
	});
});

test('a script in the name of a unit stays text', async () => {
	const { found } = await readingOf(table('<script>alert(1)</script>;Quý I/2024;head;5;6'));
	expect(found.problems).toMatchObject([{ rule: 'unknown_unit_name', value: '<script>alert(1)</script>' }]);
});

describe('several files', () => {
	const file = (name: string, text: string) => ({ name, bytes: bytesOf(text) });
	test('the same one twice is read once', async () => {
		const found = await readOffice([file('a.csv', `${header}\n${good}`), file('b.csv', `${header}\n${good}`)]);
		expectWords(found, 'same_file');
		expect(factLines(found)).toHaveLength(1);
	});
	test('an older revision after a newer one changes nothing', async () => {
		const revision = (name: string, turns: number, number: number) =>
			file(name, `${header};Lần sửa\nQuận Đống Đa;Quý I/2024;head;${turns};9;${number}`);
		const found = await readOffice([revision('new.csv', 7, 2), revision('old.csv', 5, 1)]);
		expectWords(found, 'older_revision');
		expect(factLines(found)).toEqual(['h-006 2024-01-01…2024-03-31 head 7 9']);
	});
});

describe('personal data', () => {
	const citizen = ['Nguyễn Thị Lụa', '001099012345', '0912345678'];
	test.each([
		['CCCD', `${header};CCCD\n${good};${citizen[1]}`],
		['CMND', `${header};Số CMND\n${good};${citizen[1]}`],
		['a name', `${header};Họ tên người được tiếp\n${good};${citizen[0]}`],
		['a phone', `${header};Số điện thoại\n${good};${citizen[2]}`],
		['the log book', `SỔ TIẾP CÔNG DÂN\nSTT;Ngày;Người đến;Nội dung\n1;02/01/2024;${citizen[0]};Đất đai`]
	])('%s is refused, and nothing of its cells is kept', async (_, text) => {
		const found = await readOffice([{ name: 'a.csv', bytes: bytesOf(text) }]);
		expect(found.problems.map(({ rule }) => rule)).toEqual(['personal_data']);
		expectWords(found, 'personal_data');
		expect([factLines(found), found.unmapped]).toEqual([[], []]);
		for (const secret of citizen) expect(JSON.stringify(found.problems)).not.toContain(secret);
	});
});
