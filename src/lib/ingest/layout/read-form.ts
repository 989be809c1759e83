import { countMeasures } from '../../model/columns.ts';
import type { Period } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReportRow } from '../fact-row.ts';
import { hasError, makeProblem } from '../make-problem.ts';
import type { RawCell } from '../raw-table.ts';
import { unitNaming } from '../read-export.ts';
import { reportRow } from '../report-row.ts';
import type { TypedRow } from '../typed-rows.ts';
import { zerosNote } from '../units/row-unit.ts';
import { blankColumns } from './blank-columns.ts';
import { checkPrintedSums } from './check-printed-sums.ts';
import { checkTotals, type SheetEntry } from './check-totals.ts';
import { fillDimensions } from './fill-dimensions.ts';
import { planRows } from './form-plans.ts';
import { typedRows, type FormReading } from './form-rows.ts';
import { formRows, type FormRow } from './form-sheet.ts';
import type { HeadRow } from './head.ts';
import { leftOutNotes } from './left-out.ts';
import { measureColumn, type FormMatch } from './match-form.ts';
import { mergeReports } from './merge-reports.ts';
import { mergedCounts } from './merged-counts.ts';
import type { SheetRead, SheetTask } from './sheet-read.ts';
import { rowsOfPeriod } from './other-period.ts';
import { dropRagged } from './ragged-rows.ts';
import { sheetUnit } from './sheet-unit.ts';
import { askCalendar, askPeriod, titlePeriod } from './title-period.ts';
import { unnamedColumns } from './unnamed-columns.ts';
import { unitNamed } from './unit-named.ts';

/** Reads the rows of a sheet that is laid out as a form. */
export function readForm(task: SheetTask, head: readonly HeadRow[], match: FormMatch): SheetRead {
	const titles = head.slice(0, match.bottom.index + 1);
	const title = titlePeriod(task, titles, match.template);
	const line = match.bottom.line;
	const { plans, problems: unfilled } = fillDimensions(task, planRows(match, task.contract), line);
	const period = title.period ?? plans.find((plan) => plan.period)?.period ?? null;
	const form: FormReading = { task, match, title, plans, unit: sheetUnit(task, titles, match, period) };
	const { rows: found, problems: others } = rowsOfPeriod(form, formRows(task.sheet, match));
	const { rows, problems: ragged } = dropRagged(task, match, found);
	const problems = [
		...periodProblems(form, head[0]?.line ?? 1),
		...duplicates(task.file, match),
		...(match.unread ?? []).map((column) =>
			makeProblem(task.file, 'unknown_column', { line, column, severity: 'warning' })
		),
		...mergedCounts(task.file, task.sheet, match),
		...unfilled
	];
	if (hasError(problems)) return { rows: [], problems, rowsRead: found.length, period: title.period };
	const read = readReports(form, rows, period);
	const keys = ['period_start', 'period_end', ...task.contract.dimensions.map(({ id }) => id)];
	const measures = countMeasures(task.contract).map(({ id }) => id);
	const totals = checkTotals(task.file, read.entries, { measures, keys });
	const reported = rows.filter(({ kind }) => kind === 'report').map(({ row }) => row);
	const all = [
		...(match.unread ? unnamedColumns(task.file, match, reported) : []),
		...problems,
		...others,
		...ragged,
		...read.problems,
		...totals,
		...leftOutNotes(task.file, rows, read.blank)
	];
	// Nothing but headings, and so nothing to say of any row.
	if (read.reports.length === 0 && all.length === 0) all.push(makeProblem(task.file, 'header_only'));
	const reports = measureColumn(match) >= 0 ? mergeReports(read.reports) : read.reports;
	return { rows: reports, problems: all, rowsRead: found.length, period: title.period };
}

function readReports(form: FormReading, rows: readonly FormRow[], period: Period | null) {
	const { task, match } = form;
	const entries: SheetEntry[] = [];
	const reports: ReportRow[] = [];
	const problems: Problem[] = [];
	const blank: FormRow[] = [];
	let parent: string | null = null;
	let zeros: Problem | null = null;
	const naming = unitNaming(new Set(unitCells(form)), task.units, task.choices);
	for (const row of rows) {
		if (row.kind === 'heading') parent = unitNamed(task, row.label, period) ?? (isSection(row) ? parent : null);
		if (row.kind !== 'report' && row.kind !== 'total' && row.kind !== 'section') continue;
		const { rows: typed, problem } = typedRows(form, row.row, parent);
		if (problem) problems.push(problem);
		entries.push({ kind: row.kind, line: row.row.line, typed });
		if (row.kind !== 'report' || problem) continue;
		const used = typed.filter((one) => hasContent(one, task.contract));
		if (used.length === 0) blank.push(row);
		problems.push(...checkPrintedSums(task, row.row, match));
		for (const one of used) {
			const read = reportRow(one, task.contract, naming);
			if (read.report) reports.push(read.report);
			if (read.report) zeros ??= zerosNote(one, task.units.byId.get(read.report.unitId));
			problems.push(...read.problems);
			// The period is the only thing that a row may lack without a word.
			const isLost = !read.report && read.problems.length === 0;
			if (isLost) problems.push(makeProblem(task.file, 'required', { line: one.line, column: 'period' }));
		}
	}
	if (zeros) problems.push(zeros);
	problems.push(...blankColumns(task.file, match, rows));
	return { entries, reports, problems, blank };
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

/** A mode in which a row has no number at all is no report of zero, but it may say that nothing was reported. */
function hasContent(row: TypedRow, contract: SheetTask['contract']): boolean {
	const saysMissing = typeof row.values.status === 'string' && row.values.status !== 'reported';
	return (
		row.problems.length > 0 || saysMissing || contract.measures.some(({ id }) => (row.values[id] ?? null) !== null)
	);
}

function periodProblems({ task, match, title, plans }: FormReading, line: number): Problem[] {
	const says = (kind: string, id?: string) =>
		match.columns.some(
			(column) => column?.target.kind === kind && (!id || ('id' in column.target && column.target.id === id))
		);
	if (title.period && plans.some(({ period }) => !period)) return askCalendar(task, title, match.template);
	if (says('period') || (says('column', 'period_start') && says('column', 'period_end'))) return [];
	return plans.every(({ period }) => period) ? [] : [askPeriod(task, title, line)];
}
