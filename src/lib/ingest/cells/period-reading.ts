import { addDays, addMonths, isoDate, monthOf, yearOf, type IsoDate, type Period } from '../../model/period.ts';

export const periodKinds = ['month', 'quarter', 'half', 'nine_months', 'months', 'year', 'term', 'span'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** What a label names. Nothing is judged: a period may lie in the future, in no sensible year, or run backwards. */
export interface PeriodReading extends Period {
	readonly kind: PeriodKind;
	/** It begins with its year and holds more than a quarter, so that shorter periods of that year are part of it. */
	readonly cumulative: boolean;
}

const kinds: Readonly<Record<number, PeriodKind>> = {
	1: 'month',
	3: 'quarter',
	6: 'half',
	9: 'nine_months',
	12: 'year'
};

/** `count` months from the first of a month on. */
export function monthsFrom(year: number, month: number, count: number): PeriodReading {
	const start = isoDate(year, month, 1);
	const end = addDays(addMonths(start, count), -1);
	return { start, end, kind: kinds[count] ?? 'months', cumulative: month === 1 && count > 3 };
}

/** Whole years; of a term, only the years are known from its name. */
export function yearsFrom(first: number, last: number, kind: 'term' | 'span'): PeriodReading {
	return { start: isoDate(first, 1, 1), end: isoDate(last, 12, 31), kind, cumulative: false };
}

/** First days of the years that reports count by: the civil one, the inspectorate's, the National Assembly's. */
const yearStarts: readonly string[] = ['01-01', '12-15', '08-01'];

/** Days from one to another: a civil period by its kind, else a span. */
export function daysFrom(start: IsoDate, end: IsoDate): PeriodReading {
	const months = (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start) + 1;
	if (months >= 1 && months <= 12 && yearOf(start) === yearOf(end)) {
		const civil = monthsFrom(yearOf(start), monthOf(start), months);
		const isAligned = (monthOf(start) - 1) % months === 0 || monthOf(start) === 1;
		if (civil.start === start && civil.end === end && isAligned) return civil;
	}
	const cumulative = yearStarts.includes(start.slice(5)) && end > addMonths(start, 4) && end < addMonths(start, 13);
	return { start, end, kind: 'span', cumulative };
}
