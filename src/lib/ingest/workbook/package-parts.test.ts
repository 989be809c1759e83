import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { problemMessagesOf } from '../../i18n/problem-messages.ts';
import { buildZip } from '../archive/zip-fixture.ts';
import { decodeFile } from '../decode-file.ts';
import { book, read, relations, sheet, workbook } from './package-fixture.ts';

const row = (value: number) => `<row><c><v>${value}</v></c></row>`;
const twoSheets = book('<sheet name="Một" sheetId="1" r:id="r1"/><sheet name="Hai" sheetId="2" r:id="r2"/>');

/** The usual workbook with parts behind it that have the name of others. */
async function readTwice(...more: readonly (readonly [string, string])[]) {
	const usual = Object.entries(unzipSync(workbook(row(1)))).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
	const files = [...usual, ...more].map(([name, text]) => ({ name, bytes: strToU8(text) }));
	const [file] = await decodeFile({ name: 'a.xlsx', bytes: buildZip(files) });
	return file;
}

describe('a part that stands twice', () => {
	test.each([
		['a sheet', 'xl/worksheets/sheet1.xml', sheet(row(2))],
		['a sheet in other letters', 'xl/Worksheets/Sheet1.xml', sheet(row(2))],
		['the workbook', 'xl/workbook.xml', book('<sheet name="B" sheetId="1" r:id="r1"/>')],
		['its relationships', 'xl/_rels/workbook.xml.rels', relations(['r1', 'worksheet', 'worksheets/sheet9.xml'])]
	])('%s: the file is refused and the part named', async (_, name, text) => {
		const file = await readTwice([name, text]);
		expect(file?.sheets).toEqual([]);
		expect(file?.problems).toMatchObject([{ rule: 'repeated_part', severity: 'error', detail: name.toLowerCase() }]);
	});

	test('with the same content, or one that is not read, is no fault', async () => {
		const file = await readTwice(
			['xl/worksheets/sheet1.xml', sheet(row(1))],
			['docProps/app.xml', '<a/>'],
			['docProps/app.xml', '<b/>']
		);
		expect(file?.problems).toEqual([]);
		expect(file?.sheets[0]?.rows).toHaveLength(1);
	});
});

describe('a sheet that leads nowhere is told, the others are read', () => {
	const external = relations(['r2', 'worksheet', 'worksheets/sheet2.xml'], ['r1', 'worksheet', 'file:///D:/x.xml']);
	test.each([
		['outside', external.replace('Id="r1"', 'Id="r1" TargetMode="External"')],
		[
			'to a part of the file that is said to be outside',
			external.replace('file:///D:/x.xml"', 'worksheets/sheet1.xml" TargetMode="External"')
		],
		['nowhere', relations(['r2', 'worksheet', 'worksheets/sheet2.xml'])],
		[
			'to a part that is missing',
			relations(['r1', 'worksheet', 'worksheets/sheet7.xml'], ['r2', 'worksheet', 'worksheets/sheet2.xml'])
		],
		[
			'to a part of an unknown kind',
			relations(['r1', 'something', 'worksheets/sheet1.xml'], ['r2', 'worksheet', 'worksheets/sheet2.xml'])
		],
		[
			'to two parts',
			relations(
				['r1', 'worksheet', 'worksheets/sheet1.xml'],
				['r1', 'worksheet', 'worksheets/sheet2.xml'],
				['r2', 'worksheet', 'worksheets/sheet2.xml']
			)
		]
	])('%s', async (_, links) => {
		const { sheets, problems } = await read(row(1), {
			'xl/workbook.xml': twoSheets,
			'xl/_rels/workbook.xml.rels': links,
			'xl/worksheets/sheet2.xml': sheet(row(2))
		});
		expect(sheets.map(({ name, rows }) => [name, rows[0]?.cells])).toEqual([['Hai', [2]]]);
		expect(problems).toMatchObject([{ rule: 'missing_sheet', severity: 'error', sheet: 'Một', line: null }]);
	});

	test('to the part of another sheet', async () => {
		const links = relations(['r1', 'worksheet', 'worksheets/sheet1.xml'], ['r2', 'worksheet', 'worksheets/sheet1.xml']);
		const { sheets, problems } = await read(row(1), {
			'xl/workbook.xml': twoSheets,
			'xl/_rels/workbook.xml.rels': links
		});
		expect(sheets.map(({ name }) => name)).toEqual(['Một']);
		expect(problems).toMatchObject([{ rule: 'missing_sheet', sheet: 'Hai' }]);
	});

	test('without relationships several sheets cannot be told apart', async () => {
		const { sheets, problems } = await read(row(1), {
			'xl/workbook.xml': twoSheets,
			'xl/_rels/workbook.xml.rels': null,
			'xl/worksheets/sheet2.xml': sheet(row(2))
		});
		expect(sheets).toEqual([]);
		expect(problems).toMatchObject([
			{ rule: 'missing_sheet', sheet: 'Một' },
			{ rule: 'missing_sheet', sheet: 'Hai' }
		]);
	});

	test.each(['vi', 'en'] as const)('in words (%s)', (locale) => {
		const { rules } = problemMessagesOf(locale);
		expect(rules.missing_sheet({ sheet: 'Một' } as never).what).toContain('“Một”');
		expect(rules.repeated_part({ detail: 'xl/a.xml' } as never).what).toContain('xl/a.xml');
	});
});

test('a path is read from the folder of the part that names it', async () => {
	const { cells, problems } = await read(row(1), { 'worksheets/sheet1.xml': sheet(row(2)) });
	expect(cells).toEqual([[1]]);
	expect(problems).toEqual([]);
});

test.each(['xl/worksheets/sheet1.xml', '../../../xl/worksheets/sheet1.xml', '/xl/../xl/worksheets/sheet1.xml'])(
	'the path %s leads to its part',
	async (path) => {
		const { cells, problems } = await read(row(1), {
			'xl/_rels/workbook.xml.rels': relations(['r1', 'worksheet', path])
		});
		expect(cells).toEqual([[1]]);
		expect(problems).toEqual([]);
	}
);

describe('hidden columns', () => {
	const cells = '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c><c r="D1"><v>4</v></c></row>';
	const withColumns = (columns: string) => sheet(cells).replace('<sheetData>', `<cols>${columns}</cols><sheetData>`);

	test('that hold anything are read, and told', async () => {
		const { cells: found, problems } = await read(cells, {
			'xl/worksheets/sheet1.xml': withColumns(
				'<col min="2" max="3" width="9" hidden="1"/><col min="4" max="16384" hidden="true"/>'
			)
		});
		expect(found).toEqual([[1, null, 3, 4]]);
		expect(problems).toMatchObject([
			{ rule: 'hidden_columns', severity: 'note', sheet: 'Biểu 1', line: null, column: 'C', value: '2' }
		]);
	});

	test('without a width are hidden, too', async () => {
		const { problems } = await read(cells, {
			'xl/worksheets/sheet1.xml': withColumns('<col min="3" max="3" width="0" customWidth="1"/>')
		});
		expect(problems).toMatchObject([{ rule: 'hidden_columns', severity: 'note', column: 'C', value: '1' }]);
	});

	test.each([
		'<col min="2" max="2" hidden="1"/><col min="5" max="16384" hidden="1"/>',
		'<col min="1" max="4"/>',
		'<col min="1" max="4" width="9" hidden="0"/>',
		'<col min="1" max="4" width=""/>',
		'<col hidden="1"/>',
		'<col min="0" max="x" hidden="1"/>'
	])('%s hides nothing', async (columns) => {
		const { problems } = await read(cells, { 'xl/worksheets/sheet1.xml': withColumns(columns) });
		expect(problems).toEqual([]);
	});
});

describe('hidden rows', () => {
	const row = (line: number, attributes: string) => `<row r="${line}"${attributes}><c><v>${line}</v></c></row>`;

	test.each([' hidden="1"', ' hidden="true"', ' ht="0"', ' ht="0.0" customHeight="1"', ' hidden="0" ht="0"'])(
		'%s: read, and told',
		async (attributes) => {
			const { cells, problems } = await read(row(1, '') + row(2, attributes));
			expect(cells).toEqual([[1], [2]]);
			expect(problems).toMatchObject([{ rule: 'hidden_rows', severity: 'note', line: 2, value: '1' }]);
		}
	);

	test.each([' hidden="0"', ' ht="15"', ' ht=""', ' ht="x"'])('%s: none', async (attributes) => {
		expect((await read(row(1, attributes))).problems).toEqual([]);
	});

	test('rows that are there are shown where rows are hidden unless they are there', async () => {
		const format = '<sheetFormatPr defaultRowHeight="0" zeroHeight="1"/>';
		const { problems } = await read('', {
			'xl/worksheets/sheet1.xml': sheet(row(1, '')).replace('<sheetData>', `${format}<sheetData>`)
		});
		expect(problems).toEqual([]);
	});
});
