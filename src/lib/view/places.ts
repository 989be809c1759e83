import type { UnitScope } from '../model/query.ts';
import type { UnitId } from '../model/unit.ts';

/** The units that a scope names: those it shows, or the one whose units it shows; none for the whole country. */
export function placesOf(units: UnitScope): readonly UnitId[] {
	if (units.kind === 'ids') return units.ids;
	return units.within === null ? [] : [units.within];
}
