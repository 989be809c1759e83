import { describe, expect, test } from 'vitest';
import { datasets } from '../../datasets/registry.ts';
import { templates } from '../../datasets/templates.ts';
import { bytesOf } from '../fixture.ts';
import type { FactRow } from '../fact-row.ts';
import { ingestFiles } from '../ingest-files.ts';
import type { RawCell } from '../raw-table.ts';
import { sheetOf } from './form-fixture.ts';
import { hanoi, toText } from './office-fixture.ts';
import { readSheet } from './read-sheet.ts';

const options = { contracts: datasets, templates, units: hanoi, choices: {} };
type Choices = Readonly<Record<string, string>>;

const ingest = (rows: RawCell[][], choices: Choices = {}) =>
	ingestFiles([{ name: 'a.csv', bytes: bytesOf(toText(rows)) }], { ...options, choices });

const sorted = (facts: readonly FactRow[]) =>
	facts.toSorted((a, b) => (a.unitId + a.dimensions + a.start < b.unitId + b.dimensions + b.start ? -1 : 1));

/** Facts as [unit, first and last day, members, counts that are given]. */
async function factsOf(rows: RawCell[][], choices: Choices = {}) {
	const { datasets: read, problems } = await ingest(rows, choices);
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	return read.flatMap(({ contract, facts }) =>
		sorted(facts).map(({ unitId, start, end, dimensions, values }) => [
			...[contract.id, unitId, `${start} ${end}`, dimensions.join()],
			values.filter((value) => value !== null).join()
		])
	);
}

const year = (of: number) => `${of}-01-01 ${of}-12-31`;
const years: RawCell[][] = [
	['Đơn vị', '2021', '2022', '2023'],
	['Quận Đống Đa', 10, 20, 30],
	['Quận Hoàng Mai', 1, null, 3]
];

describe('years as columns', () => {
	test('the count from the title, a dimension that nobody gives as the whole', async () => {
		expect(await factsOf([['SỐ LƯỢT TIẾP CÔNG DÂN CÁC NĂM'], ...years])).toEqual([
			['receptions', 'h-006', year(2021), 'total', '10'],
			['receptions', 'h-006', year(2022), 'total', '20'],
			['receptions', 'h-006', year(2023), 'total', '30'],
			['receptions', 'h-008', year(2021), 'total', '1'],
			['receptions', 'h-008', year(2023), 'total', '3']
		]);
	});
	test('a count that nobody names is asked for, and the answer is used', async () => {
		const { problems, datasets: read } = await ingest(years);
		expect(read.flatMap(({ facts }) => facts)).toEqual([]);
		expect(problems).toMatchObject([{ rule: 'missing_measure', question: { key: 'measure:a.csv|' } }]);
		const values = problems[0]?.question?.candidates.map(({ value }) => value) ?? [];
		expect(values).toContain('petitions.received');
		expect(await factsOf(years, { 'measure:a.csv|': 'petitions.received' })).toContainEqual([
			...['petitions', 'h-006', year(2022), 'all', '20']
		]);
	});
	test('one year alone is read like several', async () => {
		const lone = [
			['Đơn vị', 'Năm 2022'],
			['Quận Đống Đa', 20],
			['Quận Hoàng Mai', null]
		];
		expect(await factsOf([['SỐ LƯỢT TIẾP CÔNG DÂN'], ...lone])).toEqual([
			['receptions', 'h-006', year(2022), 'total', '20']
		]);
	});
	test('a period above texts is a remark, not a column of numbers', async () => {
		const remark = [
			['Đơn vị: Sở Tư pháp', 'Quý I/2022'],
			['Quận Đống Đa', 'đã gửi'],
			['Quận Hoàng Mai', 'chưa gửi']
		];
		expect((await ingest(remark)).unmapped).toHaveLength(1);
	});
	test('a title that names two counts is no answer', async () => {
		const { problems } = await ingest([['SỐ LƯỢT TIẾP, SỐ NGƯỜI ĐƯỢC TIẾP'], ...years]);
		expect(problems.map(({ rule }) => rule)).toEqual(['missing_measure']);
	});
	test('a dimension without a whole is asked for', async () => {
		const rows = [['SỐ HỘI NGHỊ ĐỐI THOẠI'], ...years];
		const { problems } = await ingest(rows);
		expect(problems.map(({ rule, column }) => [rule, column])).toEqual([
			['missing_dimension', 'kind'],
			['missing_dimension', 'chair']
		]);
		const [kind, chair] = problems.map(({ question }) => question?.key ?? '');
		const facts = await factsOf(rows, { [kind ?? '']: 'periodic', [chair ?? '']: 'joint' });
		expect(facts[0]).toEqual(['dialogues', 'h-006', year(2021), 'periodic,joint', '10']);
	});
	test('totals are compared, not taken in', async () => {
		const { problems, datasets: read } = await ingest([['SỐ LƯỢT TIẾP'], ...years, ['Tổng cộng', 11, 20, 34]]);
		expect(read[0]?.facts).toHaveLength(5);
		expect(problems.map(({ rule, value, detail }) => [rule, value, detail])).toContainEqual([
			...['total_mismatch', '34', '33']
		]);
	});
	test('a column that is no count is left out and said', async () => {
		const { problems, datasets: read } = await ingest([
			['SỐ LƯỢT TIẾP'],
			['Đơn vị', '2022', '2023', 'So sánh (%)'],
			['Quận Đống Đa', 10, 20, 200]
		]);
		expect(read[0]?.facts).toHaveLength(2);
		expect(problems).toMatchObject([{ rule: 'unknown_column', severity: 'warning', column: 'So sánh (%)' }]);
	});
});

describe('two header rows', () => {
	const expected = [
		['receptions', 'h-006', year(2022), 'total', '1,2'],
		['receptions', 'h-006', year(2023), 'total', '3,4']
	];
	test('counts above periods', async () => {
		const rows = [
			['Đơn vị', 'Lượt tiếp', null, 'Người được tiếp', null],
			[null, '2022', '2023', '2022', '2023'],
			['Quận Đống Đa', 1, 3, 2, 4]
		];
		expect(await factsOf(rows)).toEqual(expected);
	});
	test('periods above counts', async () => {
		const rows = [
			['Đơn vị', 'Năm 2022', null, 'Năm 2023', null],
			[null, 'Lượt tiếp', 'Người được tiếp', 'Lượt tiếp', 'Người được tiếp'],
			['Quận Đống Đa', 1, 2, 3, 4]
		];
		expect(await factsOf(rows)).toEqual(expected);
	});
	test('members above periods, and both in one cell', async () => {
		const rows = [
			['SỐ LƯỢT TIẾP'],
			['Đơn vị', 'Thường xuyên', null, 'Thủ trưởng tiếp 2022'],
			[null, '2022', '2023', null],
			['Quận Đống Đa', 1, 2, 3]
		];
		expect(await factsOf(rows)).toEqual([
			['receptions', 'h-006', year(2022), 'head', '3'],
			['receptions', 'h-006', year(2022), 'regular', '1'],
			['receptions', 'h-006', year(2023), 'regular', '2']
		]);
	});
});

describe('shorter periods', () => {
	test('quarters of the year in the title, beside the whole year', async () => {
		const rows = [
			['SỐ LƯỢT TIẾP CÔNG DÂN NĂM 2024'],
			['Đơn vị', 'Quý I', 'Quý II', 'Quý III', 'Quý IV', 'Cả năm'],
			['Quận Đống Đa', 1, 2, 3, 4, 10],
			['Quận Hoàng Mai', 1, 1, 1, 1, 5]
		];
		const { datasets: read, problems } = await ingest(rows);
		expect(
			sorted(read[0]?.facts ?? [])
				.map(({ start, values }) => [start, values[0]])
				.slice(0, 4)
		).toEqual([
			['2024-01-01', 1],
			['2024-04-01', 2],
			['2024-07-01', 3],
			['2024-10-01', 4]
		]);
		expect(problems).toMatchObject([{ rule: 'sum_mismatch', line: 4, value: '4', detail: 'F = 5' }]);
	});
	test('cumulative labels are made discrete', async () => {
		const rows = [['SỐ LƯỢT TIẾP'], ['Đơn vị', '6T/2024', '9T/2024', 'Năm 2024'], ['Quận Đống Đa', 10, 15, 30]];
		expect((await factsOf(rows)).map(([, , period, , value]) => [period, value])).toEqual([
			['2024-01-01 2024-06-30', '10'],
			['2024-07-01 2024-09-30', '5'],
			['2024-10-01 2024-12-31', '15']
		]);
	});
	test('months without a year ask for it', async () => {
		const rows = [['SỐ LƯỢT TIẾP'], ['Đơn vị', 'Tháng 1', 'Tháng 2'], ['Quận Đống Đa', 1, 2]];
		const { problems } = await ingest(rows);
		expect(problems).toMatchObject([{ rule: 'missing_period', question: { answer: 'period' } }]);
		const facts = await factsOf(rows, { [problems[0]?.question?.key ?? '']: 'Năm 2024' });
		expect(facts.map(([, , period]) => period)).toEqual(['2024-01-01 2024-01-31', '2024-02-01 2024-02-29']);
	});
});

describe('a column "Chỉ tiêu"', () => {
	test('each row is a count; those of a unit are one report', async () => {
		const rows = [
			['Đơn vị', 'Chỉ tiêu', '2022', '2023'],
			['Quận Đống Đa', 'Số lượt tiếp', 1, 2],
			['Quận Đống Đa', 'Số người được tiếp', 3, 4],
			['Quận Đống Đa', 'Số cán bộ', 5, 6]
		];
		const { datasets: read, problems } = await ingest(rows);
		expect(read[0]?.facts.map(({ start, values }) => [start, values.slice(0, 2)])).toEqual([
			['2022-01-01', [1, 3]],
			['2023-01-01', [2, 4]]
		]);
		expect(problems).toMatchObject([{ rule: 'unknown_measure', severity: 'warning', line: 4, value: 'Số cán bộ' }]);
	});
	test('a sheet for each unit', () => {
		const rows = [
			['STT', 'Chỉ tiêu', '2022', '2023'],
			['1', 'Số lượt tiếp', 1, 2],
			['2', 'Số người được tiếp', 3, 4]
		];
		const result = readSheet('a.xlsx', sheetOf(rows, 'Hoàng Mai'), options);
		if (result.kind !== 'read') throw new Error(result.kind);
		expect(result.read.rows.map(({ unitId, start, values }) => [unitId, start, values.slice(0, 2)])).toEqual([
			['h-008', '2022-01-01', [1, 3]],
			['h-008', '2023-01-01', [2, 4]]
		]);
	});
});

describe('sheets as periods', () => {
	const rows = [
		['KẾT QUẢ TIẾP CÔNG DÂN NĂM 2024'],
		['Đơn vị', 'Số lượt tiếp', 'Số người được tiếp'],
		['Quận Đống Đa', 1, 2]
	];
	const periodOf = (name: string, titles = rows) => {
		const result = readSheet('a.xlsx', sheetOf(titles, name), options);
		return result.kind === 'read' ? result.read.rows.map(({ start, end }) => `${start} ${end}`) : result.kind;
	};
	test('the name of the sheet narrows the year of the title', () => {
		expect(periodOf('Quý II')).toEqual(['2024-04-01 2024-06-30']);
		expect(periodOf('Tháng 4')).toEqual(['2024-04-01 2024-04-30']);
		expect(periodOf('Sheet1')).toEqual([year(2024)]);
	});
	test('or gives the period alone', () => {
		expect(periodOf('Quý II-2023', rows.slice(1))).toEqual(['2023-04-01 2023-06-30']);
		expect(periodOf('Quý II', rows.slice(1))).toEqual([]);
	});
});
