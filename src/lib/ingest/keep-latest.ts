import type { Problem } from '../model/problem.ts';
import type { ReportRow } from './fact-row.ts';
import { makeProblem, rowReference } from './make-problem.ts';

/** One row per unit, period and dimensions: a later revision replaces an earlier one, a mere repetition is reported. */
export function keepLatest(rows: readonly ReportRow[], problems: Problem[]): ReportRow[] {
	const kept = new Map<string, ReportRow>();
	const outdated = new Set<string>();
	for (const row of rows) {
		const key = JSON.stringify([row.unitId, row.start, row.end, row.dimensions]);
		const other = kept.get(key);
		const order = other ? compareRevisions(row, other) : 1;
		if (order > 0) kept.set(key, row);
		if (other && order === 0) problems.push(repeats(row, other));
		if (other && order < 0 && other.file !== row.file && !outdated.has(row.file)) {
			outdated.add(row.file);
			problems.push(isOlder(row, other));
		}
	}
	return [...kept.values()];
}

/** Below 0 where the first is the earlier revision, 0 where neither is. */
export function compareRevisions(a: ReportRow, b: ReportRow): number {
	const byNumber = (a.revisionNo ?? 0) - (b.revisionNo ?? 0);
	if (byNumber !== 0) return byNumber;
	return (a.asOf ?? '') === (b.asOf ?? '') ? 0 : (a.asOf ?? '') > (b.asOf ?? '') ? 1 : -1;
}

/** One note per file: it was delivered after the revision that replaces it. */
function isOlder(row: ReportRow, other: ReportRow): Problem {
	const { file, sheet, line, start, end } = row;
	const value = `${start} – ${end}`;
	return makeProblem(file, 'older_revision', {
		sheet,
		line,
		value,
		detail: rowReference(row, other),
		severity: 'note'
	});
}

function repeats(row: ReportRow, other: ReportRow): Problem {
	const value = [row.unitId, row.start, row.end, ...row.dimensions].join(', ');
	return makeProblem(row.file, 'duplicate_key', {
		sheet: row.sheet,
		line: row.line,
		value,
		detail: rowReference(row, other)
	});
}
