import { compareText, foldText, foldUnitName } from './text.ts';
import type { IsoDate } from './period.ts';
import type { UnitEnds } from './unit-end.ts';
import type { Unit, UnitId, UnitLevel } from './unit.ts';
import { unitLevels } from './unit.ts';

/** Every unit of a release, looked up by id, by parent and by name. */
export interface UnitDirectory {
	readonly units: readonly Unit[];
	readonly byId: ReadonlyMap<UnitId, Unit>;
	readonly children: ReadonlyMap<UnitId | null, readonly Unit[]>;
	/** Names as searches match them: whole, and without their type. */
	readonly folded: ReadonlyMap<UnitId, readonly [name: string, short: string]>;
	/** Bodies beside a unit, which stand in no list of units. */
	readonly bodies: ReadonlyMap<UnitId, readonly Unit[]>;
	/** What became of the units that ended. */
	readonly ends: UnitEnds;
}

/** Units in Vietnamese order of their short names below each parent. */
export function buildDirectory(units: readonly Unit[], ends: UnitEnds = new Map()): UnitDirectory {
	const children = new Map<UnitId | null, Unit[]>();
	const bodies = new Map<UnitId, Unit[]>();
	const byName = [...units].sort((a, b) => compareText(a.shortName, b.shortName) || (a.id < b.id ? -1 : 1));
	for (const unit of byName) {
		if (unit.territory) addTo(bodies, unit.territory, unit);
		else addTo(children, unit.parent, unit);
	}
	const folded = units.map(({ id, name }) => [id, [foldText(name), foldUnitName(name)]] as const);
	return {
		units: byName.filter(({ territory }) => !territory),
		byId: new Map(units.map((unit) => [unit.id, unit])),
		children,
		bodies,
		folded: new Map(folded),
		ends
	};
}

function addTo<Key>(groups: Map<Key, Unit[]>, key: Key, unit: Unit): void {
	const known = groups.get(key);
	if (known) known.push(unit);
	else groups.set(key, [unit]);
}

/** The units above a unit, nearest first. */
export function ancestorsOf(directory: Pick<UnitDirectory, 'byId'>, id: UnitId): Unit[] {
	const above: Unit[] = [];
	let unit = directory.byId.get(id);
	while (unit?.parent && above.length < 10) {
		unit = directory.byId.get(unit.parent);
		if (unit) above.push(unit);
	}
	return above;
}

/** The units that took over one that ended, the largest part first. */
export function successorsOf({ byId, ends }: UnitDirectory, id: UnitId): Unit[] {
	return (ends.get(id)?.to ?? []).flatMap((successor) => byId.get(successor) ?? []);
}

/** The units of a level inside a unit (null: anywhere). */
export function unitsInside(directory: UnitDirectory, within: UnitId | null, level: UnitLevel): readonly Unit[] {
	const known = inside.get(directory) ?? new Map<string, readonly Unit[]>();
	inside.set(directory, known);
	const key = `${within} ${level}`;
	const isWithin = (unit: Unit) =>
		within === null || ancestorsOf(directory, unit.id).some((above) => above.id === within);
	const units = known.get(key) ?? directory.units.filter((unit) => unit.level === level && isWithin(unit));
	known.set(key, units);
	return units;
}

// The same few questions are asked for every period of a page.
const inside = new WeakMap<UnitDirectory, Map<string, readonly Unit[]>>();

/** A unit existed on a day. */
export function isValidOn(unit: Pick<Unit, 'validFrom' | 'validTo'>, date: IsoDate): boolean {
	return unit.validFrom <= date && (unit.validTo === null || unit.validTo >= date);
}

const levelOrder = Object.keys(unitLevels);

/** Units and the bodies beside them. */
export function unitsAndBodies({ units, bodies }: UnitDirectory): Unit[] {
	return [...units, ...[...bodies.values()].flat()];
}

/**
 * Units whose name answers a search, best first: the whole name, then its beginning, then any part; wide levels and
 * present units before others. Accents, case and type words do not matter; with no text, every unit in order.
 */
export function searchUnits(
	directory: UnitDirectory,
	text: string,
	limit = 50,
	units: readonly Unit[] = directory.units
): Unit[] {
	const folded = foldText(text);
	const bare = foldUnitName(text);
	const scored = units.flatMap((unit) => {
		const score = scoreOf(unit, directory.folded.get(unit.id) ?? ['', ''], folded, bare);
		return score === null ? [] : [{ unit, score }];
	});
	return scored
		.sort((a, b) => a.score - b.score || rankOf(a.unit) - rankOf(b.unit))
		.slice(0, limit)
		.map((entry) => entry.unit);
}

function scoreOf(unit: Unit, [name, short]: readonly [string, string], folded: string, bare: string): number | null {
	if (folded === '') return 0;
	if (name === folded) return 0;
	if (short === folded || short === bare) return 1;
	if (short.startsWith(folded)) return 2;
	if (name.includes(folded) || unit.code === folded) return 3;
	return bare !== folded && short.startsWith(bare) ? 4 : null;
}

const rankOf = (unit: Unit) => levelOrder.indexOf(unit.level) * 2 + (unit.validTo === null ? 0 : 1);
