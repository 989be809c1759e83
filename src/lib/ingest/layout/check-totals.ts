import type { Problem } from '../../model/problem.ts';
import { makeProblem } from '../make-problem.ts';
import type { TypedRow } from '../typed-rows.ts';

/** A row of a sheet and what its cells gave, with totals and sections in their places. */
export interface SheetEntry {
	readonly kind: 'report' | 'total' | 'section';
	readonly line: number;
	readonly typed: readonly TypedRow[];
}

/** Counts that are added up, and the columns (period, dimensions) by which they are told apart. */
export interface TotalColumns {
	readonly measures: readonly string[];
	readonly keys: readonly string[];
}

interface Difference {
	readonly column: string;
	readonly printed: number;
	readonly sum: number;
}

/** The totals that a sheet prints and that no run of rows beside them adds up to. */
export function checkTotals(file: string, entries: readonly SheetEntry[], { measures, keys }: TotalColumns): Problem[] {
	return entries.flatMap((entry, at) => {
		if (entry.kind === 'report') return [];
		const differences = scopesOf(entries, at).map((rows) => differencesOf(entry, rows, measures, keys));
		const [nearest] = differences.toSorted((a, b) => a.length - b.length);
		if (!nearest || nearest.length === 0) return [];
		return [
			makeProblem(file, 'total_mismatch', {
				line: entry.line,
				column: nearest.map(({ column }) => column).join(', '),
				value: nearest.map(({ printed }) => printed).join(', '),
				detail: nearest.map(({ sum }) => sum).join(', '),
				severity: 'warning'
			})
		];
	});
}

/** What a total may be of: the rows after a section's, those since the last total, or all of the sheet. */
function scopesOf(entries: readonly SheetEntry[], at: number): SheetEntry[][] {
	const isReport = ({ kind }: SheetEntry) => kind === 'report';
	const next = entries.findIndex((one, index) => index > at && !isReport(one));
	const last = entries.findLastIndex((one, index) => index < at && !isReport(one));
	const after = entries.slice(at + 1, next < 0 ? undefined : next).filter(isReport);
	const before = entries.slice(last + 1, at).filter(isReport);
	const all = entries.filter(isReport);
	const scopes = entries[at]?.kind === 'section' ? [after] : [all, before, after];
	return scopes.filter((rows) => rows.length > 0);
}

function differencesOf(
	total: SheetEntry,
	rows: readonly SheetEntry[],
	measures: readonly string[],
	keys: readonly string[]
): Difference[] {
	return total.typed.flatMap((printed, plan) => {
		const belongs = (one: TypedRow | undefined) =>
			one !== undefined &&
			keys.every((key) => (printed.values[key] ?? null) === null || printed.values[key] === one.values[key]);
		const parts = rows.map((row) => row.typed[plan]).filter(belongs) as TypedRow[];
		return measures.flatMap((column) => {
			const value = printed.values[column];
			if (typeof value !== 'number') return [];
			if (parts.length === 0 || parts.some((one) => isUnsure(one, column))) return [];
			const sum = parts.reduce((before, one) => before + Number(one.values[column] ?? 0), 0);
			return sum === value ? [] : [{ column: labelOf(printed, column, keys), printed: value, sum }];
		});
	});
}

/** A cell that could not be read, or that says "hơn 300". */
function isUnsure({ problems, qualifiers }: TypedRow, column: string): boolean {
	return qualifiers[column] !== undefined || problems.some((problem) => problem.column === column);
}

/** "regular.turns" */
const labelOf = ({ values }: TypedRow, column: string, keys: readonly string[]) =>
	[...keys.filter((key) => !key.startsWith('period')).map((key) => values[key] ?? ''), column]
		.filter(Boolean)
		.join('.');
