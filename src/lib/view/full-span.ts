import { isoDate, yearOf } from '../model/period.ts';
import type { Period } from '../model/period.ts';
import type { SiteFacts } from './site-facts.ts';

/** The whole civil years that a release's data touch. */
export function fullSpan(facts: Pick<SiteFacts, 'dataFrom' | 'dataThrough'>): Period {
	return { start: isoDate(yearOf(facts.dataFrom), 1, 1), end: isoDate(yearOf(facts.dataThrough), 12, 31) };
}
