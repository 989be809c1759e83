/** Rates of fewer residents, and shares of fewer cases, are too unsteady to rank. */
export const smallestDenominator = { residents: 1000, cases: 20 } as const;
