import { yearOf, type Period } from '../model/period.ts';
import { statusWeights, undueStatuses, valueStatuses } from '../model/status.ts';
import type { UnitId } from '../model/unit.ts';
import type { UnitIndex } from './unit-index.ts';
import type { CellValue } from './cells/read-cell.ts';
import type { Submission } from './derive-submissions.ts';
import type { PublishedRow } from './suppress.ts';
import { periodMonths } from './period-months.ts';

/** Rows as values in the order of `factsShape`, sorted as queries read them: by unit, dimensions, period. */
export function factValues(facts: readonly PublishedRow[], units: UnitIndex): CellValue[][] {
	const keyed = facts.map((row) => ({ row, key: `${row.unitId}\t${row.dimensions.join('\t')}\t${row.start}` }));
	const monthsOf = rememberedMonths();
	keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
	return keyed.map(({ row }) => [
		...placeOf(row.unitId, units),
		row.start,
		row.end,
		monthsOf(row),
		...row.dimensions,
		...row.values.flatMap((value, at) => [value, row.qualifiers[at] ?? null]),
		row.scope,
		row.provisional,
		row.revisionNo,
		row.asOf,
		row.file,
		row.line
	]);
}

/** Rows as values in the order of `submissionsShape`. */
export function submissionValues(submissions: readonly Submission[], units: UnitIndex): CellValue[][] {
	const monthsOf = rememberedMonths();
	const came = ({ status }: Submission) => valueStatuses.some((one) => one === status);
	const keyOf = (row: Submission, years: number) =>
		`${row.unitId} ${yearOf(row.start) + years}${row.start.slice(4)} ${monthsOf(row)}`;
	const reported = new Set(submissions.filter(came).map((row) => keyOf(row, 0)));
	return submissions.map((row) => [
		...placeOf(row.unitId, units),
		row.start,
		row.end,
		monthsOf(row),
		row.status,
		row.submittedOn,
		row.provisional,
		row.scope,
		Number(!undueStatuses.some((status) => status === row.status)),
		Number(came(row)),
		statusWeights.indexOf(row.status),
		Number(came(row) && reported.has(keyOf(row, -1)))
	]);
}

/** The unit, its level, its parent and its parent's parent. */
function placeOf(id: UnitId, { byId }: UnitIndex): CellValue[] {
	const unit = byId.get(id);
	const parent = unit?.parent ?? null;
	return [id, unit?.level ?? null, parent, parent === null ? null : (byId.get(parent)?.parent ?? null)];
}

/** Many rows share few periods. */
function rememberedMonths(): (period: Period) => number | null {
	const known = new Map<string, number | null>();
	return (period) => {
		const key = period.start + period.end;
		const months = known.has(key) ? (known.get(key) ?? null) : periodMonths(period);
		known.set(key, months);
		return months;
	};
}
