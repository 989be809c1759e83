/** How two values of the same units go together. */
export interface Correlation {
	/** Spearman's rank correlation, −1 to 1. */
	readonly rank: number;
	readonly units: number;
	/** Outside what chance brings at 95 %. */
	readonly clear: boolean;
}

/** Fewer units than this say nothing of two values. */
const fewest = 8;

/**
 * Spearman's rank correlation, ties sharing the mean of their ranks; clear where it is beyond 1.96/√(n − 1), the large
 * sample limit. Null for fewer than eight units, or where one side does not vary.
 */
export function correlationOf(pairs: readonly (readonly [number, number])[]): Correlation | null {
	if (pairs.length < fewest) return null;
	const [a, b] = [midRanks(pairs.map(([x]) => x)), midRanks(pairs.map(([, y]) => y))];
	const middle = (pairs.length + 1) / 2;
	const product = (p: readonly number[], q: readonly number[]) =>
		p.reduce((sum, rank, index) => sum + (rank - middle) * ((q[index] ?? middle) - middle), 0);
	const spread = Math.sqrt(product(a, a) * product(b, b));
	if (spread === 0) return null;
	const rank = product(a, b) / spread;
	return { rank, units: pairs.length, clear: Math.abs(rank) > 1.96 / Math.sqrt(pairs.length - 1) };
}

function midRanks(values: readonly number[]): number[] {
	const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
	const ranks = new Array<number>(values.length).fill(0);
	for (let start = 0; start < order.length;) {
		let end = start;
		while (end + 1 < order.length && values[order[end + 1]!] === values[order[start]!]) end++;
		for (let at = start; at <= end; at++) ranks[order[at]!] = (start + end) / 2 + 1;
		start = end + 1;
	}
	return ranks;
}
