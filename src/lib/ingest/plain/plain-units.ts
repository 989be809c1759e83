import type { Period } from '../../model/period.ts';
import type { Unit } from '../../model/unit.ts';
import { isValidOver } from '../unit-index.ts';
import { knownUnits, isFault, resolveUnit } from '../units/resolve-unit.ts';
import type { UnitNaming } from '../units/row-unit.ts';

/** What the codes of a column stand for; null where it cannot be told without a word to the reader. */
export interface CodeUnits {
	at(code: number, period: Period): Unit | null;
	/** The unit of all periods within a span, whichever they are. */
	always(code: number, span: Period): Unit | null;
}

/** Remembers what each distinct code stands for: most stand for one unit, whatever the period. */
export function unitsOfCodes(texts: readonly (string | null)[], naming: UnitNaming): CodeUnits {
	const known = texts.map((text) => (text === null ? [] : [...new Set(knownUnits(naming.index, text, naming.column))]));
	const named = (unit: Unit | null, code: number) =>
		unit && (unit.code === texts[code] || unit.id === texts[code]) ? unit : null;
	const always = (code: number, span: Period) => {
		const [only, ...others] = known[code] ?? [];
		return only && others.length === 0 && isValidOver(only, span) ? named(only, code) : null;
	};
	return {
		always,
		at(code, period) {
			const text = texts[code] ?? null;
			if (text === null) return null;
			return known[code]?.length === 1 ? always(code, period) : named(resolve(text, period, naming), code);
		}
	};
}

function resolve(text: string, period: Period, { index, choices, column }: UnitNaming): Unit | null {
	const found = resolveUnit(index, { text, parent: null, period, column }, choices);
	return isFault(found) ? null : found;
}
