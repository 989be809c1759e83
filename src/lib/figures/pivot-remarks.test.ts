import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { defaultExplore } from '../view/explore-defaults.ts';
import { pivotAnswer } from './pivot-fixture.ts';
import { pivotRemarks } from './pivot-remarks.ts';
import { pivotOf } from './pivot.ts';

const base = defaultExplore(receptions);
const view = { ...base, pivot: { ...base.pivot, rows: ['level'], columns: ['year'] } };
const naming = { contract: receptions, directory: null, locale: 'vi' } as const;
const pivot = pivotOf(
	pivotAnswer([
		[0, 'district', 2024, 5],
		[0, 'commune', 2024, 5],
		[0, 'district', 2025, 5],
		[0, 'commune', 2025, 5],
		[0, 'commune', 2026, 5],
		[1, 'district', null, 10],
		[1, 'commune', null, 15],
		[2, null, 2024, 10],
		[2, null, 2025, 10],
		[2, null, 2026, 5],
		[3, null, null, 25]
	]),
	view,
	naming
);
/** Districts ended in the middle of 2025; a commune's report of 2024 is missing, one of 2025 provisional. */
const rows = [
	['district', 2024, 8, 8, 0, '2024-01-01', '2024-12-31'],
	['district', 2025, 4, 4, 0, '2025-01-01', '2025-06-30'],
	['commune', 2024, 1400, 1399, 0, '2024-01-01', '2024-12-31'],
	['commune', 2025, 4, 4, 1, '2025-01-01', '2025-12-31'],
	['commune', 2026, 3, 3, 0, '2026-01-01', '2026-09-30']
] as const;
const columns = ['by_level', 'by_year', 'due', 'came', 'provisional', 'due_from', 'due_to'] as const;
const reports = {
	numRows: rows.length,
	coverage: null,
	columns: Object.fromEntries(columns.map((id, at) => [id, rows.map((row) => row[at]!)]))
};
const said = (level: string | null, year: string | null, time: typeof view.time = null) =>
	pivotRemarks(
		{ pivot, view: { ...view, time }, reports },
		'2026-09-30',
		'vi'
	)(
		pivot.rows.find(({ path }) => (path[0] ?? null) === level)!,
		pivot.columns.find(({ path }) => (path[0] ?? null) === year)!
	);

describe('what is said of a pivot’s numbers', () => {
	it('is nothing where all reports are in', () => expect(said('district', '2024')).toBeNull());
	it('counts the reports where some are missing, in sums, too', () => {
		expect(said('commune', '2024')).toBe('chưa đủ báo cáo: 1.399/1.400');
		expect(said(null, '2024')).toBe('chưa đủ báo cáo: 1.407/1.408');
		expect(said(null, null)).toBe('chưa đủ báo cáo: 1.418/1.419');
	});
	it('takes no filter of the reader for a report that is missing', () => {
		const first = { start: '2025-01-01', end: '2025-06-30' };
		expect(said('district', '2025', first)).toBeNull();
		expect(said('district', '2025', { ...first, end: '2025-09-30' })).toBe('chưa đủ báo cáo');
	});
	it('names provisional ones, units that ended, and time that is not over', () => {
		expect(said('commune', '2025')).toBe('tạm tính');
		expect(said('district', '2025')).toBe('chưa đủ báo cáo');
		expect(said('commune', '2026')).toBe('chưa hết kỳ');
	});
});
