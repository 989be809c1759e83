import type { Severity } from '../model/contract.ts';
import type { Problem, ProblemRule } from '../model/problem.ts';

interface Place {
	readonly line?: number | null;
	readonly column?: string | null;
	readonly value?: unknown;
	readonly detail?: string | null;
	readonly severity?: Severity;
}

const longest = 120;

/** A problem of a file; without a line it concerns the file as a whole. */
export function makeProblem(file: string, rule: ProblemRule, place: Place = {}): Problem {
	const { line = null, column = null, value, detail = null, severity = 'error' } = place;
	return { severity, rule, file, line, column, value: shorten(value), detail };
}

function shorten(value: unknown): string | null {
	if (value === undefined || value === null || value === '') return null;
	const text = String(value);
	return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** How a problem names another row: its line, with the file where that is another one. */
export function rowReference(from: { file: string }, to: { file: string; line: number }): string {
	return from.file === to.file ? String(to.line) : `${to.file}:${to.line}`;
}

/** True where at least one problem forbids the use of a row or file. */
export function hasError(problems: readonly Problem[]): boolean {
	return problems.some((problem) => problem.severity === 'error');
}
