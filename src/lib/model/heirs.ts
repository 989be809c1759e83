import { successorsOf } from './unit-directory.ts';
import type { UnitDirectory } from './unit-directory.ts';
import type { Unit, UnitId } from './unit.ts';

/** Acts that follow one another; more would be a circle. */
const longestChain = 12;

/**
 * The units of today in which an ended unit lives on, in the directory's order: its successors' successors, or those
 * of the units below it where it has none itself. Empty while it lasts, and where nobody knows.
 */
export function presentHeirs(unit: Unit, directory: UnitDirectory): Unit[] {
	const found = new Set<UnitId>();
	follow(unit, 0);
	return directory.units.filter(({ id }) => found.has(id));

	function follow(one: Unit, depth: number): void {
		if (depth > longestChain) return;
		const heirs = successorsOf(directory, one.id);
		const below = heirs.length > 0 ? [] : (directory.children.get(one.id) ?? []);
		for (const heir of heirs) if (heir.validTo === null) found.add(heir.id);
		for (const next of [...heirs, ...below]) if (next.validTo !== null) follow(next, depth + 1);
	}
}
