import type { Problem } from '../model/problem.ts';
import { findTerm } from '../model/term.ts';
import { makeProblem } from './make-problem.ts';
import type { TypedRow } from './typed-rows.ts';

/**
 * Targets in force at one time for the same unit, measure and member: their minimums would be added up. A unit's own
 * plan and a minimum for its level are two such. And ranges that end before they begin.
 */
export function checkTargets(targets: readonly TypedRow[], units: readonly TypedRow[]): Problem[] {
	const levels = new Map(units.map(({ values }) => [values.unit_id, values.level]));
	const from = ({ values }: TypedRow) => String(values.valid_from);
	const sorted = targets.toSorted((a, b) => (from(a) < from(b) ? -1 : 1));
	const overlaps = sorted.flatMap((row, at) => {
		const before = sorted.slice(0, at).find((other) => isSameDuty(row, other, levels) && endOf(other) >= from(row));
		if (!before) return [];
		const place = { line: row.line, column: 'valid_from', value: from(row), detail: String(before.line) };
		return [makeProblem(row.file, 'overlapping_targets', place)];
	});
	return [...overlaps, ...targets.flatMap(checkRange), ...targets.flatMap(checkWhose), ...targets.flatMap(checkTerm)];
}

/** What is asked for is more than nothing, and a range ends above where it begins. */
function checkRange({ file, line, values }: TypedRow): Problem[] {
	const { min_value: min, max_value: max } = values;
	if (typeof min !== 'number') return [];
	if (min <= 0) return [makeProblem(file, 'out_of_range', { line, column: 'min_value', value: min, detail: '> 0' })];
	if (typeof max !== 'number' || max >= min) return [];
	return [makeProblem(file, 'out_of_range', { line, column: 'max_value', value: max, detail: `≥ ${min}` })];
}

/** A target is of one unit, or of a level. */
function checkWhose({ file, line, values }: TypedRow): Problem[] {
	if ((values.unit_id ?? null) === null ? (values.level ?? null) !== null : (values.level ?? null) === null) return [];
	return [makeProblem(file, 'target_of_nobody', { line, column: 'unit_id', value: values.unit_id ?? '' })];
}

/** What is asked of a term is in force within it. */
function checkTerm({ file, line, values }: TypedRow): Problem[] {
	const term = findTerm(String(values.per));
	if (!term) return [];
	const [from, to] = [String(values.valid_from), String(values.valid_to ?? '')];
	const outside = (column: string, value: string, detail: string) =>
		makeProblem(file, 'out_of_range', { line, column, value, detail });
	return [
		...(from < term.start || from > term.end ? [outside('valid_from', from, `${term.start} … ${term.end}`)] : []),
		...(to < from || to > term.end ? [outside('valid_to', to, `≤ ${term.end}`)] : [])
	];
}

const endOf = ({ values }: TypedRow) => String(values.valid_to ?? '9999-12-31');
const told = ['dataset', 'measure', 'dimension', 'member'] as const;

function isSameDuty(a: TypedRow, b: TypedRow, levels: ReadonlyMap<unknown, unknown>): boolean {
	if (told.some((column) => (a.values[column] ?? null) !== (b.values[column] ?? null))) return false;
	const [one, other] = [a.values.unit_id ?? null, b.values.unit_id ?? null];
	if (one !== null && other !== null) return one === other;
	const levelOf = ({ values }: TypedRow) => values.level ?? levels.get(values.unit_id) ?? null;
	return levelOf(a) === levelOf(b);
}
