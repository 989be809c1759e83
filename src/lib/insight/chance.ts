import type { Measure } from '../model/contract.ts';
import type { Transform } from '../model/query.ts';

/** What lies behind a rate: occurrences among many (Poisson), or cases of which each either counts or not (binomial). */
export type Chance = 'poisson' | 'binomial';

/** The chance behind a measure's values under a transform; null where none is known. */
export function chanceOf(measure: Measure, transform: Transform): Chance | null {
	if (measure.kind === 'ratio') return measure.as === 'percent' && transform.kind === 'absolute' ? 'binomial' : null;
	return transform.kind === 'per_population' && measure.type === 'integer' ? 'poisson' : null;
}
