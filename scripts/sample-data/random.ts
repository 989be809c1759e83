/** Numbers that look random and are the same on every run. */
export interface Random {
	/** Evenly spread from `low` up to `high`. */
	between(low: number, high: number): number;
	chance(probability: number): boolean;
	/** A whole number that scatters around `mean` as counts do. */
	count(mean: number): number;
}

function hash(text: string): number {
	let value = 2166136261;
	for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 16777619);
	return value >>> 0;
}

/** mulberry32 */
function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let value = Math.imul(state ^ (state >>> 15), 1 | state);
		value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
		return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
	};
}

function poisson(next: () => number, mean: number): number {
	const limit = Math.exp(-mean);
	let product = next();
	let count = 0;
	while (product > limit) {
		product *= next();
		count++;
	}
	return count;
}

// The sum of twelve even numbers is near enough to normal, and exact on every machine.
function normal(next: () => number): number {
	let sum = -6;
	for (let index = 0; index < 12; index++) sum += next();
	return sum;
}

/** The random numbers that belong to a key: adding a unit or a year leaves all others as they were. */
export function randomFor(...key: readonly (string | number)[]): Random {
	const next = generator(hash(key.join('|')));
	next();
	return {
		between: (low, high) => low + (high - low) * next(),
		chance: (probability) => next() < probability,
		count: (mean) =>
			mean <= 0 ? 0 : mean < 30 ? poisson(next, mean) : Math.max(0, Math.round(mean + normal(next) * Math.sqrt(mean)))
	};
}
