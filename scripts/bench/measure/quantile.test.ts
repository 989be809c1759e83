import { describe, expect, it } from 'vitest';
import { judge } from './bench.ts';
import { median, quantile } from './quantile.ts';

describe('quantile', () => {
	it('interpolates between neighbours', () => {
		expect(median([3, 1, 2])).toBe(2);
		expect(median([4, 1, 2, 3])).toBe(2.5);
		expect(quantile([10, 20], 0.95)).toBeCloseTo(19.5);
	});
	it('has no value for no values', () => expect(median([])).toBeNaN());
});

describe('judge', () => {
	it.each([
		[{ ms: 50 }, { ms: { max: 50 } }, true],
		[{ ms: 51 }, { ms: { max: 50 } }, false],
		[{ ms: Number.NaN }, { ms: { max: 50 } }, false],
		[{ rows: 3 }, { rows: { min: 4 } }, false],
		[{ drawn: false }, { drawn: { is: true } }, false],
		[{}, { ms: { max: 50 } }, false]
	])('%j against %j', (figures, goals, pass) => expect(judge('x', figures, goals).pass).toBe(pass));
});
