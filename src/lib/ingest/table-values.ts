import { yearOf, type Period } from '../model/period.ts';
import { statusWeights, undueStatuses, valueStatuses } from '../model/status.ts';
import type { UnitId } from '../model/unit.ts';
import type { UnitIndex } from './unit-index.ts';
import type { CellValue } from './cells/read-cell.ts';
import type { Submission } from './unit-submissions.ts';
import { periodMonths } from './period-months.ts';

/** What a column holds for a row. */
export type ValueOf<Row> = (row: Row) => CellValue;

/** Rows as values in the order of `submissionsShape`. */
export function submissionValues(submissions: readonly Submission[], units: UnitIndex): CellValue[][] {
	const columns = submissionReaders(submissions, units);
	return submissions.map((row) => columns.map((valueOf) => valueOf(row)));
}

/** The columns of `submissionsShape`; reports are compared among those given. */
export function submissionReaders(submissions: readonly Submission[], units: UnitIndex): ValueOf<Submission>[] {
	const monthsOf = rememberedMonths();
	const placeOf = rememberedPlaces(units);
	const came = ({ status }: Submission) => valueStatuses.some((one) => one === status);
	const keyOf = (row: Submission, years: number) =>
		`${row.unitId} ${yearOf(row.start) + years}${row.start.slice(4)} ${monthsOf(row)}`;
	const reported = new Set(submissions.filter(came).map((row) => keyOf(row, 0)));
	return [
		(row) => row.unitId,
		...[1, 2, 3].map((part) => (row: Submission) => placeOf(row.unitId)[part] ?? null),
		(row) => row.start,
		(row) => row.end,
		monthsOf,
		(row) => row.status,
		(row) => row.submittedOn,
		(row) => row.provisional,
		(row) => row.scope,
		(row) => Number(!undueStatuses.some((status) => status === row.status)),
		(row) => Number(came(row)),
		(row) => statusWeights.indexOf(row.status),
		(row) => Number(came(row) && reported.has(keyOf(row, -1)))
	];
}

/** Many rows share few units. */
function rememberedPlaces(units: UnitIndex): (id: UnitId) => readonly CellValue[] {
	const known = new Map<UnitId, readonly CellValue[]>();
	return (id) => {
		const place = known.get(id) ?? placeOf(id, units);
		known.set(id, place);
		return place;
	};
}

/** The unit, its level, its parent and its parent's parent; a body beside another unit has no place of its own in sums. */
export function placeOf(id: UnitId, { byId }: UnitIndex): CellValue[] {
	const unit = byId.get(id);
	if (unit?.territory) return [id, null, null, null];
	const parent = unit?.parent ?? null;
	return [id, unit?.level ?? null, parent, parent === null ? null : (byId.get(parent)?.parent ?? null)];
}

/** What facts are stored by, so that those of a province lie together: the provinces' own first, then what is in each. */
export function placeKey(id: UnitId, units: UnitIndex): string {
	const [, , parent, grandparent] = placeOf(id, units);
	return `${parent === null ? 0 : 1} ${grandparent ?? parent ?? id} ${id}`;
}

/** Many rows share few periods. */
function rememberedMonths(): (period: Period) => number | null {
	const known = new Map<string, Map<string, number | null>>();
	return (period) => {
		const own = known.get(period.start) ?? new Map<string, number | null>();
		if (own.size === 0) known.set(period.start, own);
		const months = own.get(period.end);
		if (months !== undefined) return months;
		const found = periodMonths(period);
		own.set(period.end, found);
		return found;
	};
}
