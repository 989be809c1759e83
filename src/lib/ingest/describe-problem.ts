import { formatNumber } from '../i18n/format.ts';
import { problemMessagesOf } from '../i18n/problem-messages.ts';
import { textIn, type Locale } from '../model/locale.ts';
import type { Problem } from '../model/problem.ts';

/** A problem in words: where it stands, what is wrong, and what to do. */
export interface ProblemText {
	/** "dòng 12, cột turns"; empty for the file as a whole. */
	readonly where: string;
	readonly what: string;
	readonly cure: string;
}

export function describeProblem(problem: Problem, locale: Locale): ProblemText {
	const texts = problemMessagesOf(locale);
	const line = problem.line === null ? [] : [texts.line(problem.line)];
	const column = problem.column === null ? [] : [texts.column(problem.column)];
	const detail = problem.detail === null ? null : textIn(problem.detail, locale);
	const worded = texts.rules[problem.rule]({ ...problem, detail });
	const more = problem.more === undefined ? {} : { what: texts.more(formatNumber(problem.more, locale)) };
	return { where: [...line, ...column].join(', '), ...worded, ...more };
}
