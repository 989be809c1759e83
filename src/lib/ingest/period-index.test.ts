import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Period } from '../model/period.ts';
import { PeriodIndex } from './period-index.ts';

const day = fc.integer({ min: 10, max: 40 }).map((number) => `2024-01-${number}`);
const period = fc.tuple(day, day).map(([a, b]): Period => (a < b ? { start: a, end: b } : { start: b, end: a }));

test('finds what shares a day with a period, in the order given', () => {
	fc.assert(
		fc.property(fc.array(period), period, (items, asked) => {
			const naive = items.filter(({ start, end }) => start <= asked.end && end >= asked.start);
			expect(new PeriodIndex(items).overlapping(asked)).toEqual(naive);
		})
	);
});
