import { describe, expect, test } from 'vitest';
import { buildDirectory } from '../model/unit-directory.ts';
import { overviewPeriods } from './overview-periods.ts';
import { asPublished } from './lens-parameter.ts';
import { decodeOverview, defaultOverview, encodeOverview, encodePlace } from './overview-url.ts';

const facts = {
	directory: buildDirectory([
		{
			id: 'p-38',
			code: '38',
			name: 'Tỉnh Thanh Hóa',
			shortName: 'Thanh Hóa',
			kind: 'government',
			level: 'province',
			division: 'tinh',
			parent: null,
			validFrom: '2016-01-01',
			validTo: null
		},
		{
			id: 'h-380',
			code: '380',
			name: 'Thành phố Thanh Hóa',
			shortName: 'TP Thanh Hóa',
			kind: 'government',
			level: 'district',
			division: 'thanh_pho',
			parent: 'p-38',
			validFrom: '2016-01-01',
			validTo: '2025-06-30'
		}
	]),
	events: [],
	targets: [],
	dataFrom: '2016-01-01',
	dataThrough: '2026-09-30'
};
const decode = (search: string) => decodeOverview(new URLSearchParams(search), facts);

test('the path alone is the last quarter of everything', () => {
	expect(defaultOverview(facts)).toEqual({ scope: null, period: '2026-Q3', lens: asPublished });
	expect(encodePlace({ scope: null, period: '2026-Q3' }, facts)).toBe('');
});

test('a term that has not begun is out of range, and is not offered', () => {
	const before = { ...facts, dataThrough: '2026-03-31' };
	const { view, notices } = decodeOverview(new URLSearchParams('?period=hdnd-2026'), before);
	expect(view).toEqual(defaultOverview(before));
	expect(notices.map((notice) => notice.reason)).toEqual(['out_of_range']);
	expect(overviewPeriods(before).terms).not.toContain('hdnd-2026');
	expect(decode('?period=hdnd-2026').notices).toEqual([]);
});

test('scope and period come back from the link', () => {
	const view = { scope: 'p-38', period: '2023', lens: asPublished };
	expect(encodeOverview(view, facts)).toBe('?scope=p-38&period=2023');
	expect(decode('?scope=p-38&period=2023')).toEqual({ view, notices: [] });
});

test.each([
	['?lens=today', null, '2026-09-30'],
	['?scope=p-38&lens=2025-06-30', 'p-38', '2025-06-30']
])('%s: so does a lens', (search, scope, date) => {
	const view = { scope, period: '2026-Q3', lens: { kind: 'units_of', date } as const };
	expect(decode(search)).toEqual({ view, notices: [] });
	expect(encodeOverview(view, facts)).toBe(search);
});

test('a place that was no unit on the day of the lens is seen as published, which is said', () => {
	const { view, notices } = decode('?scope=h-380&lens=today');
	expect(view).toEqual({ scope: 'h-380', period: '2026-Q3', lens: asPublished });
	expect(notices).toEqual([{ parameter: 'lens', raw: 'today', reason: 'no_unit_then' }]);
});

describe.each([
	['?scope=nowhere', 'unknown_unit'],
	["?scope='; drop table x", 'unknown_unit'],
	['?scope=<img onerror>', 'unknown_unit'],
	['?period=2024-02', 'unknown_value'],
	['?period=1066', 'out_of_range'],
	['?period=2026-Q4', 'out_of_range'],
	['?lens=yesterday', 'unknown_value'],
	['?lens=1945-09-02', 'out_of_range'],
	['?page=2', 'unknown_parameter']
])('%s', (search, reason) => {
	test('falls back with a notice', () => {
		const { view, notices } = decode(search);
		expect(view).toEqual(defaultOverview(facts));
		expect(notices.map((notice) => notice.reason)).toEqual([reason]);
	});
});
