/** `YYYY-MM-DD` */
export type IsoDate = string;

/** A span of days, both ends counted. */
export interface Period {
	readonly start: IsoDate;
	readonly end: IsoDate;
}

/** Widths of the buckets a Query sums into; `total` is one bucket, the whole span. */
export const grains = ['month', 'quarter', 'half', 'year', 'total'] as const;
export type Grain = (typeof grains)[number];

/** Months in one bucket of a grain; null for `total`, whose width is the span's. */
export const grainMonths = { month: 1, quarter: 3, half: 6, year: 12, total: null } as const satisfies Record<
	Grain,
	number | null
>;

/**
 * What "năm 2024" means: civil year; `ttcp`, the inspectorate's statistical year 15/12 → 14/12; `qh_aug`, the report
 * to the National Assembly 1/8 → 31/7. `shift` moves a date into the civil year that names it.
 */
export const calendars = {
	civil: { months: 0, days: 0 },
	ttcp: { months: 0, days: 17 },
	qh_aug: { months: 5, days: 0 }
} as const;
export type Calendar = keyof typeof calendars;

export interface TimeSpan extends Period {
	readonly calendar: Calendar;
}

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

/** True for a real day written `YYYY-MM-DD`. */
export function isIsoDate(text: string): text is IsoDate {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (!match) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** `month` counts from 1 and may run past 12 or below 1. */
export function isoDate(year: number, month: number, day: number): IsoDate {
	return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** The date `days` later; negative goes back. */
export function addDays(date: IsoDate, days: number): IsoDate {
	return days === 0 ? date : isoDate(yearOf(date), monthOf(date), dayOf(date) + days);
}

/** The first day of the month `months` later than `date`'s month. */
export function addMonths(date: IsoDate, months: number): IsoDate {
	return isoDate(yearOf(date), monthOf(date) + months, 1);
}

/** The calendar months that a span touches. */
export function monthsIn({ start, end }: Period): number {
	return (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start) + 1;
}

/** Days from one date to a later one. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
	Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The same day a year before; 28 February for the 29th. */
export function yearEarlier(date: IsoDate): IsoDate {
	const day = date.endsWith('-02-29') ? '-02-28' : date.slice(4);
	return String(yearOf(date) - 1).padStart(4, '0') + day;
}

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
export const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));
const dayOf = (date: IsoDate): number => Number(date.slice(8, 10));

/** The civil bucket of a grain that `date` falls into. */
export function bucketOf(date: IsoDate, grain: Exclude<Grain, 'total'>): Period {
	const width = grainMonths[grain];
	return bucketFrom(yearOf(date), Math.floor((monthOf(date) - 1) / width) * width + 1, width);
}

/** Whether a span starts and ends with civil buckets of a grain. */
export function isWhole({ start, end, calendar }: TimeSpan, grain: Grain): boolean {
	if (calendar !== 'civil' || grain === 'total') return false;
	return bucketOf(start, grain).start === start && bucketOf(end, grain).end === end;
}

/** The civil buckets of a grain that lie in a span, oldest first; cut buckets at either end are left out. */
export function bucketsIn(span: Period, grain: Exclude<Grain, 'total'>): Period[] {
	const buckets: Period[] = [];
	const width = grainMonths[grain];
	const first = bucketOf(span.start, grain);
	let [year, month] = [yearOf(first.start), monthOf(first.start)];
	for (let bucket = first; bucket.end <= span.end && year < 10_000; bucket = bucketFrom(year, month, width)) {
		if (bucket.start >= span.start) buckets.push(bucket);
		month += width;
		if (month > 12) [year, month] = [year + 1, 1];
	}
	return buckets;
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Put together by hand: thousands are made for one page, and dates of JavaScript are slow. */
function bucketFrom(year: number, month: number, width: number): Period {
	const last = month + width - 1;
	const days = last === 2 && isLeap(year) ? 29 : (monthDays[last - 1] ?? 31);
	const start = pad(year, 4);
	return { start: `${start}-${pad(month)}-01`, end: `${start}-${pad(last)}-${days}` };
}

/** A civil bucket as it stands in a URL: `2024`, `2024-H1`, `2024-Q3`, `2024-07`. */
export type PeriodKey = string;

/** The key of a civil bucket that starts on `start`. */
export function periodKey(start: IsoDate, grain: Exclude<Grain, 'total'>): PeriodKey {
	const year = start.slice(0, 4);
	switch (grain) {
		case 'year':
			return year;
		case 'half':
			return `${year}-H${monthOf(start) > 6 ? 2 : 1}`;
		case 'quarter':
			return `${year}-Q${Math.ceil(monthOf(start) / 3)}`;
		case 'month':
			return `${year}-${pad(monthOf(start))}`;
	}
}

/** The grain and days of a key; null where it is not one. */
export function parsePeriodKey(key: string): (Period & { grain: Exclude<Grain, 'total'> }) | null {
	const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?$/.exec(key);
	if (!match) return null;
	const year = Number(match[1]);
	if (match[2]) return { ...bucketOf(isoDate(year, Number(match[2]) * 3, 1), 'quarter'), grain: 'quarter' };
	if (match[3]) return { ...bucketOf(isoDate(year, Number(match[3]) * 6, 1), 'half'), grain: 'half' };
	if (match[4]) return { ...bucketOf(isoDate(year, Number(match[4]), 1), 'month'), grain: 'month' };
	return { ...bucketOf(isoDate(year, 1, 1), 'year'), grain: 'year' };
}
