import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFile } from '../decode-file.ts';
import { main, read, sheet, workbook, type Parts } from './package-fixture.ts';

describe('broken workbooks are refused', () => {
	const row = '<row><c><v>1</v></c></row>';
	test.each<[string, Parts]>([
		['a document type', { 'xl/worksheets/sheet1.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${sheet(row)}` }],
		['an unknown entity', { 'xl/worksheets/sheet1.xml': sheet('<row><c><v>&b;</v></c></row>') }],
		['tags that cross', { 'xl/worksheets/sheet1.xml': sheet('<row><c><v>1</c></v></row>') }],
		['an end that is missing', { 'xl/worksheets/sheet1.xml': sheet(row).slice(0, -20) }],
		['an empty part', { 'xl/worksheets/sheet1.xml': '' }],
		['bytes that are no text', { 'xl/worksheets/sheet1.xml': Uint8Array.from([60, 97, 62, 255, 60, 47, 97, 62]) }],
		['no workbook', { 'xl/workbook.xml': null }],
		['a column beyond the last', { 'xl/worksheets/sheet1.xml': sheet('<row><c r="XFE1"><v>1</v></c></row>') }],
		['a row beyond the last', { 'xl/worksheets/sheet1.xml': sheet('<row r="1048577"><c><v>1</v></c></row>') }],
		['a row in another notation', { 'xl/worksheets/sheet1.xml': sheet('<row r="2e0"><c><v>1</v></c></row>') }],
		['a page instead of a sheet', { 'xl/worksheets/sheet1.xml': '<html><body>403</body></html>' }],
		['a sheet of another kind', { 'xl/worksheets/sheet1.xml': `<chartsheet ${main}/>` }],
		['rows outside of their place', { 'xl/worksheets/sheet1.xml': `<worksheet ${main}>${row}</worksheet>` }],
		['rows in two places', { 'xl/worksheets/sheet1.xml': sheet(row, `<sheetData>${row}</sheetData>`) }],
		['a cell outside of a row', { 'xl/worksheets/sheet1.xml': sheet('<c r="A1"><v>5</v></c>') }],
		['a row in a row', { 'xl/worksheets/sheet1.xml': sheet(`<row r="1">${row}</row>`) }],
		['a cell in a cell', { 'xl/worksheets/sheet1.xml': sheet('<row><c><v>5</v><c><v>6</v></c></c></row>') }],
		['a value in a value', { 'xl/worksheets/sheet1.xml': sheet('<row><c><v>1<v>2</v></v></c></row>') }],
		['endless depth', { 'xl/worksheets/sheet1.xml': '<a>'.repeat(1000) }]
	])('%s', async (_, parts) => {
		const { sheets, problems } = await read(row, parts);
		expect(sheets).toEqual([]);
		expect(problems).toMatchObject([{ rule: 'unreadable', detail: 'XLSX', severity: 'error' }]);
	});

	test('an empty workbook says so', async () => {
		expect((await read('')).problems).toMatchObject([{ rule: 'empty_file' }]);
	});

	test('no damage makes it throw or give numbers that were not there', async () => {
		const whole = workbook('<row><c><v>1166</v></c><c><v>866</v></c></row>'.repeat(20));
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
				const bytes = whole.map((byte, index) => (index === at ? byte ^ mask : byte));
				const [file] = await decodeFile({ name: 'a.xlsx', bytes });
				const found = file?.sheets.flatMap((one) => one.rows.flatMap((line) => line.cells)) ?? [];
				expect(found.every((cell) => cell === 1166 || cell === 866)).toBe(true);
				if (found.length === 0) expect(file?.problems.length).toBeGreaterThan(0);
			}),
			{ numRuns: 300 }
		);
	});

	test('nor does a cut', async () => {
		const whole = workbook('<row><c><v>1166</v></c></row>');
		for (let length = 0; length < whole.length; length += 7)
			expect((await decodeFile({ name: 'a.xlsx', bytes: whole.slice(0, length) }))[0]?.problems).toMatchObject([
				{ severity: 'error' }
			]);
	});
});
