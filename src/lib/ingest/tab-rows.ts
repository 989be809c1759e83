import { factsShape, submissionsShape } from '../sql/table-shape.ts';
import type { SqlType, TableShape } from '../sql/table-shape.ts';
import type { DatasetContract } from '../model/contract.ts';
import { yearEarlier, type IsoDate, type Period } from '../model/period.ts';
import { statusWeights, undueStatuses, valueStatuses, type Status } from '../model/status.ts';
import type { UnitId } from '../model/unit.ts';
import type { CellValue } from './cells/read-cell.ts';
import { mapped, valueAt, type Coded } from './columns/coded.ts';
import { factColumns, type FactColumns } from './columns/fact-columns.ts';
import type { SubmissionColumns } from './columns/submission-columns.ts';
import { periodMonths } from './period-months.ts';
import type { Ingested } from './read-export.ts';
import { placeOf } from './table-values.ts';
import { tabSubmissions } from './tab-submissions.ts';
import type { UnitIndex } from './unit-index.ts';

/** A column of clean rows: dates as ISO text. Without `values` the codes are the numbers themselves. */
export interface RowColumn {
	readonly name: string;
	readonly type: 'text' | 'integer' | 'decimal' | 'date' | 'boolean';
	readonly values: readonly CellValue[] | null;
	readonly codes: Int32Array;
}

/** Clean rows of dropped files, as columns that an engine can take in. */
export interface TabRows {
	readonly facts: readonly RowColumn[];
	/** How many facts, and the last day of all. */
	readonly count: number;
	readonly through: IsoDate;
	/** Their units are those of the facts, at the same places, and perhaps more. */
	readonly submissions: readonly RowColumn[];
}

/** The facts of dropped files, and the reports that they bring; units that they do not name are left as they are. */
export function tabRows(contract: DatasetContract, ingested: Ingested, units: UnitIndex): TabRows {
	const facts = ingested.columns ?? factColumns(ingested.facts);
	const through = lastDay(facts.period.values);
	const last = lastDay(ingested.statuses);
	const sent = tabSubmissions(facts, ingested.statuses, { contract, units, through: through > last ? through : last });
	return {
		facts: factsOf(contract, facts, units),
		submissions: toColumns(submissionsShape, submissionParts(sent, units)),
		count: facts.rows,
		through
	};
}

function lastDay(periods: readonly Period[]): IsoDate {
	let last = '';
	for (const { end } of periods) if (end > last) last = end;
	return last;
}

type Part = Coded<CellValue> | Int32Array;

const types: Record<SqlType, RowColumn['type']> = {
	VARCHAR: 'text',
	DATE: 'date',
	BOOLEAN: 'boolean',
	SMALLINT: 'integer',
	INTEGER: 'integer',
	BIGINT: 'integer',
	DOUBLE: 'decimal'
};

const noRows: Part = { values: [], codes: new Int32Array(0) };

function toColumns({ columns }: TableShape, parts: readonly Part[]): RowColumn[] {
	return columns.flatMap(({ name, type }, at) => {
		const part = parts[at];
		if (!part) return [];
		const { values, codes } = part instanceof Int32Array ? { values: null, codes: part } : part;
		return [{ name, type: types[type], values, codes }];
	});
}

/** Files without facts do not say which counts they would have: their columns are those of the contract all the same. */
function factsOf(contract: DatasetContract, facts: FactColumns, units: UnitIndex): RowColumn[] {
	const shape = factsShape(contract);
	return toColumns(shape, facts.rows === 0 ? shape.columns.map(() => noRows) : factParts(facts, units));
}

/** In the order of `factsShape`. */
function factParts(facts: FactColumns, units: UnitIndex): Part[] {
	const { period, members } = facts;
	const dimensions = members.values[0] ?? [];
	return [
		...unitParts(facts.unit, units),
		...periodParts(period),
		...dimensions.map((_, at) => mapped(members, (parts) => parts[at] ?? null)),
		...facts.counts.flatMap((count, at) => [count, facts.qualifiers[at] ?? count]),
		facts.scope,
		facts.provisional,
		facts.revisionNo,
		facts.asOf,
		facts.file,
		facts.line
	];
}

function unitParts(unit: Coded<UnitId>, units: UnitIndex): Part[] {
	return [0, 1, 2, 3].map((part) => mapped(unit, (id) => placeOf(id, units)[part] ?? null));
}

function periodParts(period: FactColumns['period']): Part[] {
	return [mapped(period, ({ start }) => start), mapped(period, ({ end }) => end), mapped(period, periodMonths)];
}

const isOneOf = (list: readonly Status[], status: Status) => list.includes(status);

/** In the order of `submissionsShape`; reports are compared among those given. */
function submissionParts(sent: SubmissionColumns, units: UnitIndex): Part[] {
	const { unit, period, status, submittedOn, provisional, scope } = sent;
	const came = mapped(status, (one) => Number(isOneOf(valueStatuses, one)));
	return [
		...unitParts(unit, units),
		...periodParts(period),
		status,
		submittedOn,
		provisional,
		scope,
		mapped(status, (one) => Number(!isOneOf(undueStatuses, one))),
		came,
		mapped(status, (one) => statusWeights.indexOf(one)),
		compared(unit, period, came)
	];
}

/** 1 where the unit also reported the same months of the year before. */
function compared(unit: Coded<UnitId>, period: FactColumns['period'], came: Coded<number>): Int32Array {
	const keyOf = (start: IsoDate, months: number | null) => (months === null ? null : `${start} ${months}`);
	const keys = period.values.map((one) => keyOf(one.start, periodMonths(one)));
	const places = new Map(keys.map((key, at) => [key, at]));
	const before = period.values.map((one) => places.get(keyOf(yearEarlier(one.start), periodMonths(one)) ?? '') ?? -1);
	const keyAt = (at: number, code: number) => (unit.codes[at] as number) * keys.length + code;
	const reported = placeSet(unit.values.length * keys.length);
	const rows = unit.codes.length;
	for (let at = 0; at < rows; at++) if (valueAt(came, at) === 1) reported.add(keyAt(at, period.codes[at] as number));
	const result = new Int32Array(rows);
	for (let at = 0; at < rows; at++) {
		const place = before[period.codes[at] as number] ?? -1;
		result[at] = Number(place >= 0 && valueAt(came, at) === 1 && reported.has(keyAt(at, place)));
	}
	return result;
}

/** A table may be mostly empty, but not beyond that. */
const mostPlaces = 2 ** 24;

/** Numbers below a size. */
function placeSet(size: number): { has(place: number): boolean; add(place: number): void } {
	if (size > mostPlaces) return new Set();
	const isIn = new Uint8Array(size);
	return { has: (place) => isIn[place] === 1, add: (place) => void (isIn[place] = 1) };
}
