import { countMeasures } from '../../model/columns.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReportRow } from '../fact-row.ts';
import { hasError, makeProblem } from '../make-problem.ts';
import type { RawCell, RawRow } from '../raw-table.ts';
import { unitNaming } from '../read-export.ts';
import { reportRow } from '../report-row.ts';
import { typedRow, type TypedRow } from '../typed-rows.ts';
import { checkPrintedSums, insteadOfParts } from './check-printed-sums.ts';
import { checkTotals, type SheetEntry } from './check-totals.ts';
import { planRows, printedSums, type RowPlan } from './form-plans.ts';
import { formRows, type FormRow } from './form-sheet.ts';
import type { HeadRow } from './head.ts';
import { leftOutNotes } from './left-out.ts';
import type { FormMatch } from './match-form.ts';
import type { LabelledPeriod } from './period-label.ts';
import { readLabel } from './period-label.ts';
import type { SheetRead, SheetTask } from './sheet-read.ts';
import { titlePeriod } from './title-period.ts';
import { unitNamed } from './unit-named.ts';

/** Reads the rows of a sheet that is laid out as a form. */
export function readForm(task: SheetTask, head: readonly HeadRow[], match: FormMatch): SheetRead {
	const period = titlePeriod(task, head.slice(0, match.bottom.index + 1), match.template);
	const rows = formRows(task.sheet, match);
	const form: FormReading = { task, match, period, plans: planRows(match, task.contract) };
	const problems: Problem[] = [...periodProblems(form, head), ...duplicates(task.file, match)];
	if (hasError(problems)) return { rows: [], problems, rowsRead: rows.length, period };
	const entries: SheetEntry[] = [];
	const reports: ReportRow[] = [];
	const blank: FormRow[] = [];
	let parent: string | null = null;
	const naming = unitNaming(new Set(unitCells(form)), task.units, task.choices);
	for (const row of rows) {
		if (row.kind === 'heading') parent = unitNamed(task, row.label, period) ?? (isSection(row) ? parent : null);
		if (row.kind !== 'report' && row.kind !== 'total' && row.kind !== 'section') continue;
		const typed = typedRows(form, row.row, parent);
		entries.push({ kind: row.kind, line: row.row.line, typed });
		if (row.kind !== 'report') continue;
		const used = typed.filter((one) => hasContent(one, task.contract));
		if (used.length === 0) blank.push(row);
		problems.push(...checkPrintedSums(task.file, row.row, printedSums(match)));
		for (const one of used) {
			const read = reportRow(one, task.contract, naming);
			if (read.report) reports.push(read.report);
			problems.push(...read.problems);
		}
	}
	const keys = ['period_start', 'period_end', ...task.contract.dimensions.map(({ id }) => id)];
	const measures = countMeasures(task.contract).map(({ id }) => id);
	problems.push(...checkTotals(task.file, entries, { measures, keys }), ...leftOutNotes(task.file, rows, blank));
	return { rows: reports, problems, rowsRead: rows.length, period };
}

/** A count that two columns claim: nobody knows which of them is meant. */
function duplicates(file: string, { columns, bottom }: FormMatch): Problem[] {
	return columns.flatMap((column, at) => {
		if (!column || column.target.kind === 'ignored' || columns.indexOf(column) === at) return [];
		const name = column.number ?? column.path.at(-1)?.[0] ?? null;
		return [makeProblem(file, 'duplicate_column', { line: bottom.line, column: name, detail: String(at + 1) })];
	});
}

const isSection = ({ label }: FormRow) => /^[IVX]{1,5}\b/.test(label);

function unitCells({ task, match }: FormReading): RawCell[] {
	const at = match.columns.findIndex(
		(column) => column?.target.kind === 'unit' || (column?.target.kind === 'column' && column.target.id === 'unit_code')
	);
	return task.sheet.rows.slice(match.bottom.index + 1).map(({ cells }) => cells[at] ?? null);
}

interface FormReading {
	readonly task: SheetTask;
	readonly match: FormMatch;
	readonly period: LabelledPeriod | null;
	readonly plans: readonly RowPlan[];
}

function typedRows({ task, match, period, plans }: FormReading, raw: RawRow, parent: string | null): TypedRow[] {
	const rows = plans.map((plan): TypedRow => {
		const typed = typedRow(task.file, raw, plan.columns, 'reports', task.choices);
		const own = typeof typed.values.period === 'string' ? typed.values.period : null;
		const named = own === null ? period : readLabel(own, match.template.calendar ?? 'civil');
		const problems = [...typed.problems];
		if (own !== null && !named)
			problems.push(makeProblem(task.file, 'not_a_period', { line: raw.line, column: 'period', value: own }));
		const dates = named
			? { period_start: named.start, period_end: named.end, is_cumulative: named.cumulative }
			: undefined;
		const above = parent === null ? {} : { parent_unit: parent };
		const values = { ...dates, ...above, ...typed.values, ...plan.where };
		return { ...typed, problems, values };
	});
	return [...rows, ...insteadOfParts(task.file, raw, match, task.contract, rows[0])];
}

/** A mode in which a row has no number at all is no report of zero. */
function hasContent(row: TypedRow, contract: SheetTask['contract']): boolean {
	return row.problems.length > 0 || contract.measures.some(({ id }) => (row.values[id] ?? null) !== null);
}

function periodProblems({ task, match, period }: FormReading, head: readonly HeadRow[]): Problem[] {
	const says = (kind: string, id?: string) =>
		match.columns.some(
			(column) => column?.target.kind === kind && (!id || ('id' in column.target && column.target.id === id))
		);
	const calendar = match.template.calendar ?? 'civil';
	if (period?.named && calendar !== 'civil')
		return [
			makeProblem(task.file, 'calendar_assumed', {
				value: `${period.start} – ${period.end}`,
				detail: calendar,
				severity: 'note'
			})
		];
	if (period || says('period') || (says('column', 'period_start') && says('column', 'period_end'))) return [];
	return [makeProblem(task.file, 'missing_period', { line: head[0]?.line ?? 1 })];
}
