import type { Period } from '../model/period.ts';
import type { UnitChange } from '../model/unit-change.ts';
import { keysOf } from '../model/unit-name.ts';
import type { Unit, UnitId } from '../model/unit.ts';
import type { CellValue } from './cells/read-cell.ts';

/** Units by all that files name them by; a code or name may stand for several, one after the other or at once. */
export interface UnitIndex {
	readonly byId: ReadonlyMap<UnitId, Unit>;
	readonly byCode: ReadonlyMap<string, readonly Unit[]>;
	/** By name without type, folded. */
	readonly byName: ReadonlyMap<string, readonly NamedUnit[]>;
	readonly changesFrom: ReadonlyMap<UnitId, readonly UnitChange[]>;
	readonly changesTo: ReadonlyMap<UnitId, readonly UnitChange[]>;
}

/** A unit with its name without type, accents kept. */
export interface NamedUnit {
	readonly unit: Unit;
	readonly accented: string;
}

type Row = Readonly<Record<string, CellValue>>;

/** The index over the rows of `units` and `unit_changes`. */
export function readUnits(rows: readonly Row[], changes: readonly Row[] = []): UnitIndex {
	return indexUnits(rows.map(toUnit), changes.map(toChange));
}

/** The index over units and what became of them. */
export function indexUnits(units: readonly Unit[], changes: readonly UnitChange[] = []): UnitIndex {
	const named = units.flatMap((unit) => namesOf(unit).map((name) => ({ unit, ...keysOf({ ...unit, name }) })));
	return {
		byId: new Map(units.map((unit) => [unit.id, unit])),
		byCode: groupBy(units, ({ code }) => code),
		byName: groupBy(named, ({ key }) => key),
		changesFrom: groupBy(changes, ({ from }) => from),
		changesTo: groupBy(changes, ({ to }) => to)
	};
}

/** The short name of a territory is its name without type; that of a body beside it is another name. */
const namesOf = ({ name, shortName, territory }: Unit) =>
	!territory || name === shortName ? [name] : [name, shortName];

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Map<string, Item[]> {
	const groups = new Map<string, Item[]>();
	for (const item of items) {
		const key = keyOf(item);
		if (key === null) continue;
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}

const textOf = (value: CellValue | undefined) => (value === null || value === undefined ? null : String(value));

function toUnit(row: Row): Unit {
	return {
		id: String(row.unit_id),
		code: textOf(row.gso_code),
		name: String(row.name),
		shortName: String(row.short_name),
		kind: String(row.kind) as Unit['kind'],
		level: String(row.level) as Unit['level'],
		division: String(row.division_type) as Unit['division'],
		parent: textOf(row.parent_unit_id),
		territory: textOf(row.territory_unit_id),
		validFrom: String(row.valid_from),
		validTo: textOf(row.valid_to)
	};
}

function toChange(row: Row): UnitChange {
	return {
		from: String(row.old_unit_id),
		to: textOf(row.new_unit_id),
		date: String(row.effective_date),
		legalBasis: String(row.legal_basis),
		type: String(row.change_type) as UnitChange['type'],
		share: typeof row.pop_share === 'number' ? row.pop_share : null,
		basis: String(row.share_basis) as UnitChange['basis']
	};
}

/** True where the unit had this territory on every day of the period. */
export function isValidOver(unit: Unit, period: Period): boolean {
	return unit.validFrom <= period.start && (unit.validTo === null || period.end <= unit.validTo);
}
