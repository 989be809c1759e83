import { textIn, type Locale, type LocalText } from '../../model/locale.ts';
import type { Period } from '../../model/period.ts';
import type { Choices, ProblemRule, Question } from '../../model/problem.ts';
import { readUnitName } from '../../model/unit-name.ts';
import type { Unit, UnitId, UnitLevel } from '../../model/unit.ts';
import type { RawCell } from '../raw-table.ts';
import { isValidOver, type UnitIndex } from '../unit-index.ts';
import { findByName, type NameQuestion } from './find-by-name.ts';
import { nearNames } from './near-names.ts';
import { possibleCodes, readUnitCode, type CodeColumn } from './unit-code.ts';
import { heirsOf, sameUnitOver } from './unit-fate.ts';
import { toCandidates, unitLabel } from './unit-label.ts';
import { isBelow } from './unit-place.ts';

/** What a file says about a unit. */
export interface WrittenUnit {
	/** A code or a name, as the cell has it. */
	readonly text: RawCell;
	/** The unit that the file or its reader says it belongs to; null where nobody says. */
	readonly parent: UnitId | null;
	readonly period: Period;
	readonly level?: UnitLevel | null;
	/** What the codes of the whole column show; left out for a cell alone. */
	readonly column?: CodeColumn;
}

/** Why a unit cannot be told, and how the reader can tell it; the caller adds where it stands. */
export interface UnitFault {
	readonly rule: ProblemRule;
	readonly detail: LocalText | string | null;
	readonly question?: Question;
}

/** The one unit that a code or name meant over a period; never a guess: where several or none fit, a fault that asks. */
export function resolveUnit(index: UnitIndex, written: WrittenUnit, choices: Choices): Unit | UnitFault {
	const { text, parent, level = null } = written;
	const name = typeof text === 'string' ? text.normalize('NFC').trim() : String(text ?? '');
	if (name === '') return { rule: 'required', detail: null };
	const byCode = resolveCode(index, written, name, choices);
	const question = { text: name, parent, level };
	if (byCode === null) return resolveName(index, question, written.period, choices);
	if (!isFault(byCode) || byCode.question) return byCode;
	// "14" may be a ward's name as well as a code.
	const isNamed = parent !== null && findByName(index, question).exact.length > 0;
	return isNamed ? resolveName(index, question, written.period, choices) : byCode;
}

/** True for what `resolveUnit` gives where it finds no unit. */
export const isFault = (resolved: Unit | UnitFault): resolved is UnitFault => 'rule' in resolved;

/** Null for what is no code. */
function resolveCode(index: UnitIndex, written: WrittenUnit, name: string, choices: Choices): Unit | UnitFault | null {
	const { text, parent, period, level = null } = written;
	const code = readUnitCode(text);
	const column = written.column ?? { isStripped: !code?.isIntact, level };
	const known = knownUnits(index, text, level === null ? column : { ...column, level }, name);
	if (known.length === 0) return code ? { rule: 'unknown_unit', detail: null } : null;
	const valid = known.filter((unit) => isValidOver(unit, period));
	const fitting = valid.filter((unit) => isBelow(index, unit, parent) || unit.id === parent);
	if (fitting.length === 0 && valid.length > 0) return { rule: 'unknown_unit', detail: null };
	if (fitting.length === 0) return { rule: 'unit_not_valid_then', detail: `${period.start} – ${period.end}` };
	return chooseUnit(index, { rule: 'ambiguous_unit', name, parent, units: fitting }, period, choices);
}

/** The units that a text may mean as an id or code, at any time. */
export function knownUnits(index: UnitIndex, text: RawCell, column: CodeColumn, name = String(text)): readonly Unit[] {
	const code = readUnitCode(text);
	const codes = code ? possibleCodes(code, column) : [name];
	const own = index.byId.get(name);
	return own ? [own] : codes.flatMap((one) => index.byCode.get(one) ?? []);
}

function resolveName(index: UnitIndex, question: NameQuestion, period: Period, choices: Choices): Unit | UnitFault {
	const { exact, alike } = findByName(index, question);
	const isValid = (unit: Unit) => isValidOver(unit, period);
	const base = { name: question.text, parent: question.parent };
	const valid = exact.filter(isValid);
	if (valid.length > 0) return chooseUnit(index, { rule: 'ambiguous_unit', ...base, units: valid }, period, choices);
	const same = [...new Set(exact.map((unit) => sameUnitOver(index, unit, period)))];
	const [only] = same;
	if (same.length === 1 && only) return only;
	const namesakes = alike.filter(isValid);
	if (exact.length > 0) {
		const heirs = exact.flatMap((unit) => heirsOf(index, unit, period));
		const fates = (locale: Locale) => exact.map((unit) => fateOf(index, unit, period, locale)).join('; ');
		const detail = { vi: fates('vi'), en: fates('en') };
		const units = [...heirs, ...namesakes];
		return chooseUnit(index, { rule: 'former_unit', ...base, units, detail }, period, choices);
	}
	const units = namesakes.length > 0 ? namesakes : nearNames(index, question, period);
	return chooseUnit(index, { rule: 'unknown_unit_name', ...base, units }, period, choices);
}

/** "Phường An Hưng (TP Thanh Hóa, đến 30/6/2025) → Phường Hạc Thành, Phường Đông Quang" */
function fateOf(index: UnitIndex, unit: Unit, period: Period, locale: Locale): string {
	const heirs = heirsOf(index, unit, period).map(({ name }) => name);
	return [unitLabel(index, unit, locale), ...(heirs.length > 0 ? [heirs.join(', ')] : [])].join(' → ');
}

interface Choice {
	readonly rule: ProblemRule;
	readonly name: string;
	readonly parent: UnitId | null;
	readonly units: readonly Unit[];
	readonly detail?: LocalText;
}

/** The only unit of an ambiguity, the one chosen before, or the question that asks for it. */
function chooseUnit(index: UnitIndex, choice: Choice, period: Period, choices: Choices): Unit | UnitFault {
	const { rule, name, parent } = choice;
	const units = [...new Set(choice.units)];
	const [only] = units;
	if (rule === 'ambiguous_unit' && units.length === 1 && only) return only;
	const candidates = toCandidates(index, units);
	const labels = (locale: Locale) => candidates.map(({ label }) => textIn(label, locale)).join('; ');
	const detail = choice.detail ?? (candidates.length > 0 ? { vi: labels('vi'), en: labels('en') } : null);
	if (units.length === 0) return { rule, detail };
	const key = questionKey(name, parent, units);
	const chosen = index.byId.get(choices[key] ?? '');
	if (chosen && isValidOver(chosen, period)) return chosen;
	return { rule, detail, question: { key, asked: name, candidates } };
}

/** The same text between the same units is the same question, in any file and period. */
function questionKey(name: string, parent: UnitId | null, units: readonly Unit[]): string {
	const folded = readUnitName(name).readings.at(-1)?.key ?? name;
	const ids = units.map(({ id }) => id).sort();
	return `unit:${folded}|${parent ?? ''}|${ids.join(',')}`;
}
