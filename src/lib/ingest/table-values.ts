import type { CellValue } from './read-cell.ts';
import type { Submission } from './derive-submissions.ts';
import type { FactRow } from './fact-row.ts';
import { periodMonths } from './period-months.ts';

/** Rows as values in the order of `factsShape`, sorted as queries read them: by unit, dimensions, period. */
export function factValues(facts: readonly FactRow[]): CellValue[][] {
	const key = (row: FactRow) => `${row.unitId}\t${row.dimensions.join('\t')}\t${row.start}`;
	const keyed = facts
		.map((row) => ({ row, key: key(row) }))
		.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
	return keyed.map(({ row }) => [
		row.unitId,
		row.start,
		row.end,
		periodMonths(row),
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
export function submissionValues(submissions: readonly Submission[]): CellValue[][] {
	return submissions.map((row) => [
		row.unitId,
		row.start,
		row.end,
		periodMonths(row),
		row.status,
		row.submittedOn,
		row.provisional,
		row.scope
	]);
}
