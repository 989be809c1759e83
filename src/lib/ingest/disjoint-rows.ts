import type { ReportRow } from './fact-row.ts';

/**
 * True where nothing has to be settled between rows: none is cumulative, and those of a unit and combination of
 * dimensions come one after the other, each beginning after the one before has ended.
 */
export function areDisjoint(rows: readonly ReportRow[]): boolean {
	const ends = new Map<string, Map<string, string>>();
	for (const { unitId, dimensions, start, end, cumulative } of rows) {
		if (cumulative) return false;
		const members = dimensions.length === 1 ? (dimensions[0] ?? '') : dimensions.join('\t');
		const own = ends.get(unitId) ?? new Map<string, string>();
		const before = own.get(members);
		if (before === undefined ? end < start : start <= before) return false;
		if (own.size === 0) ends.set(unitId, own);
		own.set(members, end);
	}
	return true;
}
