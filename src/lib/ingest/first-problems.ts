import type { Problem } from '../model/problem.ts';

/** Of each rule, severity and sheet so many problems are named one by one. */
export const mostNamed = 10_000;

/**
 * The first problems of each rule, severity and sheet, in their order, and behind them, for those left out, one with their
 * number. A question is asked by one at least, and counted by itself; only the first questions of a rule are asked.
 */
export function firstProblems(problems: readonly Problem[], most = mostNamed): readonly Problem[] {
	if (problems.length <= most) return problems;
	const groups: Group[] = [];
	const named: Problem[] = [];
	for (const problem of problems) {
		const group = groupOf(problem, groups);
		if (isNamed(problem, group, most)) named.push(problem);
		else countIn(group, problem);
	}
	return named.concat(...groups.map(({ more }) => [...more].map(counted)));
}

/** Problems of one rule, severity and sheet. */
interface Group {
	readonly of: Problem;
	shown: number;
	/** Keys of the questions that those named ask. */
	readonly asked: Set<string>;
	/** Those left out, by the question that one named asks too. */
	readonly more: Map<string | null, LeftOut>;
}

interface LeftOut {
	readonly first: Problem;
	count: number;
}

/** Few kinds come by the million: looking for theirs is faster than a key for each problem. */
function groupOf(problem: Problem, groups: Group[]): Group {
	const known = groups.findLast(({ of }) => isAlike(of, problem));
	if (known) return known;
	const group: Group = { of: problem, shown: 0, asked: new Set(), more: new Map() };
	groups.push(group);
	return group;
}

const isAlike = (a: Problem, b: Problem) =>
	a.rule === b.rule && a.severity === b.severity && a.sheet === b.sheet && a.file === b.file;

function isNamed({ question }: Problem, group: Group, most: number): boolean {
	const isNew = question !== undefined && !group.asked.has(question.key) && group.asked.size < most;
	if (group.shown >= most && !isNew) return false;
	group.shown++;
	if (question) group.asked.add(question.key);
	return true;
}

function countIn({ asked, more }: Group, problem: Problem): void {
	const { question } = problem;
	const key = question && asked.has(question.key) ? question.key : null;
	const known = more.get(key);
	if (known) known.count++;
	else more.set(key, { first: problem, count: 1 });
}

function counted([key, { first, count }]: readonly [string | null, LeftOut]): Problem {
	const { question, ...rest } = first;
	const nowhere = { ...rest, line: null, column: null, value: null, more: count };
	return question && key !== null ? { ...nowhere, question } : nowhere;
}
