import { countMeasures } from '../../model/columns.ts';
import type { DatasetContract } from '../../model/contract.ts';
import type { Period } from '../../model/period.ts';
import { valueStatuses, type Status } from '../../model/status.ts';
import type { CellValue } from '../cells/read-cell.ts';
import type { ReportRow } from '../fact-row.ts';
import { defaultScope, isReadable, reportRow } from '../report-row.ts';
import type { UnitNaming } from '../units/row-unit.ts';
import { unitsOfCodes } from './plain-units.ts';
import { oddCells, typedRowAt, type TypedColumn } from './typed-columns.ts';

/** What the rows are read against. */
export interface PlainTask {
	readonly file: string;
	readonly contract: DatasetContract;
	readonly naming: UnitNaming;
	readonly rows: number;
	/** Line of each row; left out where the first stands below the header and no line is left out. */
	readonly lines?: Int32Array;
}

type ValueAt = (at: number) => CellValue;

/** Rows of typed columns that pass all checks, as reports; null where one of them would be a problem. */
export function plainRows(columns: readonly TypedColumn[], task: PlainTask): ReportRow[] | null {
	const { file, contract, naming } = task;
	const read = readers(columns, contract, naming);
	const reports: ReportRow[] = [];
	for (let at = 0; at < task.rows; at++) {
		const period = read.period(at);
		const unit = period && read.unit(at, period);
		if (!unit) return null;
		const line = task.lines?.[at] ?? at + 2;
		const values = read.numbers(at);
		const status = read.status(at) as Status | null;
		const isUsual = values.some((value) => value !== null) && (status === null || carriesValue(status));
		if (!isUsual || read.isOdd(at)) {
			const odd = reportRow(typedRowAt(file, columns, at, line), contract, naming);
			if (!odd.report || odd.problems.length > 0) return null;
			reports.push(odd.report);
			continue;
		}
		const scope = read.scope(at);
		reports.push({
			unitId: unit.id,
			start: period.start,
			end: period.end,
			dimensions: read.dimensions(at),
			values,
			qualifiers: read.noQualifiers,
			scope: scope === 'body' || scope === 'territory' ? scope : defaultScope(unit),
			provisional: read.provisional(at) === true,
			submittedOn: read.submittedOn(at) as string | null,
			revisionNo: read.revisionNo(at) as number | null,
			asOf: read.asOf(at) as string | null,
			cumulative: read.cumulative(at) === true,
			status,
			file,
			sheet: null,
			line
		});
	}
	return reports;
}

const carriesValue = (status: Status) => valueStatuses.some((one) => one === status);

/** What each part of a report is read from. */
function readers(columns: readonly TypedColumn[], contract: DatasetContract, naming: UnitNaming) {
	const columnOf = (id: string) => columns.find(({ column }) => column.id === id);
	const valueOf = (id: string): ValueAt => {
		const own = columnOf(id);
		return own ? (at) => own.values[own.codes[at] as number] as CellValue : () => null;
	};
	const counts = countMeasures(contract);
	const codes = columnOf('unit_code');
	const units = unitsOfCodes((codes?.values ?? []) as (string | null)[], naming);
	const numbers = counts.map(({ id }) => valueOf(id) as (at: number) => number | null);
	return {
		period: periodReader(columnOf('period_start'), columnOf('period_end')),
		unit: (at: number, period: Period) => units.at(codes?.codes[at] ?? -1, period),
		numbers: (at: number) => numbers.map((valueAt) => valueAt(at)),
		dimensions: dimensionReader(contract.dimensions.map(({ id }) => columnOf(id))),
		noQualifiers: counts.map(() => null),
		isOdd: oddReader(columns),
		status: valueOf('status'),
		scope: valueOf('scope'),
		provisional: valueOf('is_provisional'),
		submittedOn: valueOf('submitted_on'),
		revisionNo: valueOf('revision_no'),
		asOf: valueOf('as_of'),
		cumulative: valueOf('is_cumulative')
	};
}

function oddReader(columns: readonly TypedColumn[]): (at: number) => boolean {
	const odd = columns
		.map((column) => ({ codes: column.codes, isOdd: oddCells(column) }))
		.filter((one) => one.isOdd.includes(true));
	return (at) => odd.some((one) => one.isOdd[one.codes[at] as number]);
}

/** Many rows share few periods: each is made once. Null for one that no report may have. */
function periodReader(starts: TypedColumn | undefined, ends: TypedColumn | undefined): (at: number) => Period | null {
	const known = new Map<number, Period | null>();
	return (at) => {
		const [first, last] = [starts?.codes[at] ?? 0, ends?.codes[at] ?? 0];
		const key = first * (ends?.values.length ?? 0) + last;
		let period = known.get(key);
		if (period === undefined) {
			const span = { start: String(starts?.values[first]), end: String(ends?.values[last]) };
			period = isReadable(span) ? span : null;
			known.set(key, period);
		}
		return period;
	};
}

function dimensionReader(columns: readonly (TypedColumn | undefined)[]): (at: number) => readonly string[] {
	const known = new Map<number, readonly string[]>();
	return (at) => {
		let key = 0;
		for (const column of columns) key = key * (column?.values.length ?? 1) + (column?.codes[at] ?? 0);
		const found = known.get(key);
		if (found) return found;
		const members = columns.map((column) => String(column?.values[column.codes[at] ?? 0] ?? ''));
		known.set(key, members);
		return members;
	};
}
