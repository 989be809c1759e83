/** The lines of a long list that are in sight, and a few around them. */
export interface Window {
	readonly first: number;
	/** The line after the last one. */
	readonly end: number;
}

/** Lines of one size: those between two edges, with `spare` more on either side. */
export function windowOf(count: number, size: number, from: number, length: number, spare = 6): Window {
	const first = Math.max(0, Math.floor(from / size) - spare);
	return { first: Math.min(first, count), end: Math.min(count, Math.ceil((from + length) / size) + spare) };
}
