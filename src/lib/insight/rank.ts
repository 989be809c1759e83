/** Ranks from the highest value down; ties share a rank and the next one is skipped. */
export function ranksOf(values: readonly number[]): number[] {
	const ranks = new Map<number, number>();
	for (const [index, value] of [...values].sort((a, b) => b - a).entries())
		if (!ranks.has(value)) ranks.set(value, index + 1);
	return values.map((value) => ranks.get(value) ?? 0);
}

/** One value's place among several. */
export interface Place {
	readonly rank: number;
	readonly of: number;
	readonly tied: boolean;
	/** Residents in the rate that was ranked. */
	readonly per?: number;
}

/** The place of `value` among `values`, which hold it; null among fewer than three. */
export function placeOf(value: number, values: readonly number[]): Place | null {
	if (values.length < 3) return null;
	const higher = values.filter((other) => other > value).length;
	const tied = values.filter((other) => other === value).length > 1;
	return { rank: higher + 1, of: values.length, tied };
}
