import { expect, it } from 'vitest';
import { monthOf } from './period.ts';
import { elapsed, findTerm, lastQuarterOf, terms } from './term.ts';

it('has terms of whole quarters, each under its own key', () => {
	expect(new Set(terms.map(({ key }) => key)).size).toBe(terms.length);
	for (const { start, end } of terms) {
		expect([start.slice(-2), monthOf(start) % 3]).toEqual(['01', 1]);
		expect(monthOf(end) % 3).toBe(0);
		expect(start < end).toBe(true);
	}
	expect(findTerm('hdnd-1999')).toBeUndefined();
});

it('ends where the data end while it runs', () => {
	const term = findTerm('hdnd-2021')!;
	expect(elapsed(term, '2023-05-31')).toEqual({ start: '2021-07-01', end: '2023-06-30' });
	expect(elapsed(term, '2026-09-30').end).toBe('2026-03-31');
	expect(lastQuarterOf(term, '2026-09-30')).toBe('2026-Q1');
	expect(lastQuarterOf(term, '2023-05-31')).toBe('2023-Q2');
	expect(lastQuarterOf(term, '2020-01-01')).toBe('2021-Q3');
});
