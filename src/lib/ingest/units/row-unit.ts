import type { Period } from '../../model/period.ts';
import type { Choices, Problem, ProblemRule } from '../../model/problem.ts';
import type { Unit, UnitId } from '../../model/unit.ts';
import { makeProblem } from '../make-problem.ts';
import type { TypedRow } from '../typed-rows.ts';
import type { UnitIndex } from '../unit-index.ts';
import { isFault, resolveUnit, type UnitFault } from './resolve-unit.ts';
import { readUnitCode, type CodeColumn } from './unit-code.ts';

/** How the rows of a file name their units. */
export interface UnitNaming {
	readonly index: UnitIndex;
	readonly choices: Choices;
	readonly column: CodeColumn;
}

/** The unit of a row, by its code or else by its name below the unit above; what is wrong goes to `problems`. */
export function rowUnit(row: TypedRow, period: Period, naming: UnitNaming, problems: Problem[]): Unit | null {
	const { unit_code: code, unit_name: name, parent_unit: above } = row.values;
	const find = (column: string, text: string, parent: string | null) => {
		const found = resolveOnce(naming, text, parent, period);
		if (!isFault(found)) return found;
		problems.push(makeProblem(row.file, found.rule, { ...found, line: row.line, column, value: text }));
		return null;
	};
	if (typeof code === 'string') return find('unit_code', code, null);
	if (typeof name !== 'string') return refuse(row, 'required', problems);
	const parent = typeof above === 'string' ? find('parent_unit', above, null) : null;
	return typeof above === 'string' && parent === null ? null : find('unit_name', name, parent?.id ?? null);
}

/** More than a country has; a file that names others would otherwise have each looked for on every row. */
const most = 200_000;
// A file names the same units on every row, and looking for one by its name is slow.
const remembered = new WeakMap<UnitNaming, Map<string, Unit | UnitFault>>();

function resolveOnce(naming: UnitNaming, text: string, parent: UnitId | null, period: Period): Unit | UnitFault {
	const known = remembered.get(naming) ?? new Map<string, Unit | UnitFault>();
	remembered.set(naming, known);
	const key = [period.start, period.end, parent ?? '', text].join('|');
	const before = known.get(key);
	if (before) return before;
	const found = resolveUnit(naming.index, { text, parent, period, column: naming.column }, naming.choices);
	if (known.size >= most) known.clear();
	known.set(key, found);
	return found;
}

function refuse({ file, line }: TypedRow, rule: ProblemRule, problems: Problem[]): null {
	problems.push(makeProblem(file, rule, { line, column: 'unit_code' }));
	return null;
}

/** The note that a code lacked its zeros and what it was read as; null where it was whole, or no code. */
export function zerosNote({ file, line, values }: TypedRow, unit: Unit | undefined): Problem | null {
	const { unit_code: written } = values;
	if (typeof written !== 'string' || !unit?.code || written === unit.code || written === unit.id) return null;
	if (readUnitCode(written) === null) return null;
	return makeProblem(file, 'zeros_restored', {
		line,
		column: 'unit_code',
		value: written,
		detail: unit.code,
		severity: 'note'
	});
}
