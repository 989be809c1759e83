import { addDays, addMonths, bucketOf } from './period.ts';
import type { IsoDate, Period } from './period.ts';
import type { Unit, UnitId, UnitKind, UnitLevel } from './unit.ts';
import type { UnitDirectory } from './unit-directory.ts';

/** Units of a level with one parent: those that a unit is compared with; `body` is a kind of bodies beside such units. */
export interface UnitGroup {
	readonly level: UnitLevel;
	readonly parent: UnitId | null;
	readonly body?: UnitKind;
}

/** The group that a unit belongs to. */
export function groupOf({ level, parent, kind, territory }: Unit): UnitGroup {
	return territory ? { level, parent, body: kind } : { level, parent };
}

/** The units of a group, of any time. */
export function unitsOfGroup(directory: UnitDirectory, { level, parent, body }: UnitGroup): readonly Unit[] {
	if (body) {
		const isOf = (unit: Unit) => unit.kind === body && unit.level === level && unit.parent === parent;
		return [...directory.bodies.values()].flat().filter(isOf);
	}
	return (directory.children.get(parent) ?? []).filter((unit) => unit.level === level);
}

/** Years that the pages of a group look back over: five, and one to compare the first of them with. */
const yearsBack = 6;

/** What `lookBack` gives, of the time in which a group has units. */
export function spanOfGroup(units: readonly Unit[], release: { dataFrom: IsoDate; dataThrough: IsoDate }): Period {
	const lastDay = units.reduce((last, unit) => (latest(unit) > last ? latest(unit) : last), '');
	const firstDay = units.reduce((first, unit) => (unit.validFrom < first ? unit.validFrom : first), '9999-12-31');
	return lookBack({
		dataFrom: firstDay > release.dataFrom ? firstDay : release.dataFrom,
		dataThrough: lastDay < release.dataThrough ? lastDay : release.dataThrough
	});
}

/** Whole quarters up to the last one that has data, and no more years than pages of units show. */
export function lookBack(release: { dataFrom: IsoDate; dataThrough: IsoDate }): Period {
	const { end } = bucketOf(release.dataThrough, 'quarter');
	const start = addMonths(addDays(end, 1), -12 * yearsBack);
	return { start: start > release.dataFrom ? start : bucketOf(release.dataFrom, 'quarter').start, end };
}

const latest = (unit: Unit) => unit.validTo ?? '9999-12-31';
