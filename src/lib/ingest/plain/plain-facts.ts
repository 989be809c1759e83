import { countMeasures } from '../../model/columns.ts';
import type { Period } from '../../model/period.ts';
import { valueStatuses } from '../../model/status.ts';
import type { Unit } from '../../model/unit.ts';
import type { CellValue } from '../cells/read-cell.ts';
import { mapped, unified, type Coded } from '../columns/coded.ts';
import type { FactColumns } from '../columns/fact-columns.ts';
import type { ReportRow, Scope } from '../fact-row.ts';
import { defaultScope, isReadable, reportRow } from '../report-row.ts';
import { unitsOfCodes } from './plain-units.ts';
import type { PlainTask } from './plain-rows.ts';
import { oddCells, typedRowAt, type TypedColumn } from './typed-columns.ts';

/** Rows as columns, and those among them that say less or more than exact counts, by their places. */
export interface PlainFacts {
	readonly columns: FactColumns;
	readonly odd: ReadonlyMap<number, ReportRow>;
}

/** Rows of typed columns that pass all checks, in the order of the file; null where most are odd, or one would be a problem. */
export function plainFacts(columns: readonly TypedColumn[], task: PlainTask): PlainFacts | null {
	const all = allColumns(columns, task);
	const odd = all && oddRows(columns, all, task);
	return odd && { columns: all, odd };
}

function allColumns(columns: readonly TypedColumn[], task: PlainTask): FactColumns | null {
	const { contract, rows } = task;
	const source = sourceOf(columns, rows);
	const counts = countMeasures(contract).map(({ id }) => source<number | null>(id));
	const period = periodsOf(source('period_start'), source('period_end'), rows);
	const unit = period && unitsAt(source('unit_code'), period, task);
	if (!unit) return null;
	return {
		rows,
		unit: unified(
			mapped(unit, ({ id }) => id),
			(id) => id
		),
		period,
		members: paired(
			contract.dimensions.map(({ id }) => source(id)),
			rows
		),
		counts,
		qualifiers: counts.map(() => constant(null, rows)),
		scope: scopesOf(source('scope'), unit, rows),
		provisional: mapped(source('is_provisional'), (value) => value === true),
		submittedOn: source('submitted_on'),
		revisionNo: source('revision_no'),
		asOf: source('as_of'),
		file: constant(task.file, rows),
		line: task.lines ?? linesBelowHeader(rows),
		status: source('status'),
		cumulative: mapped(source('is_cumulative'), (value) => value === true)
	};
}

function linesBelowHeader(rows: number): Int32Array {
	const lines = new Int32Array(rows);
	for (let at = 0; at < rows; at++) lines[at] = at + 2;
	return lines;
}

/** Columns that the file does not have hold nothing. */
function sourceOf(columns: readonly TypedColumn[], rows: number) {
	return <Value extends CellValue>(id: string): Coded<Value> => {
		const found = columns.find(({ column }) => column.id === id);
		return (found ?? constant(null, rows)) as Coded<CellValue> as Coded<Value>;
	};
}

let zeros = new Int32Array();

/** The same value in all rows. */
function constant<Value>(value: Value, rows: number): Coded<Value> {
	if (zeros.length !== rows) zeros = new Int32Array(rows);
	return { values: [value], codes: zeros };
}

/** Null where they are too many to be read one by one, or one of them would be a problem. */
function oddRows(
	columns: readonly TypedColumn[],
	{ counts, status }: FactColumns,
	{ file, contract, naming, rows, lines }: PlainTask
): Map<number, ReportRow> | null {
	const odd = new Map<number, ReportRow>();
	const isUsual = usualRows(columns, counts, status, rows);
	for (let at = 0; isUsual && at < rows; at++) {
		if (isUsual[at] === 1) continue;
		const { report, problems } = reportRow(typedRowAt(file, columns, at, lines?.[at]), contract, naming);
		if (!report || problems.length > 0 || odd.size * 2 > rows) return null;
		odd.set(at, report);
	}
	return odd;
}

/** 1 for each row with an exact number and no word against it; null where all are so. */
function usualRows(
	columns: readonly TypedColumn[],
	counts: readonly Coded<number | null>[],
	status: Coded<string | null>,
	rows: number
): Uint8Array | null {
	const isUsual = new Uint8Array(rows).fill(1);
	let areAll = haveValues(counts, isUsual);
	const strike = (codes: Int32Array, isOdd: readonly boolean[]) => {
		if (!isOdd.includes(true)) return;
		areAll = false;
		for (let at = 0; at < rows; at++) if (isOdd[codes[at] as number]) isUsual[at] = 0;
	};
	strike(
		status.codes,
		status.values.map((value) => !carriesValue(value))
	);
	for (const column of columns) strike(column.codes, oddCells(column));
	return areAll ? null : isUsual;
}

const carriesValue = (status: CellValue) => status === null || valueStatuses.some((one) => one === status);

/** True where each row has a number; those without are marked. */
function haveValues(counts: readonly Coded<number | null>[], isUsual: Uint8Array): boolean {
	if (counts.some(({ values }) => !values.includes(null))) return true;
	const given = counts.map(({ values, codes }) => ({ codes, isGiven: values.map((value) => value !== null) }));
	let haveAll = true;
	for (let at = 0; at < isUsual.length; at++) {
		if (given.some(({ codes, isGiven }) => isGiven[codes[at] as number])) continue;
		isUsual[at] = 0;
		haveAll = false;
	}
	return haveAll;
}

/** Null where one is no period that a report may have. */
function periodsOf(starts: Coded<string | null>, ends: Coded<string | null>, rows: number): Coded<Period> | null {
	const { values, codes } = combined([starts, ends], rows);
	const periods = values.map(([start, end]) => ({ start: String(start), end: String(end) }));
	if (!periods.every(isReadable)) return null;
	return unified({ values: periods, codes }, ({ start, end }) => `${start} ${end}`);
}

function paired(columns: readonly Coded<string | null>[], rows: number): Coded<readonly string[]> {
	const parts = mapped(combined(columns, rows), (all) => all.map((part) => part ?? ''));
	return unified(parts, (all) => all.join('\t'));
}

/** The combinations that stand beside one another in a row. */
function combined<Value>(columns: readonly Coded<Value>[], rows: number): Coded<readonly Value[]> {
	return (
		columns.reduce<Coded<readonly Value[]> | null>(
			(before, column) =>
				before ? pairUp(before, column, rows, (parts, value) => [...parts, value]) : mapped(column, (value) => [value]),
			null
		) ?? constant([], rows)
	);
}

function pairUp<A, B, Both>(
	one: Coded<A>,
	other: Coded<B>,
	rows: number,
	join: (one: A, other: B) => Both
): Coded<Both> {
	const known = new Map<number, number>();
	const values: Both[] = [];
	const codes = new Int32Array(rows);
	let [last, place] = [-1, -1];
	for (let at = 0; at < rows; at++) {
		const [a, b] = [one.codes[at] as number, other.codes[at] as number];
		const key = a * other.values.length + b;
		if (key !== last) {
			place = known.get(key) ?? values.push(join(one.values[a] as A, other.values[b] as B)) - 1;
			known.set(key, place);
			last = key;
		}
		codes[at] = place;
	}
	return { values, codes };
}

/** Null where one cannot be told without a word to the reader. */
function unitsAt(texts: Coded<string | null>, period: Coded<Period>, { naming, rows }: PlainTask): Coded<Unit> | null {
	const units = unitsOfCodes(texts.values, naming);
	const span = spanOf(period.values);
	const always = texts.values.map((_, code) => span && units.always(code, span));
	if (always.every((unit) => unit !== null)) return { values: always, codes: texts.codes };
	const codes = { values: texts.values.map((_, code) => code), codes: texts.codes };
	const when = pairUp(codes, period, rows, (code, one) => ({ code, one }));
	const found = when.values.map(({ code, one }) => units.at(code, one));
	return found.every((unit) => unit !== null) ? { values: found, codes: when.codes } : null;
}

function spanOf([first, ...others]: readonly Period[]): Period | null {
	if (!first) return null;
	let { start, end } = first;
	for (const period of others) {
		if (period.start < start) start = period.start;
		if (period.end > end) end = period.end;
	}
	return { start, end };
}

/** What a unit's numbers cover where the file does not say it depends on the unit. */
function scopesOf(given: Coded<string | null>, unit: Coded<Unit>, rows: number): Coded<Scope> {
	const said = (value: string | null): Scope | null => (value === 'body' || value === 'territory' ? value : null);
	const named = mapped(given, said);
	if (named.values.every((value) => value !== null)) return named as Coded<Scope>;
	return pairUp(named, mapped(unit, defaultScope), rows, (scope, usual) => scope ?? usual);
}
