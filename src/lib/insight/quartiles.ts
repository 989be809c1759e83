/** The middle of several numbers, and of their lower and upper halves. */
export interface Quartiles {
	readonly low: number;
	readonly median: number;
	readonly high: number;
}

/** Fewer numbers than this have no quarters to speak of. */
const fewest = 4;

/**
 * Quartiles by linear interpolation between order statistics (definition 7 of Hyndman and Fan, "Sample quantiles in
 * statistical packages", The American Statistician 50, 1996); null for fewer than four numbers.
 */
export function quartilesOf(values: readonly number[]): Quartiles | null {
	if (values.length < fewest) return null;
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number) => {
		const place = share * (sorted.length - 1);
		const below = Math.floor(place);
		const low = sorted[below] ?? 0;
		return low + (place - below) * ((sorted[below + 1] ?? low) - low);
	};
	return { low: at(0.25), median: at(0.5), high: at(0.75) };
}
