import type { Period } from '../../model/period.ts';
import type { ChangeType, UnitChange } from '../../model/unit-change.ts';
import type { Unit, UnitId } from '../../model/unit.ts';
import { isValidOver, type UnitIndex } from '../unit-index.ts';

const sameTerritory: readonly ChangeType[] = ['keep', 'rename', 'retype'];
const always = () => true;

/** The units that hold what was, or will be, a unit's territory, over a period. */
export function heirsOf(index: UnitIndex, unit: Unit, period: Period): Unit[] {
	return follow(index, unit.id, period, always);
}

/** The unit with the very same territory under another name or type over a period; null where there is none. */
export function sameUnitOver(index: UnitIndex, unit: Unit, period: Period): Unit | null {
	const isAlone = ({ from, to }: UnitChange) =>
		index.changesFrom.get(from)?.length === 1 && index.changesTo.get(to ?? '')?.length === 1;
	const found = follow(index, unit.id, period, (change) => sameTerritory.includes(change.type) && isAlone(change));
	return found.length === 1 ? (found[0] ?? null) : null;
}

/** Breadth first along the changes, forwards and then backwards, stopping at units valid over the period. */
function follow(index: UnitIndex, start: UnitId, period: Period, isFollowed: (change: UnitChange) => boolean): Unit[] {
	const forwards = walk(index, start, period, (id) =>
		(index.changesFrom.get(id) ?? []).filter(isFollowed).map(({ to }) => to)
	);
	const backwards = walk(index, start, period, (id) =>
		(index.changesTo.get(id) ?? []).filter(isFollowed).map(({ from }) => from)
	);
	return [...new Set([...forwards, ...backwards])];
}

function walk(
	index: UnitIndex,
	start: UnitId,
	period: Period,
	next: (id: UnitId) => readonly (UnitId | null)[]
): Unit[] {
	const seen = new Set<UnitId>([start]);
	const found: Unit[] = [];
	// A set that grows while it is read is walked to its end.
	for (const id of seen) {
		const unit = index.byId.get(id);
		if (unit && id !== start && isValidOver(unit, period)) found.push(unit);
		else for (const other of next(id)) if (other !== null) seen.add(other);
	}
	return found;
}
