import { describe, expect, test } from 'vitest';
import { book, main, office, read, relations, sheet, type Parts } from './package-fixture.ts';

describe('cells', () => {
	const styles = `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd\\/mm\\/yyyy;@"/>
		<numFmt numFmtId="165" formatCode="#,##0 &quot;đồng&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
		<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/><xf numFmtId="20"/><xf numFmtId="46"/></cellXfs></styleSheet>`;
	const strings = `<x:sst xmlns:x="urn"><x:si><x:t>Thanh Hoá</x:t></x:si><x:si><x:r><x:t>Đông </x:t></x:r><x:r><x:t>Sơn</x:t></x:r><x:rPh sb="0"><x:t>x</x:t></x:rPh></x:si><x:si><x:t>a_x000A_b &lt;&#7855;</x:t></x:si></x:sst>`;
	const parts = { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': strings };
	test.each([
		['a shared text', '<c t="s"><v>0</v></c>', 'Thanh Hoá'],
		['rich text', '<c t="s"><v>1</v></c>', 'Đông Sơn'],
		['escapes', '<c t="s"><v>2</v></c>', 'a\nb <ắ'],
		['an inline text', '<c t="inlineStr"><is><r><t>mộ</t></r><r><t>t</t></r></is></c>', 'một'],
		['a text of lines', '<c t="inlineStr"><is><t>một\r\nhai&#13;</t></is></c>', 'một\nhai\r'],
		['text that is not composed', `<c t="inlineStr"><is><t>${'Đông'.normalize('NFD')}</t></is></c>`, 'Đông'],
		['zero', '<c><v>0</v></c>', 0],
		['a number', '<c><v>1.5E3</v></c>', 1500],
		['the dust of a sum', '<c><v>31826.000000000004</v></c>', 31826],
		['0.1 + 0.2', '<c><v>0.30000000000000004</v></c>', 0.3],
		['more digits than a number keeps', '<c><v>9007199254740993</v></c>', '9007199254740993'],
		['sixteen digits', '<c><v>9007199254740991</v></c>', 9007199254740991],
		['a third', '<c><v>0.3333333333333333</v></c>', 0.3333333333333333],
		['true', '<c t="b"><v>1</v></c>', true],
		['a formula', '<c><f>A1+1</f><v>7</v></c>', 7],
		['a formula that gives 0', '<c><f>A1-A1</f><v>0</v></c>', 0],
		['a formula that gives text', '<c t="str"><f>A1</f><v>x</v></c>', 'x'],
		['a date', '<c s="1"><v>45382</v></c>', '2024-03-31'],
		['a date of a Vietnamese format', '<c s="2"><v>45382</v></c>', '2024-03-31'],
		['a moment', '<c s="3"><v>45382.3125</v></c>', '2024-03-31T07:30:00'],
		['a time', '<c s="5"><v>0.3125</v></c>', '07:30:00'],
		['a length of time', '<c s="6"><v>1.5</v></c>', '36:00:00'],
		['the first day', '<c s="1"><v>1</v></c>', '1900-01-01'],
		['a day before the leap day that never was', '<c s="1"><v>59</v></c>', '1900-02-28'],
		['a day after it', '<c s="1"><v>61</v></c>', '1900-03-01'],
		['zero where dates are', '<c s="1"><v>0</v></c>', 0],
		['the last day', '<c s="1"><v>2958465</v></c>', '9999-12-31'],
		['an amount', '<c s="4"><v>1166</v></c>', 1166],
		['an ISO date', '<c t="d"><v>2024-03-31T00:00:00</v></c>', '2024-03-31']
	])('%s', async (_, xml, expected) => {
		const { cells, problems } = await read(`<row><c><v>1</v></c>${xml}</row>`, parts);
		expect(problems).toEqual([]);
		expect(cells).toEqual([[1, expected]]);
	});

	test('dates since 1904', async () => {
		const { cells } = await read('<row><c s="1"><v>0</v></c><c s="1"><v>43920</v></c></row>', {
			...parts,
			'xl/workbook.xml': book(undefined, '<workbookPr date1904="1"/>')
		});
		expect(cells).toEqual([['1904-01-01', '2024-03-31']]);
	});

	test('dates since 1904, in a workbook with extensions', async () => {
		const extension = '<extLst><ext uri="{x}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>';
		const { cells } = await read('<row><c s="1"><v>0</v></c><c s="1"><v>43920</v></c></row>', {
			...parts,
			'xl/workbook.xml': book(undefined, '<workbookPr date1904="1"/>').replace('</workbook>', `${extension}</workbook>`)
		});
		expect(cells).toEqual([['1904-01-01', '2024-03-31']]);
	});

	test('an amount under a format of which a conditional one has the number', async () => {
		const styles = parts['xl/styles.xml'].replace(
			'</styleSheet>',
			'<dxfs><dxf><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></dxf></dxfs></styleSheet>'
		);
		const { cells } = await read('<row><c><v>1</v></c><c s="4"><v>1166</v></c></row>', {
			...parts,
			'xl/styles.xml': styles
		});
		expect(cells).toEqual([[1, 1166]]);
	});

	test('an error is no value, and a formula never computed is not zero', async () => {
		const rows =
			'<row r="4"><c r="C4" t="e"><v>#N/A</v></c><c r="D4"><f>SUM(A1:A3)</f></c><c r="E4"><f>A1</f><v/></c></row>';
		const { problems, sheets } = await read(`<row><c><v>1</v></c></row>${rows}`);
		expect(sheets[0]?.rows).toHaveLength(1);
		expect(problems).toMatchObject([
			{ rule: 'error_cell', sheet: 'Biểu 1', line: 4, column: 'C', value: '#N/A', severity: 'warning' },
			{ rule: 'formula_without_value', line: 4, column: 'D', value: '=SUM(A1:A3)', severity: 'error' },
			{ rule: 'formula_without_value', line: 4, column: 'E', value: '=A1' }
		]);
	});

	test('a text that is missing is no value', async () => {
		const { problems, cells } = await read('<row><c><v>1</v></c><c t="s"><v>3</v></c></row>');
		expect(cells).toEqual([[1]]);
		expect(problems).toMatchObject([{ rule: 'error_cell', column: 'B', value: 'sharedStrings[3]' }]);
	});

	test.each([
		['an index in another notation', '<c t="s"><v>1e0</v></c>', 'sharedStrings[1e0]'],
		['an index of base 16', '<c t="s"><v>0x1</v></c>', 'sharedStrings[0x1]'],
		['a negative index', '<c t="s"><v>-0</v></c>', 'sharedStrings[-0]'],
		['a truth that is none', '<c t="b"><v>2</v></c>', '2'],
		['a truth in words', '<c t="b"><v>có</v></c>', 'có'],
		['text where a number is', '<c t="n"><v>1 000</v></c>', '1 000'],
		['two numbers in a cell', '<c><v>3</v><v>4</v></c>', '3 4'],
		['a text and a number in a cell', '<c t="inlineStr"><is><t>a</t></is><v>7</v></c>', 'a 7'],
		['two texts in a cell', '<c t="str"><v>a</v><v>b</v></c>', 'a b'],
		['a value before a text', '<c t="inlineStr"><v>7</v><is><t>a</t></is></c>', '7 a'],
		['a number of an unknown type', '<c t="S"><v>0</v></c>', '0'],
		['a date in words', '<c t="d"><v>hôm nay</v></c>', 'hôm nay'],
		['a date that no year has', '<c t="d"><v>2023-02-29T00:00:00</v></c>', '2023-02-29T00:00:00']
	])('%s is told and no value', async (_, xml, value) => {
		const { problems, cells } = await read(`<row><c><v>1</v></c>${xml}</row>`, parts);
		expect(cells).toEqual([[1]]);
		expect(problems).toMatchObject([{ rule: 'error_cell', column: 'B', value }]);
	});

	test.each(['<c t="b"><v/></c>', '<c t="b"><v> </v></c>', '<c t="d"><v/></c>', '<c t="n"><v/></c>', '<c t="str"/>'])(
		'%s is empty',
		async (xml) => {
			const { problems, cells } = await read(`<row><c><v>1</v></c>${xml}</row>`, parts);
			expect(cells).toEqual([[1]]);
			expect(problems).toEqual([]);
		}
	);

	test.each([
		[
			'one of two versions, for programs that know no extension',
			'<mc:AlternateContent><mc:Choice Requires="x"><c><v>1</v></c></mc:Choice><mc:Fallback><c><v>2</v></c></mc:Fallback></mc:AlternateContent>',
			[[2]]
		],
		['a cell with an extension', '<c><v>1</v><extLst><ext uri="{x}"><x:v>9</x:v>9</ext></extLst></c>', [[1]]],
		['an empty extension', '<c><v>1</v><extLst/></c><c><v>2</v></c>', [[1, 2]]]
	])('%s', async (_, xml, expected) => {
		const { problems, cells } = await read(`<row>${xml}</row>`);
		expect(cells).toEqual(expected);
		expect(problems).toEqual([]);
	});

	test('what floats above a sheet has rows that are none of its', async () => {
		const anchor = '<anchor><from><x:col>0</x:col><x:row>2</x:row></from></anchor>';
		const { cells, problems } = await read('', {
			'xl/worksheets/sheet1.xml': sheet(
				'<row><c><v>1</v></c></row>',
				`<controls><control><controlPr>${anchor}</controlPr></control></controls>`
			)
		});
		expect(cells).toEqual([[1]]);
		expect(problems).toEqual([]);
	});

	test('an extension of which tags do not fit is damage, too', async () => {
		const { problems } = await read('<row><c><v>1</v><extLst><a></extLst></c></row>');
		expect(problems).toMatchObject([{ rule: 'unreadable' }]);
	});

	test.each([
		['a NUL', 'a&#0;b', 'a\ufffdb'],
		['a control character', 'a&#x1F;b', 'a\ufffdb'],
		['half a letter', 'a&#xD83D;b', 'a\ufffdb'],
		['two halves by themselves', '&#xD83D;&#xDE00;', '\ufffd\ufffd'],
		['a number beyond the last letter', 'a&#x110000;&#99999999999999;b', 'a\ufffd\ufffdb'],
		['half a letter that was escaped', 'a_xDE00_b', 'a\ufffdb'],
		['a NUL that was escaped', 'a_x0000_b', 'a\ufffdb'],
		['a NUL as it is', 'a\0b', 'a\0b'],
		['a letter that was lost before', 'Ph\ufffdng', 'Ph\ufffdng']
	])('%s in a text is told', async (_, xml, text) => {
		const inline = await read(`<row><c/><c t="inlineStr"><is><t>${xml}</t></is></c></row>`);
		const shared = await read('<row><c/><c t="s"><v>0</v></c></row>', {
			'xl/sharedStrings.xml': `<sst><si><t>${xml}</t></si></sst>`
		});
		for (const { cells, problems } of [inline, shared]) {
			expect(cells).toEqual([[null, text]]);
			expect(problems).toMatchObject([
				{ rule: 'damaged_text', severity: 'warning', line: 1, column: 'B', value: text }
			]);
		}
	});

	test.each([
		['a letter beyond the first plane', '&#x0001F600;&#128512;_xD83D__xDE00_', '😀😀😀'],
		['a line end', 'a_x000D_&#10;b', 'a\r\nb'],
		['what only looks like an escape', '_x005F_x000D_ _x00_ _xZZZZ_', '_x000D_ _x00_ _xZZZZ_'],
		['a comment', 'a<!-- x -->b', 'ab']
	])('%s in a text is none', async (_, xml, text) => {
		const { cells, problems } = await read(`<row><c t="inlineStr"><is><t>${xml}</t></is></c></row>`);
		expect(cells).toEqual([[text]]);
		expect(problems).toEqual([]);
	});

	test('a number with what is no letter is no number', async () => {
		const { cells, problems } = await read('<row><c><v>1</v></c><c><v>1&#0;2</v></c></row>');
		expect(cells).toEqual([[1]]);
		expect(problems).toMatchObject([{ rule: 'error_cell', column: 'B' }]);
	});

	test('a number whose format is missing is told, since it may be a date', async () => {
		const { problems, cells } = await read('<row><c><v>1</v></c><c s="0"><v>2</v></c><c s="1"><v>45382</v></c></row>');
		expect(cells).toEqual([[1, 2, 45382]]);
		expect(problems).toMatchObject([{ rule: 'unknown_format', column: 'C', value: '45382', severity: 'warning' }]);
	});

	test('of many errors the first are named, the rest counted', async () => {
		const { problems } = await read(`<row>${'<c t="e"><v>#REF!</v></c>'.repeat(1000)}</row>`);
		expect(problems).toHaveLength(201);
		expect(problems.at(-1)).toMatchObject({ line: null, detail: '800', severity: 'warning' });
	});
});

describe('packages as programs write them', () => {
	const row = '<row><c><v>1</v></c></row>';
	const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
	test.each<[string, Parts]>([
		['absolute paths', { 'xl/_rels/workbook.xml.rels': relations(['r1', 'worksheet', '/xl/worksheets/sheet1.xml']) }],
		[
			'paths through the parent',
			{ 'xl/_rels/workbook.xml.rels': relations(['r1', 'worksheet', '../xl/./worksheets/Sheet1.xml']) }
		],
		['no relationships', { 'xl/_rels/workbook.xml.rels': null, '_rels/.rels': null }],
		['backslashes', { 'xl/worksheets/sheet1.xml': null, 'xl\\worksheets\\sheet1.xml': sheet(row) }],
		['a byte order mark', { 'xl/worksheets/sheet1.xml': `\ufeff<?xml version="1.0"?>\r\n<!-- > -->${sheet(row)}\n` }],
		[
			'UTF-16',
			{
				'xl/worksheets/sheet1.xml': Uint8Array.from([
					0xff,
					0xfe,
					...[...sheet(row)].flatMap((letter) => [letter.charCodeAt(0), 0])
				])
			}
		],
		[
			'prefixed names',
			{
				'xl/worksheets/sheet1.xml':
					'<x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
			}
		],
		[
			'strict names',
			{
				'_rels/.rels': relations(['r0', 'officeDocument', 'xl/workbook.xml']).replace(office, strict),
				'xl/workbook.xml': book().replace(office, strict)
			}
		],
		[
			'CDATA and odd spaces',
			{ 'xl/worksheets/sheet1.xml': sheet("<row\n r = '1' ><c\tr='A1' ><v ><![CDATA[1]]></v ></c ></row >") }
		]
	])('%s', async (_, parts) => {
		const { cells, problems } = await read(row, parts);
		expect(problems).toEqual([]);
		expect(cells).toEqual([[1]]);
	});
});
