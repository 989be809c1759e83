import { expect, it } from 'vitest';
import { findTerm, terms } from './term.ts';
import { isOfTerm, monthsToTermBefore, termBefore, termOfSpan, termPair } from './term-pair.ts';

const through = '2026-09-30';
const pairOf = (key: string, dataThrough = through) => termPair(findTerm(key)!, dataThrough);

it('finds the term of the same body that ended the day before', () => {
	const found = terms.map((term) => [term.key, termBefore(term)?.key]);
	expect(Object.fromEntries(found)).toEqual({
		'hdnd-2026': 'hdnd-2021',
		'hdnd-2021': 'hdnd-2016',
		'hdnd-2016': undefined,
		'dang-2025': 'dang-2020',
		'dang-2020': 'dang-2015',
		'dang-2015': undefined,
		'mttq-2024': 'mttq-2019',
		'mttq-2019': 'mttq-2014',
		'mttq-2014': undefined
	});
});

it('sets a term to date against the same stretch of the term before', () => {
	expect(pairOf('mttq-2024')).toMatchObject({
		now: { start: '2024-10-01', end: '2026-09-30' },
		base: { start: '2019-10-01', end: '2021-09-30' }
	});
	expect(pairOf('dang-2025', '2026-05-31')?.base).toEqual({ start: '2020-10-01', end: '2021-06-30' });
});

it('sets no more against a shorter term than it lasted, and nothing against none', () => {
	expect(pairOf('hdnd-2021')).toMatchObject({
		now: { start: '2021-07-01', end: '2026-03-31' },
		base: { start: '2016-07-01', end: '2021-03-31' }
	});
	expect(pairOf('hdnd-2026', '2031-03-31')).toMatchObject({
		now: { start: '2026-04-01', end: '2030-12-31' },
		base: { start: '2021-07-01', end: '2026-03-31' }
	});
	expect(pairOf('hdnd-2016')).toBeNull();
});

it('has nothing of a term that has not begun', () => {
	expect(pairOf('dang-2025', '2025-08-31')).toBeNull();
});

it('knows the span of a term, as far as there are data, and how far the term before lies back', () => {
	expect(termOfSpan({ start: '2024-10-01', end: '2026-12-31' }, through)?.key).toBe('mttq-2024');
	expect(termOfSpan({ start: '2020-10-01', end: '2025-09-30' }, through)?.key).toBe('dang-2020');
	expect(termOfSpan({ start: '2020-10-01', end: '2024-12-31' }, through)).toBeUndefined();
	expect(monthsToTermBefore({ start: '2026-04-01', end: through })).toBe(57);
	expect(monthsToTermBefore({ start: '2021-01-01', end: through })).toBeNull();
	const time = { start: '2024-10-01', end: through, calendar: 'civil' } as const;
	expect([isOfTerm({ time, grain: 'total' }), isOfTerm({ time, grain: 'year' })]).toEqual([true, false]);
	expect(isOfTerm({ time: { ...time, calendar: 'ttcp' }, grain: 'total' })).toBe(false);
});
