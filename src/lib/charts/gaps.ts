import type { Series } from '../figures/figure-base.ts';

/**
 * Periods without a number that were waited for, or that lie between numbers; before a unit began, after it ended and in
 * the future nothing is to be said.
 */
export function hasGaps({ points }: Series): boolean {
	const first = points.findIndex(({ value }) => value !== null);
	const last = points.findLastIndex(({ value }) => value !== null);
	return points.some(({ value, status }, index) => {
		if (value !== null) return false;
		return (first < index && index < last) || (status !== 'not_applicable' && status !== 'not_due');
	});
}
