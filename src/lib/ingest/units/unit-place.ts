import type { Unit, UnitId } from '../../model/unit.ts';
import type { UnitIndex } from '../unit-index.ts';

/** A unit as the place it is, whatever its boundaries at a time: "h-380" for "h-380@2025-01-01". */
export const placeOf = (id: UnitId): string => id.split('@')[0] ?? id;

const deepest = 10;

/** The units above a unit, nearest first. */
export function unitsAbove(index: UnitIndex, unit: Unit): Unit[] {
	const above: Unit[] = [];
	for (let id = unit.parent; id !== null && above.length < deepest; id = above.at(-1)?.parent ?? null) {
		const parent = index.byId.get(id);
		if (!parent) break;
		above.push(parent);
	}
	return above;
}

/** True where a unit lies below another; below the country (null) all do. */
export function isBelow(index: UnitIndex, unit: Unit, parent: UnitId | null): boolean {
	return parent === null || unitsAbove(index, unit).some(({ id }) => placeOf(id) === placeOf(parent));
}
