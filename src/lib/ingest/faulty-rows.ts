import type { Problem } from '../model/problem.ts';

/** How many rows have an error. */
export function countFaultyRows(problems: readonly Problem[]): number {
	const sheets: SheetLines[] = [];
	for (const problem of problems)
		if (problem.severity === 'error' && problem.line !== null) linesOf(problem, sheets).push(problem.line);
	return sheets.reduce((sum, { lines }) => sum + countDistinct(lines), 0);
}

interface SheetLines {
	readonly of: Problem;
	readonly lines: number[];
}

/** Few sheets have errors by the million: looking for theirs is faster than a key for each. */
function linesOf(problem: Problem, sheets: SheetLines[]): number[] {
	const known = sheets.findLast(({ of }) => of.sheet === problem.sheet && of.file === problem.file);
	if (known) return known.lines;
	const lines: number[] = [];
	sheets.push({ of: problem, lines });
	return lines;
}

/** Sorted as numbers of machines: a set of millions takes seconds. */
function countDistinct(lines: readonly number[]): number {
	const sorted = Float64Array.from(lines).sort();
	return sorted.reduce((count, line, at) => (line === sorted[at - 1] ? count : count + 1), 0);
}
