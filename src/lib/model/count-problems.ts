import type { Problem, ProblemSeverity } from './problem.ts';

/** How many problems one stands for. */
export const timesOf = ({ more }: Problem) => more ?? 1;

/** Problems by severity, those included that are only counted. */
export function countProblems(problems: readonly Problem[]): Readonly<Record<ProblemSeverity, number>> {
	const counts = { error: 0, warning: 0, note: 0 };
	for (const problem of problems) counts[problem.severity] += timesOf(problem);
	return counts;
}
