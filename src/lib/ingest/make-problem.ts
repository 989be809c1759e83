import type { LocalText } from '../model/locale.ts';
import type { Problem, ProblemRule, ProblemSeverity, Question } from '../model/problem.ts';

interface Place {
	readonly sheet?: string | null;
	readonly line?: number | null;
	readonly column?: string | null;
	readonly value?: unknown;
	readonly detail?: string | LocalText | null;
	readonly severity?: ProblemSeverity;
	readonly question?: Question;
}

const longest = 120;

/** A problem of a file; without a line it concerns the file as a whole. */
export function makeProblem(file: string, rule: ProblemRule, place: Place = {}): Problem {
	const { sheet = null, line = null, column = null, value, detail = null, severity = 'error', question } = place;
	const problem = { severity, rule, file, sheet, line, column, value: shorten(value), detail };
	return question ? { ...problem, question } : problem;
}

function shorten(value: unknown): string | null {
	if (value === undefined || value === null || value === '') return null;
	const text = String(value);
	return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** How a problem names another row: its line, with the file where that is another one. */
export function rowReference(from: RowPlace, to: RowPlace & { readonly line: number }): string {
	if (from.file === to.file && from.sheet === to.sheet) return String(to.line);
	return [to.file, ...(to.sheet === null ? [] : [to.sheet]), to.line].join(':');
}

interface RowPlace {
	readonly file: string;
	readonly sheet: string | null;
}

/** True where at least one problem forbids the use of a row or file. */
export function hasError(problems: readonly Problem[]): boolean {
	return problems.some((problem) => problem.severity === 'error');
}
