/** A value axis: where it starts and ends, and its ticks. */
export interface ValueAxis {
	readonly min: number;
	readonly max: number;
	readonly step: number;
	readonly ticks: readonly number[];
	/** It does not start at zero. */
	readonly cropped: boolean;
}

/** Lines that vary by less than this share of their highest value may leave zero out. */
const cropBelow = 0.3;

/** The axis of lines: from zero, unless the values lie close together far above it. */
export function lineAxis(values: readonly number[], smallestStep: number, height: number): ValueAxis {
	const high = Math.max(0, ...values);
	const low = values.length === 0 ? 0 : Math.min(...values);
	const intervals = height < 200 ? 2 : 4;
	const cropped = low > 0 && high - low < high * cropBelow && high - low >= smallestStep * 4;
	if (!cropped) return axisOf(Math.min(0, low), high, intervals, smallestStep, false);
	// A third of the height stays free below the lowest point, so that nobody takes the edge for zero.
	return axisOf(Math.max(0, low - (high - low) / 2), high, intervals, smallestStep, true);
}

function axisOf(low: number, high: number, intervals: number, smallestStep: number, cropped: boolean): ValueAxis {
	const step = niceStep((high - low || smallestStep * intervals) / intervals, smallestStep);
	const min = Math.floor(low / step) * step;
	const max = Math.max(min + step, Math.ceil(high / step - 1e-9) * step);
	const count = Math.round((max - min) / step);
	const ticks = Array.from({ length: count + 1 }, (_, index) => round(min + index * step));
	return { min: round(min), max: round(max), step, ticks, cropped: cropped && min > 0 };
}

/** The least of 1, 2, 2.5 and 5 × 10ⁿ that is not below `rough` and is made of whole `smallest` steps. */
function niceStep(rough: number, smallest: number): number {
	const power = 10 ** Math.floor(Math.log10(rough));
	const steps = [1, 2, 2.5, 5, 10].map((unit) => round(unit * power));
	const isWhole = (step: number) => Math.abs(step / smallest - Math.round(step / smallest)) < 1e-6;
	return Math.max(smallest, steps.find((step) => step >= rough - 1e-9 * rough && isWhole(step)) ?? round(10 * power));
}

const round = (value: number) => Number(value.toPrecision(12));

/** Decimal places that tell the ticks of a step apart. */
export function stepDigits(step: number): number {
	for (let digits = 0; digits < 6; digits++) {
		const scaled = step * 10 ** digits;
		if (Math.abs(scaled - Math.round(scaled)) < 1e-6) return digits;
	}
	return 6;
}
