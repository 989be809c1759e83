import type { Unit } from '../model/unit.ts';

/**
 * Units with a file of their own: those above the communes, of which a country has thousands. The others share one
 * page that finds the unit in the link.
 */
export function hasOwnPage({ level }: Pick<Unit, 'level'>): boolean {
	return level !== 'commune';
}
