/** What may be said of two numbers a year apart. */
export type Change =
	| { readonly kind: 'none' }
	/** Under two percent: no rise or fall is claimed. */
	| { readonly kind: 'steady'; readonly difference: number; readonly fraction: number | null }
	/** Counts whose difference is within what chance brings. */
	| { readonly kind: 'noise'; readonly difference: number; readonly fraction: number | null }
	| { readonly kind: 'count'; readonly difference: number }
	| { readonly kind: 'fraction'; readonly difference: number; readonly fraction: number }
	| { readonly kind: 'points'; readonly difference: number };

/** Below this base a percentage says less than it seems to. */
export const smallestBase = 10;
const steadyFraction = 0.02;
const steadyPoints = 0.01;

/** What two numbers are: counts of occurrences, other amounts (money, rates), or shares between 0 and 1. */
export type Quantity = 'count' | 'amount' | 'share';

/**
 * Compares with the base. Base 0 gives nothing; a base below 10 the difference only. `counts` are the occurrences
 * behind amounts and shares, where they are known.
 */
export function changeOf(
	now: number | null,
	base: number | null,
	quantity: Quantity,
	counts: readonly [number, number] | null = null
): Change {
	if (now === null || base === null) return { kind: 'none' };
	const difference = now - base;
	if (quantity === 'share')
		return Math.abs(difference) < steadyPoints
			? { kind: 'steady', difference, fraction: null }
			: { kind: 'points', difference };
	if (base === 0) return { kind: 'none' };
	const behind = quantity === 'count' ? ([now, base] as const) : counts;
	if ((behind?.[1] ?? smallestBase) < smallestBase) return { kind: 'count', difference };
	const fraction = difference / base;
	if (Math.abs(fraction) < steadyFraction) return { kind: 'steady', difference, fraction };
	if (behind && isNoise(behind[0], behind[1])) return { kind: 'noise', difference, fraction };
	return { kind: 'fraction', difference, fraction };
}

/** Two counts differ by less than the standard deviation of their difference. */
export function isNoise(a: number, b: number): boolean {
	return Math.abs(a - b) < Math.sqrt(a + b);
}
