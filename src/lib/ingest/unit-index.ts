import type { Period } from '../model/period.ts';
import type { Unit, UnitId } from '../model/unit.ts';
import type { CellValue } from './cells/read-cell.ts';

/** Units by id, and by the code that files carry; one code may stand for several territories, one after the other. */
export interface UnitIndex {
	readonly byId: ReadonlyMap<UnitId, Unit>;
	readonly byCode: ReadonlyMap<string, readonly Unit[]>;
}

/** The index over the rows of `units`. */
export function readUnits(rows: readonly Readonly<Record<string, CellValue>>[]): UnitIndex {
	return indexUnits(rows.map(toUnit));
}

/** The index over units. */
export function indexUnits(units: readonly Unit[]): UnitIndex {
	const byCode = new Map<string, Unit[]>();
	for (const unit of units) {
		if (unit.code === null) continue;
		const sameCode = byCode.get(unit.code);
		if (sameCode) sameCode.push(unit);
		else byCode.set(unit.code, [unit]);
	}
	return { byId: new Map(units.map((unit) => [unit.id, unit])), byCode };
}

const textOf = (value: CellValue | undefined) => (value === null || value === undefined ? null : String(value));

function toUnit(row: Readonly<Record<string, CellValue>>): Unit {
	return {
		id: String(row.unit_id),
		code: textOf(row.gso_code),
		name: String(row.name),
		shortName: String(row.short_name),
		kind: String(row.kind) as Unit['kind'],
		level: String(row.level) as Unit['level'],
		division: String(row.division_type) as Unit['division'],
		parent: textOf(row.parent_unit_id),
		validFrom: String(row.valid_from),
		validTo: textOf(row.valid_to)
	};
}

/** True where the unit had this territory on every day of the period. */
export function isValidOver(unit: Unit, period: Period): boolean {
	return unit.validFrom <= period.start && (unit.validTo === null || period.end <= unit.validTo);
}

/** The unit that a code (or, for bodies without one, an id) meant over a period, or the rule that the code breaks. */
export function unitAt(index: UnitIndex, code: string, period: Period): Unit | 'unknown_unit' | 'unit_not_valid_then' {
	const named = index.byId.get(code);
	const candidates = index.byCode.get(code) ?? (named ? [named] : []);
	if (candidates.length === 0) return 'unknown_unit';
	return candidates.find((unit) => isValidOver(unit, period)) ?? 'unit_not_valid_then';
}
