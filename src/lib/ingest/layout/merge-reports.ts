import type { ReportRow } from '../fact-row.ts';
import { compareRevisions } from '../keep-latest.ts';

interface Merged {
	row: ReportRow;
	/** For each count the row that gave it. */
	readonly givers: (ReportRow | null)[];
}

/**
 * Rows of one unit, period and combination of members, each with other counts, as one. Of a count given twice the later
 * revision holds; without one the second row stays apart, for its repetition to be reported.
 */
export function mergeReports(rows: readonly ReportRow[]): ReportRow[] {
	const merged = new Map<string, Merged>();
	const apart: (readonly [ReportRow, Merged])[] = [];
	for (const row of rows.toSorted(compareRevisions)) {
		const key = JSON.stringify([row.unitId, row.start, row.end, row.dimensions]);
		const known = merged.get(key);
		if (!known) merged.set(key, { row, givers: row.values.map((value) => (value === null ? null : row)) });
		else if (repeats(row, known)) apart.push([row, known]);
		else add(row, known);
	}
	// Told by its revision, that of what it repeats, as a second one of the same.
	const repeated = apart.map(([row, { row: first }]) => ({ ...row, revisionNo: first.revisionNo, asOf: first.asOf }));
	return [...[...merged.values()].map(({ row }) => row), ...repeated];
}

const repeats = (row: ReportRow, { givers }: Merged) =>
	row.values.some((value, at) => value !== null && givers[at] && compareRevisions(row, givers[at]) === 0);

function add(row: ReportRow, merged: Merged): void {
	const { row: before, givers } = merged;
	for (const [at, value] of row.values.entries()) if (value !== null) givers[at] = row;
	const { revisionNo, asOf } = row;
	const provisional = before.provisional || row.provisional;
	const values = before.values.map((value, at) => row.values[at] ?? value);
	const qualifiers = before.qualifiers.map((qualifier, at) =>
		row.values[at] === null ? qualifier : (row.qualifiers[at] ?? null)
	);
	merged.row = { ...before, revisionNo, asOf, provisional, values, qualifiers };
}
