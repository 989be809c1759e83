import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { book, main, office, read, sheet, spreadsheet, type Parts } from './package-fixture.ts';

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const part = (text: string): Parts => ({ 'xl/worksheets/sheet1.xml': text });

/** The same elements under a prefix, which stands for the vocabulary of workbooks. */
const prefixed = (xml: string) =>
	xml
		.replace(/<(\/?)(\w)/g, '<$1s:$2')
		.replace('xmlns=', 'xmlns:s=')
		.replace(/ xmlns:(mc|x)="[^"]*"/g, '');

describe('names of another vocabulary are not taken for those of workbooks', () => {
	test.each([
		['a place', '<row x:r="7" r="1"><c x:r="B2" r="A1"><v>1</v></c></row>'],
		['a type', '<row r="1"><c x:t="b" r="A1"><v>1</v></c></row>'],
		['a format', '<row r="1"><c r="A1" x:s="9"><v>1</v></c></row>'],
		['hidden rows', '<row r="1" x:hidden="1"><c r="A1"><v>1</v></c></row>'],
		['a cell', `<row r="1"><x:c r="A1"><x:v>2</x:v></x:c><c r="A1"><v>1</v></c><x:c r="A1"><v>3</v></x:c></row>`],
		['a row', `<x:row r="2"><c r="A2"><v>2</v></c></x:row>${one}`],
		['a formula', '<row r="1"><c r="A1"><x:f>A2</x:f><v>1</v></c></row>'],
		['elements of a default of their own', `${one}<row xmlns="urn:x" r="2"><c r="A2"><v>2</v></c></row>`],
		['elements that are declared where they stand', `${one}<y:row xmlns:y="urn:y"><c><v>2</v></c></y:row>`]
	])('%s', async (_, rows) => {
		const { cells, problems } = await read(rows);
		expect(problems).toEqual([]);
		expect(cells).toEqual([[1]]);
	});

	test('attributes of a sheet', async () => {
		const { sheets, problems } = await read(one, {
			'xl/workbook.xml': book('<sheet x:name="B" name="A" x:state="hidden" sheetId="1" x:id="r7" r:id="r1"/>').replace(
				'<sheets>',
				'<sheets xmlns:x="urn:x">'
			)
		});
		expect(sheets.map(({ name }) => name)).toEqual(['A']);
		expect(problems).toEqual([]);
	});

	test('a sheet of which the relationship is not one of Office leads nowhere', async () => {
		const { problems } = await read(one, { 'xl/workbook.xml': book().replace(office, 'urn:x') });
		expect(problems).toMatchObject([{ rule: 'missing_sheet' }]);
	});
});

describe('names of workbooks read the same whatever their prefix', () => {
	const cells = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45382</v></c></row>';
	const plain = {
		'xl/workbook.xml': book(),
		'xl/worksheets/sheet1.xml': sheet(cells, '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'),
		'xl/sharedStrings.xml': `<sst ${main}><si><t>Thanh Hoá</t></si></sst>`,
		'xl/styles.xml': `<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`
	};

	test('a prefix everywhere', async () => {
		const all = Object.entries(plain).map(([path, text]) => [path, prefixed(text)] as const);
		expect(all[1]?.[1]).toMatch(/^<s:worksheet xmlns:s="[^"]+main"><s:sheetData><s:row r="1">/);
		const found = await read('', Object.fromEntries(all));
		expect(found).toEqual(await read('', plain));
		expect(found.cells).toEqual([['Thanh Hoá', '2024-03-31']]);
	});

	test.each([
		['another prefix for the same vocabulary', `<y:row xmlns:y="${spreadsheet}"><y:c><y:v>1</y:v></y:c></y:row>`],
		[
			'a prefix that stands for two things in turn',
			`<x:row xmlns:x="${spreadsheet}"><x:c><v>1</v></x:c></x:row><x:row/>`
		],
		['a default given again', `<row xmlns="${spreadsheet}"><c><v>1</v></c></row>`],
		['a default that ends', `<x:y xmlns="urn:x"/><row><c><v>1</v></c></row>`]
	])('%s', async (_, rows) => {
		const { cells: found, problems } = await read(rows);
		expect(problems).toEqual([]);
		expect(found).toEqual([[1]]);
	});

	test('relationships under another prefix', async () => {
		const { cells: found } = await read(one, { 'xl/workbook.xml': book().replace(/\br:/, 'q:').replace(':r=', ':q=') });
		expect(found).toEqual([[1]]);
	});
});

describe('XML that nobody may read is damage', () => {
	test.each([
		['an attribute given twice', sheet('<row r="1"><c r="A1" r="B1"><v>1</v></c></row>')],
		['the same attribute twice', sheet('<row r="1"><c r="A1" s="0" r="A1"><v>1</v></c></row>')],
		['a vocabulary given twice', sheet(one).replace('<worksheet', '<worksheet xmlns="urn:x"')],
		['attributes without end', sheet(`<row r="1" ${Array.from({ length: 300 }, (_, at) => `a${at}=""`).join(' ')}/>`)],
		['a prefix that stands for nothing', sheet('<row r="1"><y:c r="A1"><v>1</v></y:c></row>')],
		['a prefix beyond its element', sheet('<row xmlns:y="urn:y"/><y:row/>')],
		['text before the root', `ok ${sheet(one)}`],
		['text between what stands before the root', `<?xml version="1.0"?>x<!-- -->${sheet(one)}`],
		['text behind the root', `${sheet(one)}x<!-- -->`],
		['text before the root, as CDATA', `<![CDATA[ ]]>${sheet(one)}`],
		['an element in a value', sheet('<row r="1"><c r="A1"><v>1<x:y>2</x:y></v></c></row>')]
	])('%s', async (_, text) => {
		const { sheets, problems } = await read('', part(text));
		expect(sheets).toEqual([]);
		expect(problems).toMatchObject([{ rule: 'unreadable', detail: 'XLSX' }]);
	});

	test.each(['<x:y>b</x:y>', '<b/>'])('%s in a shared text', async (xml) => {
		const { problems } = await read('', { 'xl/sharedStrings.xml': `<sst ${main}><si><t>a${xml}</t></si></sst>` });
		expect(problems).toMatchObject([{ rule: 'unreadable' }]);
	});

	test('blanks and zeros around the root are none', async () => {
		const { cells, problems } = await read('', part(` \r\n<?xml version="1.0"?>\n${sheet(one)}\n<!-- -->\0\0`));
		expect(problems).toEqual([]);
		expect(cells).toEqual([[1]]);
	});
});

describe('parts in UTF-16', () => {
	const text = '<?xml version="1.0" encoding="UTF-16"?>';
	const wide = (xml: string, isBig: boolean) =>
		Uint8Array.from(
			xml.split('').flatMap((letter) => {
				const code = letter.charCodeAt(0);
				return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
			})
		);
	const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>Đống Đa 😀</t></is></c></row>';
	test.each([
		['little end first', '\ufeff', false],
		['big end first', '\ufeff', true],
		['little end first, without a mark', '', false],
		['big end first, without a mark', '', true]
	])('%s', async (_, mark, isBig) => {
		const { cells, problems } = await read('', {
			'xl/worksheets/sheet1.xml': wide(mark + text + sheet(cell), isBig),
			'xl/workbook.xml': wide(mark + text + book(), isBig)
		});
		expect(problems).toEqual([]);
		expect(cells).toEqual([['Đống Đa 😀']]);
	});

	test('that are cut within a letter are damage', async () => {
		const bytes = wide('\ufeff' + sheet(cell) + ' ', false);
		const { problems } = await read('', { 'xl/worksheets/sheet1.xml': bytes.subarray(0, -1) });
		expect(problems).toMatchObject([{ rule: 'unreadable', detail: 'XLSX' }]);
	});

	test('a declaration that says so of UTF-8 is not believed', async () => {
		const { cells } = await read('', { 'xl/worksheets/sheet1.xml': strToU8(text + sheet(cell)) });
		expect(cells).toEqual([['Đống Đa 😀']]);
	});
});
