/** Splits a whole number by weights into whole numbers that sum to it: largest remainders, ties to the first. */
export function apportion(total: number, weights: readonly number[]): number[] {
	const sum = weights.reduce((left, right) => left + right, 0);
	if (sum === 0) throw new Error(`nothing to apportion ${total} by`);
	const exact = weights.map((weight) => (total * weight) / sum);
	const whole = exact.map(Math.floor);
	const left = total - whole.reduce((a, b) => a + b, 0);
	exact
		.map((value, index) => ({ index, rest: value - Math.floor(value) }))
		.sort((a, b) => b.rest - a.rest || a.index - b.index)
		.slice(0, left)
		.forEach(({ index }) => {
			whole[index] = (whole[index] ?? 0) + 1;
		});
	return whole;
}
