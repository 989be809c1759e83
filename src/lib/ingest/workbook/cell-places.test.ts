import { describe, expect, test } from 'vitest';
import { book, read, sheet } from './package-fixture.ts';

describe('where cells stand', () => {
	test('rows out of order, gaps, blank rows and formats only', async () => {
		const { sheets } = await read(
			'<row r="9"><c r="C9"><v>9</v></c><c r="A9"><v>1</v></c></row><row r="3"><c r="B3"><v>3</v></c></row><row r="5"><c s="1"/></row>'
		);
		expect(sheets[0]?.rows).toEqual([
			{ line: 3, cells: [null, 3] },
			{ line: 9, cells: [1, null, 9] }
		]);
	});

	test.each([
		[
			'in a row given twice',
			'<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>',
			[[1], [null, 2]],
			{ line: 2, column: 'B', value: 'B2' }
		],
		[
			'in a row given twice, out of order',
			'<row r="2"><c><v>1</v></c></row><row r="1"><c><v>0</v></c></row><row r="2"><c><v>2</v></c></row>',
			[[0], [1], [2]],
			{ line: 2, column: 'A', value: 'A2' }
		],
		[
			'given twice',
			'<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>',
			[[2]],
			{ line: 2, column: 'A', value: 'A2' }
		],
		[
			'that names another row',
			'<row r="2"><c r="A5"><v>1</v></c><c r="B2"><v>2</v></c></row>',
			[[1, 2]],
			{ line: 2, column: 'A', value: 'A5' }
		]
	])('a cell %s is told', async (_, rows, cells, place) => {
		const read1 = await read(rows);
		expect(read1.cells).toEqual(cells);
		expect(read1.problems).toMatchObject([{ rule: 'misplaced_cell', severity: 'warning', ...place }]);
	});

	test('a cell of a format twice is no fault', async () => {
		const { cells, problems } = await read('<row r="2"><c r="A2"><v>1</v></c><c r="A2" s="1"/></row><row r="2"/>');
		expect(cells).toEqual([[1]]);
		expect(problems).toEqual([]);
	});

	test('corners of the largest sheet cost nothing', async () => {
		const { sheets } = await read(
			'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
		);
		expect(sheets[0]?.rows.map((row) => [row.line, row.cells.length])).toEqual([
			[1, 1],
			[1048576, 16384]
		]);
	});

	test('rows of far-off cells without end are refused', async () => {
		const { problems } = await read('<row><c r="XFD1"><v>1</v></c></row>'.repeat(2000));
		expect(problems).toMatchObject([{ rule: 'too_big' }]);
	});

	test('merged ranges, hidden rows, hidden sheets and sheets of charts', async () => {
		const { sheets, problems } = await read('<row r="2" hidden="1"><c><v>1</v></c></row>', {
			'xl/workbook.xml': book(
				'<sheet name="Biểu 1" sheetId="1" r:id="r1"/><sheet name="Đồ thị" sheetId="3" r:id="r5"/><sheet name="Ẩn" sheetId="2" state="veryHidden" r:id="r2"/>'
			),
			'xl/worksheets/sheet1.xml': sheet(
				'<row r="2" hidden="1"><c><v>1</v></c></row>',
				'<mergeCells><mergeCell ref="B2:D$5"/><mergeCell ref="nonsense"/></mergeCells>'
			),
			'xl/worksheets/sheet2.xml': sheet('<row><c><v>2</v></c></row>')
		});
		expect(sheets.map(({ name }) => name)).toEqual(['Biểu 1', 'Ẩn']);
		expect(sheets[0]).toMatchObject({ merges: [{ top: 2, bottom: 5, left: 1, right: 3 }], hidden: new Set([2]) });
		expect(problems).toMatchObject([
			{ rule: 'hidden_rows', severity: 'note', sheet: 'Biểu 1', line: 2, value: '1' },
			{ rule: 'hidden_sheet', severity: 'note', sheet: 'Ẩn' }
		]);
	});
});
