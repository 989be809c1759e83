import { describe, expect, test } from 'vitest';
import { findDataset, datasets } from '../../datasets/registry.ts';
import { templates } from '../../datasets/templates.ts';
import { checkExpression } from '../../model/check-expression.ts';
import { countMeasures } from '../../model/columns.ts';
import { bytesOf } from '../fixture.ts';
import { describeProblem } from '../describe-problem.ts';
import { ingestFiles } from '../ingest-files.ts';
import type { RawCell } from '../raw-table.ts';
import { hanoi, toText, toWorkbook } from './office-fixture.ts';

const options = { contracts: datasets, templates, units: hanoi, choices: {} };
const header = ['unit_code', 'period_start', 'period_end', 'status', 'indicator_code', 'unit_of_measure', 'value'];
const row = (code: string, unit: string, value: RawCell, status = 'reported'): RawCell[] => [
	...['006', '2024-01-01', '2024-03-31', status, code, unit],
	value
];
const fileOf = (name: string, rows: readonly RawCell[][]) => ({ name, bytes: bytesOf(toText([...rows])) });

/** What files give together: each fact's unit and its counts by their ids, and the problems. */
async function read(files: readonly { name: string; bytes: Uint8Array }[], dataset?: string) {
	const { datasets: found, problems } = await ingestFiles(files, { ...options, ...(dataset && { dataset }) });
	const facts = found.flatMap(({ contract, facts: rows }) =>
		rows.map(({ unitId, values }) => {
			const given = countMeasures(contract).flatMap(({ id }, at) =>
				(values[at] ?? null) === null ? [] : [[id, values[at]]]
			);
			return [contract.id, unitId, Object.fromEntries(given) as Record<string, number>] as const;
		})
	);
	return { facts, statuses: found.flatMap(({ statuses }) => statuses), problems };
}

describe('a table with a row for each count', () => {
	test('is found by its header and the counts that its rows name, and gives one fact for a report', async () => {
		const rows = [
			header,
			row('contests', 'cuộc', 2),
			row('training_classes', 'lớp', 3),
			row('activity_budget', 'đồng', 0)
		];
		const { facts, problems } = await read([fileOf('a.csv', rows)]);
		expect(problems).toEqual([]);
		expect(facts).toEqual([['indicators', 'h-006', { contests: 2, training_classes: 3, activity_budget: 0 }]]);
	});
	test('is read from a workbook in Vietnamese words, with a title above it', async () => {
		const rows = [
			['CÁC CHỈ TIÊU KHÁC QUÝ I/2024'],
			['STT', 'Đơn vị', 'Tên chỉ tiêu', 'Đơn vị tính', 'Giá trị'],
			[1, 'Quận Đống Đa', 'Lớp bồi dưỡng nghiệp vụ dân vận', 'Lớp', 3],
			[2, 'Quận Đống Đa', 'Tin, bài tuyên truyền', 'tin, bài', '1.166'],
			[3, 'Quận Hoàng Mai', 'Tin, bài tuyên truyền', 'tin, bài', 20]
		];
		const { facts } = await read([{ name: 'a.xlsx', bytes: toWorkbook(rows) }]);
		expect(facts).toEqual([
			['indicators', 'h-006', { training_classes: 3, news_items: 1166 }],
			['indicators', 'h-008', { news_items: 20 }]
		]);
	});
	test('is read for any dataset', async () => {
		const rows = [header, row('meetings', 'buổi', 5), row('cells', 'chi bộ', 4)];
		const { facts } = await read([fileOf('a.csv', rows)]);
		expect(facts).toEqual([['thematic_meetings', 'h-006', { meetings: 5, cells: 4 }]]);
	});
	test('counts of one report may come in several files', async () => {
		const files = [
			fileOf('a.csv', [header, row('contests', 'cuộc', 2)]),
			fileOf('b.csv', [header, row('news_items', 'tin, bài', 7)])
		];
		expect(await read(files)).toMatchObject({
			facts: [['indicators', 'h-006', { contests: 2, news_items: 7 }]],
			problems: []
		});
	});
	test('what was not reported stays unknown, and a zero is a zero', async () => {
		const rows = [
			header,
			row('contests', 'cuộc', null, 'not_reported'),
			row('news_items', 'tin, bài', null, 'reported_zero')
		];
		expect((await read([fileOf('a.csv', rows)])).facts).toEqual([['indicators', 'h-006', { news_items: 0 }]]);
		const missing = await read([fileOf('a.csv', rows.slice(0, 2))]);
		expect(missing.facts).toEqual([]);
		expect(missing.statuses).toMatchObject([{ unitId: 'h-006', status: 'not_reported' }]);
	});
});

describe('one indicator has one unit of measure', () => {
	const rows = [header, row('activity_budget', 'đồng', 5_000_000), row('news_items', 'tin, bài', 7)];
	test('a row in another unit is an error that names both, in both languages, and is left out', async () => {
		const other = row('activity_budget', 'triệu đồng', 5).with(0, '008');
		const { facts, problems } = await read([fileOf('a.csv', [...rows, other])]);
		expect(facts).toEqual([['indicators', 'h-006', { activity_budget: 5_000_000, news_items: 7 }]]);
		expect(problems).toMatchObject([
			{ rule: 'wrong_unit_of_measure', severity: 'error', line: 4, value: 'triệu đồng' }
		]);
		const texts = problems.map((problem) => [describeProblem(problem, 'vi'), describeProblem(problem, 'en')]);
		expect(JSON.stringify(texts)).toContain('Kinh phí hoạt động dân vận: đồng');
		expect(JSON.stringify(texts)).toContain('Money spent on the work: VND');
	});
	test('indicators in different units are never added, whoever asks for it', () => {
		const contract = findDataset('indicators');
		expect(contract && checkExpression('training_classes + contests', contract)).toMatchObject({ ok: false });
		expect(contract && checkExpression('training_attendances / training_classes', contract)).toMatchObject({
			ok: true
		});
	});
});

describe('what cannot be told apart is said', () => {
	test('a count given twice is a repetition, unless it is a later revision', async () => {
		const revised = [...header, 'revision_no'];
		const twice = [header, row('contests', 'cuộc', 2), row('contests', 'cuộc', 3)];
		expect((await read([fileOf('a.csv', twice)])).problems).toMatchObject([{ rule: 'duplicate_key' }]);
		const later = [
			revised,
			[...row('contests', 'cuộc', 2), 1],
			[...row('news_items', 'tin, bài', 7), 1],
			[...row('contests', 'cuộc', 3), 2]
		];
		const { facts, problems } = await read([fileOf('a.csv', later)]);
		expect(problems).toEqual([]);
		expect(facts).toEqual([['indicators', 'h-006', { contests: 3, news_items: 7 }]]);
		const across = [fileOf('b.csv', [revised, later[3] ?? []]), fileOf('a.csv', later.slice(0, 3))];
		expect((await read(across)).facts).toEqual(facts);
	});
	test('an indicator that nobody knows is named', async () => {
		const { facts, problems } = await read([
			fileOf('a.csv', [header, row('happiness', 'điểm', 9), row('contests', 'cuộc', 2)])
		]);
		expect(problems).toMatchObject([{ rule: 'unknown_measure', line: 2, value: 'happiness' }]);
		expect(facts).toEqual([['indicators', 'h-006', { contests: 2 }]]);
	});
});
