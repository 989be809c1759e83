import type { Candidate, Choices, ProblemRule, Question } from '../../model/problem.ts';
import type { Qualifier } from '../../model/status.ts';

/** One thing that a doubtful cell may mean. */
export interface Reading {
	/** What the answer is kept as: `zero`, `missing`, `grouped`, `point`, `part_1`, `part_2`, or a member's id. */
	readonly id: string;
	readonly value: number | string | null;
	readonly qualifier: Qualifier | null;
}

/** A cell that may mean several things, none of which may be guessed. */
export interface Doubt {
	readonly rule: ProblemRule & ('unclear_mark' | 'unclear_separator' | 'unclear_parts' | 'not_a_member');
	/** What the cells of a column have in common that one answer serves: the mark, or the separator. */
	readonly about: string;
	readonly readings: readonly Reading[];
	/** What the rule names besides. */
	readonly detail?: string;
}

/** Nobody has chosen yet. */
export interface Undecided {
	readonly rule: Doubt['rule'];
	readonly detail?: string;
	readonly question: Question;
}

/** What the reader chose for all such cells of the column of this file, or the question to ask. */
export function settleDoubt(
	doubt: Doubt,
	file: string,
	column: string,
	asked: string,
	choices: Choices
): Reading | Undecided {
	const key = `${doubt.rule}:${file}|${column}|${doubt.about}`;
	const chosen = doubt.readings.find((reading) => reading.id === choices[key]);
	if (chosen) return chosen;
	const { rule, detail } = doubt;
	const question = { key, asked, candidates: doubt.readings.map(toCandidate) };
	return { rule, question, ...(detail === undefined ? {} : { detail }) };
}

/** Labels are numbers and ids, which need no translation; missing is an empty set. */
const toCandidate = ({ id, value }: Reading): Candidate => ({ value: id, label: value === null ? '∅' : String(value) });
