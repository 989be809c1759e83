import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonMargin } from './wilson.ts';

const rounded = (count: number, of: number) => {
	const margin = wilsonMargin(count, of);
	return margin && [margin.low, margin.high].map((share) => Math.round(share * 10_000) / 10_000);
};

describe('the margin of a share', () => {
	// Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3.
	test.each([
		[81, 263, [0.2553, 0.3662]],
		[15, 148, [0.0624, 0.1605]],
		[0, 20, [0, 0.1611]],
		[1, 29, [0.0061, 0.1718]]
	])('of %i among %i, as published', (count, of, expected) => expect(rounded(count, of)).toEqual(expected));
	test('is unknown without answers, and where more say yes than answered', () => {
		expect(wilsonMargin(0, 0)).toBeNull();
		expect(wilsonMargin(5, 4)).toBeNull();
		expect(wilsonMargin(Number.NaN, 4)).toBeNull();
	});
	test('holds the share, stays within 0 and 1, mirrors, and narrows with more answers', () => {
		const votes = fc.integer({ min: 1, max: 100_000 }).chain((of) => fc.tuple(fc.nat(of), fc.constant(of)));
		fc.assert(
			fc.property(votes, ([count, of]) => {
				const { low, high } = wilsonMargin(count, of)!;
				const mirrored = wilsonMargin(of - count, of)!;
				const larger = wilsonMargin(count * 4, of * 4)!;
				expect(low).toBeLessThanOrEqual(count / of);
				expect(high).toBeGreaterThanOrEqual(count / of);
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				expect(mirrored.low).toBeCloseTo(1 - high, 9);
				expect(larger.high - larger.low).toBeLessThan(high - low);
			})
		);
	});
});
