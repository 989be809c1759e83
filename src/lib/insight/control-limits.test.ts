import { describe, expect, it } from 'vitest';
import { controlLimits } from './control-limits.ts';
import { quartilesOf } from './quartiles.ts';

describe('limits of chance', () => {
	it('follow from the Poisson distribution, interpolated between counts', () => {
		// Mean 10: P(X ≤ 3) = 0.01034, P(X ≤ 4) = 0.02925; P(X ≤ 16) = 0.97296, P(X ≤ 17) = 0.98572.
		const { low95, high95, low998, high998 } = controlLimits('poisson', 0.001, 10_000);
		expect(low95).toBeCloseTo(4 - (0.029253 - 0.025) / (0.029253 - 0.010336), 3);
		expect(high95).toBeCloseTo(17 - (0.985722 - 0.975) / (0.985722 - 0.972958), 3);
		expect(low998).toBeLessThan(low95);
		expect(high998).toBeGreaterThan(high95);
	});
	it('follow from the binomial distribution', () => {
		// 10 of 20 expected: P(X ≤ 5) = 0.020695, P(X ≤ 6) = 0.057659.
		const { low95, high95 } = controlLimits('binomial', 0.5, 20);
		expect(low95).toBeCloseTo(6 - (0.057659 - 0.025) / (0.057659 - 0.020695), 3);
		expect(high95).toBeLessThanOrEqual(20);
	});
	it('come close to the normal ones for whole provinces', () => {
		const mean = 0.0039 * 8_000_000;
		const { low998, high998 } = controlLimits('poisson', 0.0039, 8_000_000);
		expect(Math.abs(high998 - (mean + 3.0902 * Math.sqrt(mean)))).toBeLessThan(3);
		expect(Math.abs(low998 - (mean - 3.0902 * Math.sqrt(mean)))).toBeLessThan(3);
	});
	it.each([
		['poisson', 0, 1000],
		['poisson', 0.001, 0],
		['binomial', 0, 50]
	] as const)('of %s at rate %d of %d are zero', (chance, rate, denominator) => {
		expect(controlLimits(chance, rate, denominator)).toEqual({ low998: 0, low95: 0, high95: 0, high998: 0 });
	});
	it('leave no room where every case counts', () =>
		expect(controlLimits('binomial', 1.2, 30)).toEqual({ low998: 30, low95: 30, high95: 30, high998: 30 }));
});

it('divides numbers into quarters, from four numbers on', () => {
	expect(quartilesOf([4, 1, 3, 2, 5])).toEqual({ low: 2, median: 3, high: 4 });
	expect(quartilesOf([1, 2, 3, 4])).toEqual({ low: 1.75, median: 2.5, high: 3.25 });
	expect(quartilesOf([1, 2, 3])).toBeNull();
});
