import type { CountedCell } from './cell.ts';

/** A number as what it counts and what it is counted over. */
export interface Quotient {
	readonly numerator: number;
	readonly denominator: number;
}

/** The average of numbers from what is behind them, never from the numbers themselves; null over nothing. */
export function averageOf(quotients: readonly Quotient[]): number | null {
	const whole = { numerator: sumOf(quotients, 'numerator'), denominator: sumOf(quotients, 'denominator') };
	return whole.denominator > 0 ? whole.numerator / whole.denominator : null;
}

/** A sum over the part of its reports that is in: a unit that sent two of four counts for a half. Null without a number. */
export function countQuotient({ value, coverage }: CountedCell): Quotient | null {
	if (value === null) return null;
	return { numerator: value, denominator: coverage && coverage.due > 0 ? coverage.reported / coverage.due : 1 };
}

/** What a rate or a ratio is made of; null where that is not known. */
export function rateQuotient({ value, numerator, denominator }: CountedCell): Quotient | null {
	return value === null || numerator === null || denominator === null ? null : { numerator, denominator };
}

const sumOf = (quotients: readonly Quotient[], part: keyof Quotient) =>
	quotients.reduce((total, quotient) => total + quotient[part], 0);
