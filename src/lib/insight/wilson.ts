/** Between which shares the true one lies with 95 % confidence. */
export interface Margin {
	readonly low: number;
	readonly high: number;
}

/** The normal quantile that leaves 2.5 % above it. */
const z = 1.959964;

/**
 * The 95 % interval of a share of `count` among `of` answers; null without answers. After E. B. Wilson, "Probable
 * inference, the law of succession, and statistical inference", Journal of the American Statistical Association 22
 * (1927), 209–212: unlike the usual ± it holds for few answers and for shares near 0 and 1.
 */
export function wilsonMargin(count: number, of: number): Margin | null {
	if (!(of > 0) || !(count >= 0) || count > of) return null;
	const share = count / of;
	const spread = (z * z) / of;
	const middle = share + spread / 2;
	const half = Math.sqrt(share * (1 - share) * spread + (spread * spread) / 4);
	const low = count === 0 ? 0 : Math.max(0, (middle - half) / (1 + spread));
	const high = count === of ? 1 : Math.min(1, (middle + half) / (1 + spread));
	return { low, high };
}
