import { timesOf } from '#lib/model/count-problems.ts';
import type { Problem, ProblemRule, ProblemSeverity } from '#lib/model/problem.ts';

/** Problems of one rule and severity. */
export interface ProblemGroup {
	readonly key: string;
	readonly rule: ProblemRule;
	readonly severity: ProblemSeverity;
	readonly count: number;
	readonly example: Problem;
}

/** Which problems are shown; "" for all. */
export interface ProblemFilter {
	readonly severity: ProblemSeverity | '';
	readonly file: string;
	/** Key of a group. */
	readonly group: string;
}

export const everyProblem: ProblemFilter = { severity: '', file: '', group: '' };

const weights: Record<ProblemSeverity, number> = { error: 0, warning: 1, note: 2 };

/** Groups by rule, errors first, the largest first. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
	const groups = new Map<string, ProblemGroup>();
	for (const problem of problems) {
		const key = groupKey(problem);
		const { rule, severity } = problem;
		const known = groups.get(key);
		const count = (known?.count ?? 0) + timesOf(problem);
		groups.set(key, { key, rule, severity, count, example: known?.example ?? problem });
	}
	return [...groups.values()].sort((a, b) => weights[a.severity] - weights[b.severity] || b.count - a.count);
}

const groupKey = ({ severity, rule }: Problem) => `${severity} ${rule}`;

/** The problems that a filter lets through. */
export function filterProblems(
	problems: readonly Problem[],
	{ severity, file, group }: ProblemFilter
): readonly Problem[] {
	return problems.filter(
		(problem) =>
			(severity === '' || problem.severity === severity) &&
			(file === '' || problem.file === file) &&
			(group === '' || groupKey(problem) === group)
	);
}

/** Files that have problems, in the order in which they come. */
export function filesOf(problems: readonly Problem[]): string[] {
	return [...new Set(problems.map((problem) => problem.file))];
}

/** What waits for an answer: each question once, with the first cell that asks it and how many do. */
export interface OpenQuestion {
	readonly question: NonNullable<Problem['question']>;
	readonly example: Problem;
	readonly count: number;
}

export function openQuestions(problems: readonly Problem[]): OpenQuestion[] {
	const questions = new Map<string, OpenQuestion>();
	for (const problem of problems) {
		const { question } = problem;
		if (!question) continue;
		const { example, count } = questions.get(question.key) ?? { example: problem, count: 0 };
		questions.set(question.key, { question, example, count: count + timesOf(problem) });
	}
	return [...questions.values()];
}
