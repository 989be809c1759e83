import type { RangeFilter } from './explore-view.ts';

/** Upper ends of the bins that counts are shown in: 0, 1, 2, 5, 10, 20 … ; counts are skewed, equal widths would be one bar. */
export const rangeEdges: readonly number[] = [
	0,
	...Array.from({ length: 36 }, (_, step) => [1, 2, 5][step % 3]! * 10 ** Math.floor(step / 3))
];

/** The whole numbers in the bins from one to another, as bounds. */
export function binBounds(first: number, last: number): Pick<RangeFilter, 'min' | 'max'> {
	return { min: first === 0 ? null : rangeEdges[first - 1]! + 1, max: rangeEdges[last] ?? null };
}

/** The bins that bounds fall into, both ends counted. */
export function boundBins({ min, max }: Pick<RangeFilter, 'min' | 'max'>): readonly [first: number, last: number] {
	const binOf = (value: number) => {
		const bin = rangeEdges.findIndex((edge) => value <= edge);
		return bin < 0 ? rangeEdges.length : bin;
	};
	return [min === null ? 0 : binOf(min), max === null ? rangeEdges.length : binOf(max)];
}
