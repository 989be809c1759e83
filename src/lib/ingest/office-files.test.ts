import { describe, expect, test } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import { templates } from '../datasets/templates.ts';
import { bytesOf } from './fixture.ts';
import { ingestFiles } from './ingest-files.ts';
import { tcdHeader } from './layout/form-fixture.ts';
import { hanoi, toText, toWindows1258, toWorkbook } from './layout/office-fixture.ts';
import type { RawCell } from './raw-table.ts';

const options = { contracts: datasets, templates, units: hanoi, choices: {} };
const read = (name: string, bytes: Uint8Array, today?: string) =>
	ingestFiles([{ name, bytes }], today === undefined ? options : { ...options, today });

/** A row of form 01/TCD by the numbers of its columns. */
const tcdRow = (unit: string, numbers: Readonly<Record<number, RawCell>>): RawCell[] => [
	unit,
	...Array.from({ length: 29 }, (_, at) => numbers[at + 1] ?? null)
];

const published = {
	...{ 1: 31826, 2: 37879, 3: 24001, 4: 21507, 5: 24559, 6: 16612, 7: 7389 },
	...{ 8: 354, 9: 4093, 10: 386, 11: 314, 13: 10319, 14: 13320 }
};
const golden = [...tcdHeader(), tcdRow('Thành phố Hà Nội', published)];
const merges = ['A1:AD1', 'A2:AD2', 'A3:A7', 'B3:B7', 'C3:C7', 'D3:D7', 'E3:L3', 'M3:AD3', 'M4:U4', 'V4:AD4'];

// These rows fill few columns of the form; that this is noted is tested beside the form as an office saves it.
const problemsOf = (found: Awaited<ReturnType<typeof read>>) =>
	found.problems.filter(({ rule }) => rule !== 'blank_columns');
const rules = (found: Awaited<ReturnType<typeof read>>) => problemsOf(found).map(({ rule }) => rule);

describe('the published row of Hà Nội on form 01/TCD', () => {
	const files: [string, Uint8Array][] = [
		['a.xlsx', toWorkbook(golden, merges)],
		['a.csv', toWindows1258(toText(golden))],
		['a.txt', bytesOf(`\ufeff${toText(golden, '\t')}`)]
	];
	test.each(files)('%s', async (name, bytes) => {
		const { datasets, files } = await read(name, bytes);
		expect(files).toMatchObject([{ dataset: 'receptions', template: 'tcd-01-2024', facts: 2 }]);
		const facts = datasets[0]?.facts.map(({ unitId, start, end, dimensions, values }) => [
			...[unitId, start, end, ...dimensions],
			values
		]);
		const [start, end] = ['2024-08-01', '2025-07-31'];
		expect(facts).toEqual([
			['p-01', start, end, 'regular', [21507, 24559, 16612, 7389, null, 354, 4093, 386, 314]],
			['p-01', start, end, 'head', [10319, 13320, null, null, null, null, null, null, null]]
		]);
	});
});

describe('rows of a form', () => {
	const readRows = (...rows: RawCell[][]) => read('a.csv', bytesOf(toText([...tcdHeader(), ...rows])));
	test('a group row names the unit above, totals and notes are left out', async () => {
		const found = await readRows(
			tcdRow('THÀNH PHỐ HÀ NỘI', {}),
			tcdRow('Đống Đa', { 1: 5, 4: 5, 5: 6 }),
			tcdRow('Hoàng Mai', { 1: 7, 4: 7, 5: 8 }),
			tcdRow('Tổng cộng', { 1: 12, 4: 12, 5: 14 }),
			['30. Ghi chú: số liệu chính thức'],
			['NGƯỜI LẬP BIỂU']
		);
		expect(found.datasets[0]?.facts.map(({ unitId, values }) => [unitId, values[0]])).toEqual([
			['h-006', 5],
			['h-008', 7]
		]);
		expect(rules(found)).toEqual(['rows_left_out', 'rows_left_out']);
	});
	test('a printed sum that its columns do not make is a warning with both numbers', async () => {
		const found = await readRows(tcdRow('Quận Đống Đa', { 1: 9, 4: 5, 5: 6 }));
		expect(problemsOf(found)).toMatchObject([
			{ rule: 'sum_mismatch', severity: 'warning', value: '5', detail: '1 = 9', column: '4 + 13 + 22' }
		]);
	});
	test('markup in a name is text', async () => {
		const found = await readRows(tcdRow('<script>alert(1)</script>', { 4: 5, 5: 6 }));
		expect(found.datasets[0]?.facts).toEqual([]);
		expect(problemsOf(found)).toMatchObject([{ severity: 'error', value: '<script>alert(1)</script>' }]);
	});
});

describe('periods', () => {
	const titled = (title: string) =>
		bytesOf(toText([...tcdHeader(title), tcdRow('Quận Đống Đa', { 1: 5, 4: 5, 5: 6 })]));
	test('a year by name is that of the inspectorate, and says so', async () => {
		const found = await read('a.csv', titled('Năm 2024'));
		expect(found.files[0]?.period).toEqual({ start: '2023-12-15', end: '2024-12-14' });
		expect(problemsOf(found)).toMatchObject([{ rule: 'calendar_assumed', severity: 'note', detail: 'ttcp' }]);
	});
	test('a year that is no number is asked for', async () => {
		expect(rules(await read('a.csv', titled('Năm 2O24')))).toContain('missing_period');
	});
	test('a report of the future is refused', async () => {
		const found = await read('a.csv', titled('Số liệu tính từ ngày 01/01/2030 đến ngày 31/03/2030'), '2026-10-31');
		expect(found.datasets[0]?.facts).toEqual([]);
		expect(rules(found)).toEqual(['future_period']);
	});
});

test('the book of citizens is refused, and nothing of it is kept', async () => {
	const found = await read(
		'so.csv',
		bytesOf('SỔ TIẾP CÔNG DÂN;;\nSTT;Họ tên - địa chỉ;CCCD\n1;Nguyễn Văn A;001099012345\n')
	);
	expect(rules(found)).toEqual(['personal_data']);
	expect(found.unmapped).toEqual([]);
	expect(JSON.stringify(found)).not.toMatch(/Nguyễn|001099012345/);
});

test('a table that nobody knows is shown to the reader, never guessed', async () => {
	const found = await read('a.csv', bytesOf('Cột một;Cột hai\n1;2\n'));
	expect(rules(found)).toEqual(['unknown_dataset']);
	expect(found.unmapped).toHaveLength(1);
});
