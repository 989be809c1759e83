import { countMeasures, qualifierSuffix } from '../model/columns.ts';
import type { CountMeasure, DatasetContract } from '../model/contract.ts';
import type { Period } from '../model/period.ts';
import type { Problem, ProblemRule } from '../model/problem.ts';
import { valueStatuses, type Qualifier, type Status } from '../model/status.ts';
import type { Unit } from '../model/unit.ts';
import { checkRow } from './check-row.ts';
import type { ReportRow } from './fact-row.ts';
import { hasError, makeProblem } from './make-problem.ts';
import type { CellValue } from './cells/read-cell.ts';
import type { TypedRow } from './typed-rows.ts';
import { rowUnit, type UnitNaming } from './units/row-unit.ts';

const firstYear = '1945';
const lastYear = '2100';

/** A typed row as a report of a unit, with all that is wrong with it; null where it cannot be used. */
export function reportRow(
	row: TypedRow,
	contract: DatasetContract,
	naming: UnitNaming
): { report: ReportRow | null; problems: readonly Problem[] } {
	const problems: Problem[] = [...usedProblems(row, contract), ...checkRow(row, contract.checks)];
	const unit = findUnit(row, naming, problems);
	const report = unit && !hasError(problems) ? toReport(row, contract, unit, problems) : null;
	return { report, problems };
}

const statusOf = (row: TypedRow) => (row.values.status ?? null) as Status | null;
const carriesValue = (status: Status) => valueStatuses.some((one) => one === status);

/** A row that only says "not reported" may leave the dimensions empty. */
function usedProblems(row: TypedRow, contract: DatasetContract): readonly Problem[] {
	const status = statusOf(row);
	if (status === null || carriesValue(status)) return row.problems;
	const dimensions = contract.dimensions.map((dimension) => dimension.id);
	return row.problems.filter(({ rule, column }) => rule !== 'required' || !dimensions.includes(column ?? ''));
}

/** True for a period that a report may have. */
export function isReadable({ start, end }: Period): boolean {
	return start >= firstYear && end <= lastYear && end >= start;
}

function findUnit(row: TypedRow, naming: UnitNaming, problems: Problem[]): Unit | null {
	const { period_start: start, period_end: end } = row.values;
	if (typeof start !== 'string' || typeof end !== 'string') return null;
	const refuse = (rule: ProblemRule, column: string, value: string, detail: string) => {
		problems.push(makeProblem(row.file, rule, { line: row.line, column, value, detail }));
		return null;
	};
	if (start < firstYear) return refuse('out_of_range', 'period_start', start, `${firstYear} … ${lastYear}`);
	if (end > lastYear) return refuse('out_of_range', 'period_end', end, `${firstYear} … ${lastYear}`);
	if (end < start) return refuse('period_reversed', 'period_end', end, start);
	return rowUnit(row, { start, end } satisfies Period, naming, problems);
}

function toReport(row: TypedRow, contract: DatasetContract, unit: Unit, problems: Problem[]): ReportRow | null {
	const { values } = row;
	const counts = countMeasures(contract);
	const status = statusOf(row);
	const numbers = numbersOf(row, contract, counts, problems);
	if (status === null && numbers.every((value) => value === null)) {
		problems.push(
			makeProblem(row.file, 'required', { line: row.line, column: contract.headline, severity: 'warning' })
		);
		return null;
	}
	return {
		unitId: unit.id,
		start: String(values.period_start),
		end: String(values.period_end),
		dimensions: contract.dimensions.map((dimension) => String(values[dimension.id] ?? '')),
		values: numbers,
		qualifiers: counts.map((measure, at) => (numbers[at] === null ? null : qualifierOf(row, measure))),
		scope: values.scope === 'body' || values.scope === 'territory' ? values.scope : defaultScope(unit),
		provisional: values.is_provisional === true,
		submittedOn: textOrNull(values.submitted_on),
		revisionNo: typeof values.revision_no === 'number' ? values.revision_no : null,
		asOf: textOrNull(values.as_of),
		cumulative: values.is_cumulative === true,
		status,
		file: row.file,
		sheet: null,
		line: row.line
	};
}

const textOrNull = (value: CellValue | undefined) => (typeof value === 'string' ? value : null);
/** What a unit's numbers cover where the file does not say it. */
export const defaultScope = ({ level }: Unit) => (level === 'province' ? 'territory' : 'body');

/** The counts of a row. A status without numbers wins over numbers, which may be there by mistake or in confidence. */
function numbersOf(
	row: TypedRow,
	contract: DatasetContract,
	counts: readonly CountMeasure[],
	problems: Problem[]
): (number | null)[] {
	const numbers = counts.map(({ id }) => (typeof row.values[id] === 'number' ? row.values[id] : null));
	const status = statusOf(row);
	const isBlank = numbers.every((value) => value === null);
	if (status === 'reported_zero' && isBlank)
		return counts.map((measure) => (measure.id in row.values && applies(measure, row) ? 0 : null));
	if (status === null || carriesValue(status) || isBlank) return numbers;
	const at = numbers.findIndex((value) => value !== null);
	const place = { line: row.line, column: counts[at]?.id ?? contract.headline, value: numbers[at], detail: status };
	problems.push(makeProblem(row.file, 'value_without_report', { ...place, severity: 'warning' }));
	return numbers.map(() => null);
}

function applies({ onlyFor }: CountMeasure, row: TypedRow): boolean {
	return !onlyFor || onlyFor.members.includes(String(row.values[onlyFor.dimension]));
}

function qualifierOf({ values, qualifiers }: TypedRow, { id }: CountMeasure): Qualifier | null {
	const own = qualifiers[id] ?? values[id + qualifierSuffix] ?? values.qualifier ?? null;
	return own === 'exact' ? null : (own as Qualifier | null);
}
