import { submissionsShape } from '../sql/table-shape.ts';
import type { DatasetContract } from '../model/contract.ts';
import { yearEarlier, type IsoDate, type Period } from '../model/period.ts';
import { statusWeights, undueStatuses, valueStatuses, type Status } from '../model/status.ts';
import type { UnitId } from '../model/unit.ts';
import { mapped, valueAt, type Coded } from './columns/coded.ts';
import { factColumns, type FactColumns } from './columns/fact-columns.ts';
import type { SubmissionColumns } from './columns/submission-columns.ts';
import { factTable, periodParts, toColumns, unitParts, unitTable, type Part, type RowColumn } from './fact-table.ts';
import { periodMonths } from './period-months.ts';
import type { Ingested } from './read-export.ts';
import { tabSubmissions } from './tab-submissions.ts';
import type { UnitIndex } from './unit-index.ts';

/** Clean rows of dropped files, as columns that an engine can take in. */
export interface TabRows {
	/** All units that the files name, a row each; their places are those of the codes in facts and reports. */
	readonly units: readonly RowColumn[];
	readonly facts: readonly RowColumn[];
	/** How many facts, and the last day of all. */
	readonly count: number;
	readonly through: IsoDate;
	/** Reports take a while to count, in which an engine can take in the facts. */
	readonly countReports: () => readonly RowColumn[];
}

/** The facts of dropped files, and the reports that they bring; units that they do not name are left as they are. */
export function tabRows(contract: DatasetContract, ingested: Ingested, units: UnitIndex): TabRows {
	const { statuses } = ingested;
	const facts = ingested.columns ?? factColumns(ingested.facts);
	const through = [lastDay(facts.period.values), lastDay(statuses)].reduce((one, other) => (one > other ? one : other));
	const named = [...new Set([...facts.unit.values, ...statuses.map(({ unitId }) => unitId)])];
	return {
		units: unitTable(named, units),
		facts: factTable(contract, facts, units),
		count: facts.rows,
		through,
		countReports: () => {
			const sent = tabSubmissions(facts, statuses, named, { contract, units, through });
			return toColumns(submissionsShape, submissionParts(sent, units));
		}
	};
}

function lastDay(periods: readonly Period[]): IsoDate {
	let last = '';
	for (const { end } of periods) if (end > last) last = end;
	return last;
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
