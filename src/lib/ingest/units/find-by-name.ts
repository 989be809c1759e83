import { isPlain, readUnitName, type NameReading } from '../../model/unit-name.ts';
import type { Unit, UnitId, UnitLevel } from '../../model/unit.ts';
import type { UnitIndex } from '../unit-index.ts';
import { isBelow, placeOf, unitsAbove } from './unit-place.ts';

/** Units that a name may mean at any time: those whose type it carries, and namesakes of another type or accent. */
export interface FoundUnits {
	readonly exact: readonly Unit[];
	readonly alike: readonly Unit[];
}

export interface NameQuestion {
	readonly text: string;
	readonly parent: UnitId | null;
	readonly level: UnitLevel | null;
}

/** The units of a name inside a unit, and that unit itself where nothing inside it has the name. */
export function findByName(index: UnitIndex, { text, parent, level }: NameQuestion): FoundUnits {
	const { readings, above } = readUnitName(text);
	const found = readings.flatMap((reading) => namesakes(index, reading));
	const fits = ({ unit }: Namesake) =>
		(level === null || unit.level === level) && above.every((name) => isNamedAbove(index, unit, name));
	const fitting = found.filter(fits);
	const inside = fitting.filter(({ unit }) => isBelow(index, unit, parent));
	const near = inside.length > 0 ? inside : fitting.filter(({ unit }) => placeOf(unit.id) === placeOf(parent ?? ''));
	const exact = [...new Set(near.filter((one) => one.isExact).map(({ unit }) => unit))];
	const alike = near.map(({ unit }) => unit).filter((unit) => !exact.includes(unit));
	return { exact, alike: [...new Set(alike)] };
}

interface Namesake {
	readonly unit: Unit;
	readonly isExact: boolean;
}

/** A name without accents stands for all that fold to it; one with accents only for those that have the same. */
function namesakes(index: UnitIndex, { key, accented, divisions }: NameReading): Namesake[] {
	const named = index.byName.get(key) ?? [];
	return named.map((one) => {
		const isSpelt = isPlain(accented) || one.accented === accented;
		return { unit: one.unit, isExact: isSpelt && (divisions === null || divisions.includes(one.unit.division)) };
	});
}

/** "TP. Hà Nội", "Hà Nội" and "01" name a unit above a unit of Hà Nội. */
function isNamedAbove(index: UnitIndex, unit: Unit, name: string): boolean {
	const keys = readUnitName(name).readings.map(({ key }) => key);
	const above = unitsAbove(index, unit);
	return above.some(
		({ id, code }) => code === name || keys.some((key) => index.byName.get(key)?.some((one) => one.unit.id === id))
	);
}
