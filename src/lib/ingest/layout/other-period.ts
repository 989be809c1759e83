import type { Problem } from '../../model/problem.ts';
import { makeProblem } from '../make-problem.ts';
import type { FormReading } from './form-rows.ts';
import { saysWhen, type FormRow } from './form-sheet.ts';
import { labelsIn } from './sheet-period.ts';
import { calendarOf } from './title-period.ts';

/**
 * The rows that the period in the title is for: all of them, or those above one that names another period, as where
 * the tables of two quarters stand one below the other. The rest is told.
 */
export function rowsOfPeriod(
	form: FormReading,
	rows: readonly FormRow[]
): { readonly rows: readonly FormRow[]; readonly problems: readonly Problem[] } {
	const at = namesOther(form, rows);
	const row = rows[at];
	if (!row || !rows.slice(at).some(({ kind }) => kind === 'report' || kind === 'below')) return { rows, problems: [] };
	const place = { line: row.row.line, value: row.label };
	return { rows: rows.slice(0, at), problems: [makeProblem(form.task.file, 'other_period', place)] };
}

/** The place of the row that names another period; -1 where none does. */
function namesOther({ task, match, title, plans }: FormReading, rows: readonly FormRow[]): number {
	const { period } = title;
	if (!period || saysWhen(match) || plans.some((plan) => plan.period)) return -1;
	const calendar = calendarOf(task, match.template);
	const isOther = (text: string) =>
		labelsIn(text, calendar, title.year).some(({ start, end }) => start !== period.start || end !== period.end);
	return rows.findIndex(({ kind, label }) => kind === 'heading' && isOther(label));
}
