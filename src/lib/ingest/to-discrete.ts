import type { CountMeasure } from '../model/contract.ts';
import { addDays } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import type { Qualifier } from '../model/status.ts';
import type { ReportRow } from './fact-row.ts';
import { makeProblem, rowReference } from './make-problem.ts';

/**
 * Rows without their cumulative part: each link of a chain (same unit, dimensions and start) becomes what was added
 * since the link before. A fall is a correction: it is kept and reported.
 */
export function toDiscrete(
	rows: readonly ReportRow[],
	counts: readonly CountMeasure[],
	problems: Problem[]
): ReportRow[] {
	const groups = new Map<string, ReportRow[]>();
	for (const row of rows) {
		const key = JSON.stringify([row.unitId, row.start, row.dimensions]);
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return [...groups.values()].flatMap((group) => splitGroup(group, counts, problems));
}

/** The shortest row may begin a chain without saying that it is cumulative: both mean the same. */
function splitGroup(group: readonly ReportRow[], counts: readonly CountMeasure[], problems: Problem[]): ReportRow[] {
	const sorted = group.toSorted((a, b) => (a.end < b.end ? -1 : 1));
	const chain = sorted.filter((row, at) => row.cumulative || at === 0);
	const rest = sorted.filter((row) => !chain.includes(row));
	return [...differences(chain, counts, problems), ...rest];
}

function differences(chain: readonly ReportRow[], counts: readonly CountMeasure[], problems: Problem[]): ReportRow[] {
	let before: ReportRow | null = null;
	let valued: ReportRow | null = null;
	const discrete: ReportRow[] = [];
	for (const link of chain) {
		const hasValues = link.values.some((value) => value !== null);
		const previous: ReportRow | null = hasValues ? valued : before;
		discrete.push(previous ? subtract(link, previous, counts, problems) : link);
		before = link;
		if (hasValues) valued = link;
	}
	return discrete;
}

function subtract(
	link: ReportRow,
	previous: ReportRow,
	counts: readonly CountMeasure[],
	problems: Problem[]
): ReportRow {
	const values = link.values.map((value, at) => difference(value, previous.values[at] ?? null));
	for (const [at, value] of values.entries())
		if (value !== null && value < 0) {
			const detail = rowReference(link, previous);
			const place = { sheet: link.sheet, line: link.line, column: counts[at]?.id ?? null, value, detail };
			problems.push(makeProblem(link.file, 'negative_difference', { ...place, severity: 'warning' }));
		}
	const qualifiers = values.map((value, at) =>
		value === null ? null : ofDifference(link.qualifiers[at] ?? null, previous.qualifiers[at] ?? null)
	);
	return { ...link, start: addDays(previous.end, 1), values, qualifiers, cumulative: false };
}

/** Decimals lose digits in a subtraction: 0.3 − 0.1. */
function difference(a: number | null, b: number | null): number | null {
	return a === null || b === null ? null : Math.round((a - b) * 1e6) / 1e6;
}

const flipped: Readonly<Partial<Record<Qualifier, Qualifier>>> = { at_least: 'at_most', at_most: 'at_least' };

function ofDifference(of: Qualifier | null, from: Qualifier | null): Qualifier | null {
	if (from === null) return of;
	const opposite = flipped[from] ?? from;
	return of === null || of === opposite ? opposite : 'approx';
}
