/** Two significant digits are enough for a class to begin at. */
const round = (value: number) => Number(value.toPrecision(2));

/**
 * Values at which a next class begins, at most `count - 1`, so that classes hold about as many of the positive values
 * each; fewer where few values differ.
 */
export function classBreaks(values: readonly number[], count = 5): number[] {
	const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
	const [lowest, highest] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
	const breaks = Array.from({ length: count - 1 }, (_, index) =>
		round(sorted[Math.floor(((index + 1) / count) * sorted.length)] ?? 0)
	);
	return [...new Set(breaks)].filter((value) => value > lowest && value <= highest);
}

/** The class of a value: 0 below the first break. */
export function classOf(value: number, breaks: readonly number[]): number {
	let index = 0;
	while (index < breaks.length && value >= breaks[index]!) index++;
	return index;
}

/** The step of a ramp of `steps` colours for a class: few classes spread over all of it. */
export function rampStep(index: number, breaks: readonly number[], steps = 5): number {
	return breaks.length === 0 ? Math.floor(steps / 2) : Math.round((index / breaks.length) * (steps - 1));
}
