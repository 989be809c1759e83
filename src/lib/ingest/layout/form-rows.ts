import { fileColumns } from '../../model/columns.ts';
import type { CountUnit } from '../../model/contract.ts';
import type { Problem } from '../../model/problem.ts';
import { makeProblem } from '../make-problem.ts';
import type { RawRow } from '../raw-table.ts';
import { typedRow, type TypedRow } from '../typed-rows.ts';
import { addColumns } from './add-columns.ts';
import { insteadOfParts } from './check-printed-sums.ts';
import { checkCountUnit } from './check-count-unit.ts';
import { countNamed } from './count-named.ts';
import { rowValue, type RowPlan } from './form-plans.ts';
import { cellText } from './head.ts';
import { measureColumn, type FormMatch } from './match-form.ts';
import { memberNamed } from './member-named.ts';
import { scaleCell, scaleIn } from '../cells/number-scale.ts';
import { readLabel } from './sheet-period.ts';
import type { SheetTask } from './sheet-read.ts';
import { calendarOf, type TitlePeriod } from './title-period.ts';

/** A sheet that is being read as a form, and what holds for all of its rows. */
export interface FormReading {
	readonly task: SheetTask;
	readonly match: FormMatch;
	readonly title: TitlePeriod;
	readonly plans: readonly RowPlan[];
	/** The unit of a sheet that has no column for it. */
	readonly unit: string | null;
}

/** What one row of a form gives; `problem` where it is about a count that the dataset does not have, or in another unit. */
export function typedRows(
	form: FormReading,
	raw: RawRow,
	parent: string | null
): { readonly rows: readonly TypedRow[]; readonly problem: Problem | null } {
	const { task, match } = form;
	const measureAt = measureColumn(match);
	const named = cellText(raw.cells[measureAt]);
	const measure = measureAt < 0 ? null : countNamed(named, task.contract);
	if (measureAt >= 0 && measure === null) {
		const place = { line: raw.line, value: named, severity: 'warning' } as const;
		return { rows: [], problem: makeProblem(task.file, 'unknown_measure', place) };
	}
	const wrongUnit = measure === null ? null : checkCountUnit(task.file, raw, match, task.contract, measure);
	if (wrongUnit) return { rows: [], problem: wrongUnit };
	const scale = measure === null ? null : scaleIn(named, unitOf(measure, task));
	const cells = raw.cells.map((cell, at) => {
		const column = match.columns[at];
		return scale && column?.target.kind === 'value' ? scaleCell(cell, scale) : memberNamed(cell, column, task.contract);
	});
	const rows = form.plans.map((plan) =>
		planned(form, { line: raw.line, cells }, parent, withMeasure(plan, measure, task))
	);
	return { rows: [...rows, ...insteadOfParts(task, raw, match, rows[0])], problem: null };
}

function unitOf(measure: string, { contract }: SheetTask): CountUnit {
	const count = contract.measures.find(({ id }) => id === measure);
	return count?.kind === 'count' ? count.unit : 'units';
}

/** The columns of a plan with the count that the row is about. */
function withMeasure(plan: RowPlan, measure: string | null, { contract }: SheetTask): RowPlan {
	if (measure === null) return plan;
	const column = fileColumns(contract).find(({ id }) => id === measure) ?? null;
	return { ...plan, columns: plan.columns.map((one) => (one === rowValue ? column : one)) };
}

function planned(
	{ task, match, title, unit }: FormReading,
	raw: RawRow,
	parent: string | null,
	plan: RowPlan
): TypedRow {
	const typed = addColumns(typedRow(task.file, raw, plan.columns, 'reports', task.choices));
	const own = typeof typed.values.period === 'string' ? typed.values.period : null;
	const inRow = own === null ? null : readLabel(own, calendarOf(task, match.template), title.year);
	const named = plan.period ?? (own === null ? title.period : inRow);
	const problems = [...typed.problems];
	if (own !== null && !inRow)
		problems.push(makeProblem(task.file, 'not_a_period', { line: raw.line, column: 'period', value: own }));
	const dates = named
		? { period_start: named.start, period_end: named.end, is_cumulative: named.cumulative }
		: undefined;
	const above = parent === null ? {} : { parent_unit: parent };
	const whose = unit === null ? {} : { unit_name: unit };
	return { ...typed, problems, values: { ...dates, ...above, ...whose, ...typed.values, ...plan.where } };
}
