import { expect, test } from 'vitest';
import { targets as targetsTable } from '../datasets/reference-tables.ts';
import { datasets } from '../datasets/registry.ts';
import { checkReference } from './check-reference.ts';
import { describeProblem } from './describe-problem.ts';
import { bytesOf, summary } from './fixture.ts';
import { readTable } from './read-table.ts';
import type { TypedRow } from './typed-rows.ts';

const header =
	'target_id,unit_id,level,dataset,measure,dimension,member,min_value,max_value,per,valid_from,valid_to,legal_basis,verified';
const plan = (unit: string, level: string, min: string, from: string, to: string, member = 'vi_nguoi_ngheo') =>
	`plan-${from}-${unit}${level},${unit},${level},campaigns,amount_vnd,programme,${member},${min},year,${from},${to},Kế hoạch,false`;
const unit = (id: string, level: string): TypedRow => ({
	...{ file: 'units.csv', line: 2, qualifiers: {}, problems: [] },
	values: { unit_id: id, level, gso_code: null, valid_from: '2016-01-01', valid_to: null }
});

async function problemsOf(...lines: string[]) {
	const read = await readTable({ name: 'targets.csv', bytes: bytesOf([header, ...lines].join('\n')) }, targetsTable);
	expect(read.problems).toEqual([]);
	const units = [unit('p-01', 'province'), unit('p-38', 'province')];
	return checkReference({ units, targets: read.rows }, datasets);
}

test('a plan revised in the middle of a year follows on the one before', async () => {
	const [first, later] = [
		plan('p-01', '', '100,', '2026-01-01', '2026-06-30'),
		plan('p-01', '', '120,', '2026-07-01', '')
	];
	expect(await problemsOf(first, later)).toEqual([]);
	expect(await problemsOf(later, first)).toEqual([]);
});

test('two plans in force at once are an error, and its text says what to do', async () => {
	const open = plan('p-01', '', '100,', '2026-01-01', '');
	const problems = await problemsOf(open, plan('p-01', '', '120,', '2026-07-01', ''));
	expect(summary(problems)).toEqual([
		{ rule: 'overlapping_targets', line: 3, column: 'valid_from', value: '2026-07-01' }
	]);
	expect(problems[0]?.severity).toBe('error');
	for (const locale of ['vi', 'en'] as const) expect(describeProblem(problems[0]!, locale).cure).toContain('valid_to');
	expect(await problemsOf(plan('p-01', '', '120,', '2026-07-01', ''), open)).toMatchObject([{ line: 2, detail: '3' }]);
	const sameDay = await problemsOf(
		plan('p-01', '', '100,', '2026-01-01', '2026-06-30'),
		plan('p-01', '', '120,', '2026-06-30', '')
	);
	expect(sameDay).toHaveLength(1);
});

test('a plan of a unit and a minimum for its level would be added up', async () => {
	const level = plan('', 'province', '100,', '2026-01-01', '');
	expect(await problemsOf(level, plan('p-01', '', '120,', '2026-07-01', ''))).toMatchObject([{ line: 3, detail: '2' }]);
	const ofCommunes = plan('', 'commune', '100,', '2026-01-01', '');
	expect(await problemsOf(ofCommunes, plan('p-01', '', '120,', '2026-07-01', ''))).toEqual([]);
});

test('plans of other units, members and measures stand beside one another', async () => {
	const own = plan('p-01', '', '100,', '2026-01-01', '');
	const others = [
		plan('p-38', '', '100,', '2026-01-01', ''),
		plan('p-01', '', '100,', '2026-01-02', '', 'nha_dai_doan_ket'),
		plan('p-01', '', '100,', '2026-01-03', '').replace('amount_vnd', 'houses')
	];
	expect(await problemsOf(own, ...others)).toEqual([]);
});

test('a range ends above where it begins', async () => {
	expect(await problemsOf(plan('p-01', '', '1,2', '2026-01-01', ''))).toEqual([]);
	expect(summary(await problemsOf(plan('p-01', '', '2,1', '2026-01-01', '')))).toEqual([
		{ rule: 'out_of_range', line: 2, column: 'max_value', value: '1' }
	]);
});

test('what is asked for is more than nothing, of one unit or a level, and of a member that there is', async () => {
	const own = plan('p-01', '', '100,', '2026-01-01', '');
	const found = async (line: string) => summary(await problemsOf(line)).map(({ rule, column }) => [rule, column]);
	expect(await found(own.replace(',100,', ',0,'))).toEqual([['out_of_range', 'min_value']]);
	expect(await found(plan('', '', '100,', '2026-01-01', ''))).toEqual([['target_of_nobody', 'unit_id']]);
	expect(await found(plan('p-01', 'province', '100,', '2026-01-01', ''))).toEqual([['target_of_nobody', 'unit_id']]);
	expect(await found(own.replace('vi_nguoi_ngheo', 'vi_tre_em'))).toEqual([['not_a_member', 'member']]);
	expect(await found(own.replace(',programme,', ',phong_trao,'))).toEqual([['not_a_member', 'dimension']]);
	expect(await found(own.replace('amount_vnd', 'so_tien'))).toEqual([['not_a_member', 'measure']]);
});

test('what is asked of a term is in force within it', async () => {
	const own = plan('p-01', '', '100,', '2021-01-01', '2025-09-30').replace(',year,', ',dang-2020,');
	const next = plan('p-01', '', '150,', '2025-10-01', '2030-09-30').replace(',year,', ',dang-2025,');
	expect(await problemsOf(own, next)).toEqual([]);
	const found = async (line: string) => summary(await problemsOf(line)).map(({ rule, column }) => [rule, column]);
	expect(await found(own.replace('2021-01-01,', '2020-09-30,'))).toEqual([['out_of_range', 'valid_from']]);
	expect(await found(own.replace(',2025-09-30', ',2025-10-01'))).toEqual([['out_of_range', 'valid_to']]);
	expect(await found(own.replace(',2025-09-30', ','))).toEqual([['out_of_range', 'valid_to']]);
	const unknown = own.replace(',dang-2020,', ',dang-1999,');
	const read = await readTable({ name: 'targets.csv', bytes: bytesOf([header, unknown].join('\n')) }, targetsTable);
	expect(read.problems).toMatchObject([{ column: 'per', severity: 'error' }]);
	for (const locale of ['vi', 'en'] as const)
		expect(describeProblem(read.problems[0]!, locale).cure).toContain('dang-2020');
});

test('a target without a minimum, a date or an act is an error that names the column', async () => {
	const own = plan('p-01', '', '100,', '2026-01-01', '');
	const [, , , , , , , least, , , from, , act] = own.split(',');
	for (const [value, column] of [
		[least, 'min_value'],
		[from, 'valid_from'],
		[act, 'legal_basis']
	] as const) {
		const line = own
			.split(',')
			.map((cell, at) => (at > 0 && cell === value ? '' : cell))
			.join(',');
		const { rows, problems } = await readTable(
			{ name: 'targets.csv', bytes: bytesOf([header, line].join('\n')) },
			targetsTable
		);
		expect(rows).toEqual([]);
		expect(problems).toMatchObject([{ severity: 'error', line: 2, column }]);
		for (const locale of ['vi', 'en'] as const) expect(describeProblem(problems[0]!, locale).cure).not.toBe('');
	}
});
