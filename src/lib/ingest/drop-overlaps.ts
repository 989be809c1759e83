import type { Problem } from '../model/problem.ts';
import type { ReportRow } from './fact-row.ts';
import { areDisjoint } from './disjoint-rows.ts';
import { makeProblem, rowReference } from './make-problem.ts';

/** Rows of which no day is counted twice; a row that reaches into an earlier one is reported and left out. */
export function dropOverlaps(rows: readonly ReportRow[], problems: Problem[]): ReportRow[] {
	const sorted = rows.toSorted((a, b) => compare(a.start, b.start) || compare(a.end, b.end));
	if (areDisjoint(sorted)) return sorted;
	const last = new Map<string, ReportRow>();
	return sorted.filter((row) => {
		const key = JSON.stringify([row.unitId, row.dimensions]);
		const before = last.get(key);
		if (before && row.start <= before.end) {
			const place = { sheet: row.sheet, line: row.line, column: 'period_start', value: `${row.start} – ${row.end}` };
			problems.push(makeProblem(row.file, 'overlapping_periods', { ...place, detail: rowReference(row, before) }));
			return false;
		}
		last.set(key, row);
		return true;
	});
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
