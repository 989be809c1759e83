import { addDays, addMonths, monthsIn } from './period.ts';
import type { IsoDate, Period } from './period.ts';
import type { Query } from './query.ts';
import { elapsed, terms } from './term.ts';
import type { Term } from './term.ts';

/** The term of the same body that ended the day before another one began. */
export function termBefore({ key, start }: Term): Term | undefined {
	const body = bodyOf(key);
	return terms.find((one) => bodyOf(one.key) === body && addDays(one.end, 1) === start);
}

const bodyOf = (key: string) => key.split('-')[0];

/** A stretch of a term from its first day, and the term before, in which as long a stretch is set against it. */
export interface TermPair {
	readonly term: Term;
	readonly before: Term;
	readonly now: Period;
	readonly base: Period;
}

/** What of a term can be set against the term before: as much as there can be data of, and as that one lasted. */
export function termPair(term: Term, dataThrough: IsoDate): TermPair | null {
	const before = termBefore(term);
	const now = elapsed(term, dataThrough);
	if (!before || now.end < now.start) return null;
	const months = Math.min(monthsIn(now), monthsIn(before));
	const stretch = ({ start }: Term): Period => ({ start, end: addDays(addMonths(start, months), -1) });
	return { term, before, now: stretch(term), base: stretch(before) };
}

/** Months from the beginning of the term before to that of the term that a span begins with; null where it begins none. */
export function monthsToTermBefore({ start }: Period): number | null {
	const before = terms.filter((term) => term.start === start).flatMap((term) => termBefore(term) ?? [])[0];
	return before ? monthsIn({ start: before.start, end: addDays(start, -1) }) : null;
}

/** The term that a span has all of that there can be data of; undefined where it is none. */
export function termOfSpan(span: Period, dataThrough: IsoDate): Term | undefined {
	const clip = ({ start, end }: Period) => elapsed({ start, end }, dataThrough).end;
	return terms.find((term) => term.start === span.start && clip(term) === clip(span));
}

/** All the time of a query is one sum, from the first day of a term that has one before it. */
export function isOfTerm({ time, grain }: Pick<Query, 'time' | 'grain'>): boolean {
	return grain === 'total' && time.calendar === 'civil' && monthsToTermBefore(time) !== null;
}

/** A query asks for the change on a term before that there is not. */
export function lacksTerm(query: Query): boolean {
	return query.transform.kind === 'change' && query.transform.versus === 'term' && !isOfTerm(query);
}
