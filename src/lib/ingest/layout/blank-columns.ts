import type { Problem } from '../../model/problem.ts';
import { makeProblem } from '../make-problem.ts';
import type { FormRow } from './form-sheet.ts';
import type { FormMatch } from './match-form.ts';

/** One note with the numbers of a form's counts that no row has: the office left them blank, or out of the sheet. */
export function blankColumns(
	file: string,
	{ template, columns, bottom }: FormMatch,
	rows: readonly FormRow[]
): Problem[] {
	const reports = rows.filter(({ kind }) => kind === 'report');
	const isBlank = (at: number) => reports.every(({ row }) => (row.cells[at] ?? '') === '');
	const blank = template.columns.flatMap((column) => {
		if (column.target.kind !== 'count' || column.number === null) return [];
		const at = columns.indexOf(column);
		return at < 0 || isBlank(at) ? [Number(column.number)] : [];
	});
	if (reports.length === 0 || blank.length === 0) return [];
	const place = { line: bottom.line, column: runsOf(blank), severity: 'note' } as const;
	return [makeProblem(file, 'blank_columns', place)];
}

/** "12, 15–29" */
function runsOf(numbers: readonly number[]): string {
	const runs: { first: number; last: number }[] = [];
	for (const number of numbers) {
		const run = runs.at(-1);
		if (run && number === run.last + 1) run.last = number;
		else runs.push({ first: number, last: number });
	}
	return runs.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
