import type { Grain } from '../model/period.ts';

/** Grains that a trend can be drawn in. */
export const trendGrains = ['month', 'quarter', 'half', 'year'] as const satisfies readonly Grain[];
