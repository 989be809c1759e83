import { expect, test } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { factColumns } from './columns/fact-columns.ts';
import { deriveSubmissions } from './derive-submissions.ts';
import { header, readLines, units } from './fixture.ts';

const columns = `${header},status,is_provisional,submitted_on`;
const derive = async (releasedOn: string, ...lines: string[]) => {
	const { facts, statuses } = await readLines(columns, ...lines);
	return deriveSubmissions(receptions, units, { facts: factColumns(facts), statuses }, releasedOn);
};

test('each unit of a level owes the periods between the first and the last report', async () => {
	const rows = await derive(
		'2022-02-28',
		'380,2021-01-01,2021-03-31,regular,5,5,0,,,2021-04-10',
		'380,2021-01-01,2021-03-31,head,1,1,0,,,2021-04-12',
		'380,2021-04-01,2021-06-30,regular,0,0,0,,,',
		'380,2021-07-01,2021-09-30,regular,,,,suppressed,,',
		'381,2021-10-01,2021-12-31,regular,3,3,0,,true,'
	);
	expect(rows.map((row) => [row.unitId, row.start, row.status])).toEqual([
		['h-380', '2021-01-01', 'reported'],
		['h-380', '2021-04-01', 'reported_zero'],
		['h-380', '2021-07-01', 'suppressed'],
		['h-380', '2021-10-01', 'late'],
		['h-381', '2021-01-01', 'not_reported'],
		['h-381', '2021-04-01', 'not_reported'],
		['h-381', '2021-07-01', 'not_reported'],
		['h-381', '2021-10-01', 'reported']
	]);
	expect(rows[0]).toMatchObject({ submittedOn: '2021-04-12', provisional: false, scope: 'body' });
	expect(rows.at(-1)).toMatchObject({ submittedOn: null, provisional: true });
});

test('a report whose day has not come is not due', async () => {
	const rows = await derive('2021-04-14', '380,2021-01-01,2021-03-31,regular,5,5,0,,,');
	expect(rows.map((row) => row.status)).toEqual(['reported', 'not_due']);
	const next = await derive('2021-04-15', '380,2021-01-01,2021-03-31,regular,5,5,0,,,');
	expect(next.map((row) => row.status)).toEqual(['reported', 'late']);
});

test('units owe nothing before or after their time', async () => {
	const rows = await derive(
		'2026-01-31',
		'14797,2025-04-01,2025-06-30,regular,5,5,0,,,',
		'14797,2025-07-01,2025-09-30,regular,5,5,0,,,'
	);
	expect(rows.map((row) => [row.unitId, row.start])).toEqual([
		['x-14797', '2025-04-01'],
		['x-14797@2025-07-01', '2025-07-01']
	]);
});

test('numbers for a longer period stand for each reporting period in it, odd periods for themselves', async () => {
	const rows = await derive(
		'2022-03-01',
		'380,2021-01-01,2021-06-30,regular,5,5,0,,,',
		'380,2021-07-01,2021-07-20,regular,2,2,0,,,',
		'38,2021-01-15,2021-02-14,regular,2,2,0,,,'
	);
	expect(rows.map((row) => [row.unitId, row.start, row.end, row.status])).toEqual([
		['p-38', '2021-01-15', '2021-02-14', 'reported'],
		['h-380', '2021-01-01', '2021-03-31', 'reported'],
		['h-380', '2021-04-01', '2021-06-30', 'reported'],
		['h-380', '2021-07-01', '2021-07-20', 'reported'],
		['h-381', '2021-01-01', '2021-03-31', 'not_reported'],
		['h-381', '2021-04-01', '2021-06-30', 'not_reported']
	]);
});
