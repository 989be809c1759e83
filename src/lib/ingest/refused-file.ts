import type { Problem, ProblemRule } from '../model/problem.ts';
import { makeProblem } from './make-problem.ts';

/** Thrown inside a decoder where the whole file cannot be used; `decodeFile` turns it into a Problem. */
export class RefusedFile extends Error {
	readonly rule: ProblemRule;
	readonly detail: string | null;

	constructor(rule: ProblemRule, detail: string | null = null) {
		super(`${rule}: ${detail}`);
		this.rule = rule;
		this.detail = detail;
	}
}

/** Why decoding stopped: the refusal thrown, or that the format is damaged. */
export function refusalProblem(file: string, error: unknown, format: string): Problem {
	if (error instanceof RefusedFile) return makeProblem(file, error.rule, { detail: error.detail });
	return makeProblem(file, 'unreadable', { detail: error instanceof RangeError ? 'size' : format });
}
