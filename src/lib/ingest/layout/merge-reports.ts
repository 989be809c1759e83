import type { ReportRow } from '../fact-row.ts';

/** Rows of one unit, period and combination of members, each with other counts, as one; a count given twice stays apart. */
export function mergeReports(rows: readonly ReportRow[]): ReportRow[] {
	const merged = new Map<string, ReportRow>();
	const apart: ReportRow[] = [];
	for (const row of rows) {
		const key = JSON.stringify([row.unitId, row.start, row.end, row.dimensions]);
		const known = merged.get(key);
		if (!known) merged.set(key, row);
		else if (row.values.some((value, at) => value !== null && (known.values[at] ?? null) !== null)) apart.push(row);
		else merged.set(key, join(known, row));
	}
	return [...merged.values(), ...apart];
}

const join = (a: ReportRow, b: ReportRow): ReportRow => ({
	...a,
	values: a.values.map((value, at) => value ?? b.values[at] ?? null),
	qualifiers: a.qualifiers.map((qualifier, at) => qualifier ?? b.qualifiers[at] ?? null)
});
