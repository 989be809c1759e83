import type { Measure } from './contract.ts';

/** Rates of fewer residents, and shares of fewer cases, are too unsteady to rank. */
export const smallestDenominator = { residents: 1000, cases: 20 } as const;

/** The smallest denominator of a ratio that is ranked; of a poll its contract says it. */
export const fewestCases = (measure: Measure): number =>
	(measure.kind === 'ratio' ? measure.poll?.fewest : undefined) ?? smallestDenominator.cases;
