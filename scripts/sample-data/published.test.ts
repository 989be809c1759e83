import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readExports } from './read-exports.ts';
import { type Row, rowsWithin, sumOf } from './row.ts';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const receptions = await readExports(data, 'receptions');
const dialogues = await readExports(data, 'dialogues');
const campaigns = await readExports(data, 'campaigns');

const leaders = ['head', 'delegated'];
const form = ['regular', ...leaders];
const pick = (rows: readonly Row[], code: string, column: string, members: readonly string[]) =>
	rows.filter((row) => row['unit_code'] === code && members.includes(String(row[column])));

describe('TP Thanh Hóa, 2021–2023', () => {
	// The city reports cumulatively: the last report of each year holds the year.
	const yearEnds = receptions.filter((row) =>
		['2021-12-31', '2022-12-31', '2023-12-31'].includes(String(row['period_end']))
	);
	test('1.166 turns and 13 groups', () => {
		const rows = pick(yearEnds, '380', 'mode', form);
		expect(rows).toHaveLength(9);
		expect([sumOf(rows, 'turns'), sumOf(rows, 'groups')]).toEqual([1166, 13]);
	});
	test('the Party secretary: 20 sessions with 100 turns, more than 300 in dialogues', () => {
		const rows = pick(yearEnds, '380', 'mode', ['party_head']);
		expect([sumOf(rows, 'sessions'), sumOf(rows, 'turns')]).toEqual([20, 100]);
		const held = pick(rowsWithin(dialogues, { start: '2021-01-01', end: '2023-12-31' }), '380', 'chair', [
			'party_secretary'
		]);
		expect(sumOf(held, 'participants')).toBe(300);
		expect(held.map((row) => row['participants_qualifier']).filter(Boolean)).toEqual(['at_least']);
	});
});

describe('Hà Nội, 1/8/2024–31/7/2025', () => {
	const rows = rowsWithin(receptions, { start: '2024-08-01', end: '2025-07-31' });
	test.each([
		['regular', ['regular'], [21507, 24559]],
		['leaders', leaders, [10319, 13320]],
		['all', form, [31826, 37879]]
	])('turns and people: %s', (_name, modes, figures) => {
		const own = pick(rows, '01', 'mode', modes);
		expect([sumOf(own, 'turns'), sumOf(own, 'people')]).toEqual(figures);
	});
	test('cases and groups', () => {
		const own = pick(rows, '01', 'mode', form);
		const measures = [
			'cases_first',
			'cases_repeat',
			'groups',
			'group_people',
			'group_cases_first',
			'group_cases_repeat'
		];
		expect(measures.map((measure) => sumOf(own, measure))).toEqual([16612, 7389, 354, 4093, 386, 314]);
	});
});

test('Thanh Hóa, 1–11/2022: 13.497 turns, 4.176 of them by leaders', () => {
	const rows = rowsWithin(receptions, { start: '2022-01-01', end: '2022-11-30' });
	expect(sumOf(pick(rows, '38', 'mode', leaders), 'turns')).toBe(4176);
	expect(sumOf(pick(rows, '38', 'mode', form), 'turns')).toBe(13497);
});

describe('“Dân vận khéo” models', () => {
	const models = campaigns.filter((row) => row['programme'] === 'dan_van_kheo');
	const built = (code: string, start: string, end: string, column: string) => (member: string) =>
		sumOf(pick(rowsWithin(models, { start, end }), code, column, [member]), 'built');
	const holders = ['collective', 'individual'];
	const fields = ['economy', 'culture_society', 'defence_security', 'political_system'];
	test('Thanh Hóa to 8/2025: 10.239 by holder and by field', () => {
		expect(holders.map(built('38', '2021-01-01', '2025-08-31', 'holder'))).toEqual([6026, 4213]);
		expect(fields.map(built('38', '2021-01-01', '2025-08-31', 'field'))).toEqual([4398, 3030, 1696, 1115]);
	});
	test('Thanh Hóa to 10/2023: 8.419, 3.200 of them in the economy', () => {
		expect(holders.map(built('38', '2021-01-01', '2023-10-31', 'holder'))).toEqual([4810, 3609]);
		expect(built('38', '2021-01-01', '2023-10-31', 'field')('economy')).toBe(3200);
	});
	test('Hà Nội: 24.254 registered in the first half of 2024, 11.935 built in 2025', () => {
		const half = pick(rowsWithin(models, { start: '2024-01-01', end: '2024-06-30' }), '01', 'programme', [
			'dan_van_kheo'
		]);
		expect(sumOf(half, 'registered_new') + sumOf(half, 'registered_maintained')).toBe(24254);
		expect(holders.map(built('01', '2025-01-01', '2025-12-31', 'holder'))).toEqual([7369, 4566]);
	});
});
