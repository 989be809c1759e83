import { addDays, addMonths, isoDate, monthOf, yearOf, type Period } from '../model/period.ts';

/** Whole calendar months in a period; null where it begins or ends inside one. */
export function periodMonths({ start, end }: Period): number | null {
	const next = addDays(end, 1);
	if (start !== addMonths(start, 0) || next !== isoDate(yearOf(next), monthOf(next), 1)) return null;
	return (yearOf(next) - yearOf(start)) * 12 + monthOf(next) - monthOf(start);
}
