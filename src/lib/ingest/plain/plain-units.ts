import type { Period } from '../../model/period.ts';
import type { Unit } from '../../model/unit.ts';
import { isValidOver } from '../unit-index.ts';
import { knownUnits, isFault, resolveUnit } from '../units/resolve-unit.ts';
import type { UnitNaming } from '../units/row-unit.ts';

/** The unit of a code of the column over a period; null where it cannot be told without a word to the reader. */
export type UnitOf = (code: number, period: Period) => Unit | null;

/** Remembers what each distinct code stands for: most stand for one unit, whatever the period. */
export function unitsOfCodes(texts: readonly (string | null)[], naming: UnitNaming): UnitOf {
	const only = new Map<number, Unit | null>();
	return (code, period) => {
		const text = texts[code] ?? null;
		if (text === null) return null;
		let unit = only.get(code);
		if (unit === undefined) {
			const known = new Set(knownUnits(naming.index, text, naming.column));
			unit = known.size === 1 ? ([...known][0] ?? null) : null;
			only.set(code, unit);
		}
		const found = unit ? (isValidOver(unit, period) ? unit : null) : resolve(text, period, naming);
		return found && (found.code === text || found.id === text) ? found : null;
	};
}

function resolve(text: string, period: Period, { index, choices, column }: UnitNaming): Unit | null {
	const found = resolveUnit(index, { text, parent: null, period, column }, choices);
	return isFault(found) ? null : found;
}
