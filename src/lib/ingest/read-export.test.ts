import { describe, expect, test } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import { ingestFiles } from './ingest-files.ts';
import { bytesOf, header, readExport, readLines, summary, units } from './fixture.ts';

const q1 = '2021-01-01,2021-03-31';

test('a row becomes a fact with its place in the file', async () => {
	const { facts } = await readLines(header, `380,${q1},regular,"1.166",hơn 1200,13`);
	expect(facts).toHaveLength(1);
	expect(facts[0]).toMatchObject({
		unitId: 'h-380',
		dimensions: ['regular'],
		values: [1166, 1200, null, null, null, 13, null, null, null],
		scope: 'body',
		provisional: false,
		file: 'receptions.csv',
		line: 2
	});
	expect(facts[0]?.qualifiers.slice(0, 2)).toEqual([null, 'at_least']);
});

test('columns may carry their labels, cells dates as dd/mm/yyyy', async () => {
	const { facts, problems } = await readLines(
		'Mã đơn vị hành chính,Từ ngày,Đến ngày,Hình thức tiếp,SO LUOT TIEP',
		'380,01/01/2021,31/3/2021,regular,5'
	);
	expect(problems).toEqual([]);
	expect(facts[0]).toMatchObject({ start: '2021-01-01', end: '2021-03-31' });
});

test('a code means the unit that was valid then', async () => {
	const { facts } = await readLines(
		header,
		'14797,2025-04-01,2025-06-30,regular,5,5,0',
		'14797,2025-07-01,2025-09-30,regular,6,6,0',
		'38,2025-01-01,2025-12-31,regular,7,7,0'
	);
	expect(facts.map((fact) => [fact.unitId, fact.scope]).sort()).toEqual([
		['p-38', 'territory'],
		['x-14797', 'body'],
		['x-14797@2025-07-01', 'body']
	]);
});

test('an unknown column is a warning, and blank is not zero', async () => {
	const { facts, problems } = await readLines(`${header},số phòng`, `380,${q1},regular,0,,,`);
	expect(summary(problems)).toEqual([{ rule: 'unknown_column', line: 1, column: 'số phòng', value: null }]);
	expect(facts[0]?.values.slice(0, 2)).toEqual([0, null]);
});

describe('revisions', () => {
	const columns = `${header},revision_no,as_of`;
	test('the latest replaces the others without a word', async () => {
		const { facts, problems } = await readLines(
			columns,
			`380,${q1},regular,5,5,0,1,`,
			`380,${q1},regular,7,7,0,2,`,
			`380,${q1},regular,6,6,0,,`
		);
		expect(problems).toEqual([]);
		expect(facts.map((fact) => fact.values[0])).toEqual([7]);
	});

	test('the later as_of wins', async () => {
		const { facts } = await readLines(
			columns,
			`380,${q1},regular,7,7,0,,2021-06-01`,
			`380,${q1},regular,5,5,0,,2021-04-01`
		);
		expect(facts.map((fact) => fact.values[0])).toEqual([7]);
	});
});

describe('statuses', () => {
	const columns = `${header},status`;
	test('a row may say no more than that nothing came', async () => {
		const { facts, statuses, problems } = await readLines(columns, `380,${q1},,,,,not_reported`);
		expect(problems).toEqual([]);
		expect(facts).toEqual([]);
		expect(statuses).toMatchObject([{ unitId: 'h-380', status: 'not_reported', line: 2 }]);
	});

	test('reported as zero fills in the zeros that apply', async () => {
		const { facts } = await readLines(`${columns},sessions`, `380,${q1},regular,,,,reported_zero,`);
		expect(facts[0]?.values).toEqual([0, 0, null, null, null, 0, null, null, null]);
	});

	test('numbers beside "not reported" are not used', async () => {
		const { facts, statuses, problems } = await readLines(columns, `380,${q1},regular,5,5,0,suppressed`);
		expect(facts).toEqual([]);
		expect(statuses).toHaveLength(1);
		expect(problems).toMatchObject([
			{ rule: 'value_without_report', severity: 'warning', column: 'turns', value: '5' }
		]);
	});

	test('a row that says nothing is left out with a warning', async () => {
		const { facts, statuses, problems } = await readLines(columns, `380,${q1},regular,,,,`);
		expect([facts, statuses]).toEqual([[], []]);
		expect(problems).toMatchObject([{ rule: 'required', severity: 'warning', line: 2 }]);
	});
});

test('files of a dataset are checked together', async () => {
	const file = (name: string, row: string) => ({ name, bytes: bytesOf(`${header}\n${row}`) });
	const { facts, problems } = await readExport(
		file('2021.csv', `380,${q1},regular,5,5,0`),
		file('again.csv', `380,${q1},regular,5,6,0`)
	);
	expect(facts).toHaveLength(1);
	expect(problems).toMatchObject([{ rule: 'duplicate_key', file: 'again.csv', line: 2, detail: '2021.csv:2' }]);
});

describe('a dropped file', () => {
	const read = (...lines: string[]) =>
		ingestFiles([{ name: 'x.csv', bytes: bytesOf(lines.join('\n')) }], {
			contracts: datasets,
			templates: [],
			units,
			choices: {}
		});
	test.each([
		['unit_code,period_start,period_end,mode,turns', 'receptions'],
		['unit_code,kind,chair,events', 'dialogues'],
		['unit_code,built', 'campaigns'],
		['a,b', null]
	])('%s', async (columns, id) => {
		const { files } = await read(columns, columns.replaceAll(/[^,]+/g, '1'));
		expect(files).toMatchObject([{ dataset: id }]);
	});

	test('is read as an export of its dataset', async () => {
		const { datasets } = await read(header, `380,${q1},regular,5,5,0`);
		expect(datasets).toMatchObject([{ contract: { id: 'receptions' }, rowsRead: 1 }]);
	});

	test('of no dataset is refused', async () => {
		const { problems } = await read('a,b', '1,2');
		expect(problems).toMatchObject([{ rule: 'unknown_dataset', severity: 'error' }]);
	});
});
