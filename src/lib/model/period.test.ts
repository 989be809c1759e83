import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, bucketOf, bucketsIn, isIsoDate, parsePeriodKey, periodKey } from './period.ts';

const grains = ['month', 'quarter', 'half', 'year'] as const;

test('days that exist are dates, others are not', () => {
	expect(['2024-02-29', '2023-02-29', '2024-13-01', '24-01-01', '2024-1-1'].map(isIsoDate)).toEqual([
		true,
		false,
		false,
		false,
		false
	]);
});

test('days and months run over the ends of months and years', () => {
	expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
	expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
	expect(addMonths('2024-11-15', 3)).toBe('2025-02-01');
	expect(addMonths('2024-01-01', -12)).toBe('2023-01-01');
});

test('buckets of a span leave out what is cut', () => {
	const span = { start: '2024-02-01', end: '2024-12-31' };
	expect(bucketsIn(span, 'quarter').map((bucket) => bucket.start)).toEqual(['2024-04-01', '2024-07-01', '2024-10-01']);
	expect(bucketsIn(span, 'year')).toEqual([]);
});

describe.each(['2024-Q5', '2024-H3', '2024-13', '2024-00', '24', '2024-', 'Q1', '2024-q1', ''])('%s', (key) => {
	test('is no period', () => expect(parsePeriodKey(key)).toBeNull());
});

test('a bucket comes back from its key', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 1200 }), fc.constantFrom(...grains), (months, grain) => {
			const bucket = bucketOf(addMonths('1990-01-01', months), grain);
			expect(parsePeriodKey(periodKey(bucket.start, grain))).toEqual({ ...bucket, grain });
		})
	);
});
