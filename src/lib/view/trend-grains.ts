import type { Grain } from '../model/period.ts';

/** Grains that a trend can be drawn in. */
export const trendGrains = ['month', 'quarter', 'half', 'year'] as const satisfies readonly Grain[];

/** Grains that a link may ask for: `total` adds up all the time it names. */
export const viewGrains = [...trendGrains, 'total'] as const satisfies readonly Grain[];
