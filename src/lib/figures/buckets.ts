import { addDays, addMonths, calendars, grainMonths, periodKey, yearOf } from '../model/period.ts';
import type { Calendar, Grain, IsoDate, PeriodKey } from '../model/period.ts';
import { termOfSpan } from '../model/term-pair.ts';
import type { Query } from '../model/query.ts';
import type { Locale } from '../model/locale.ts';
import { formatDate, formatPeriod } from '../i18n/format.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import type { Bucket } from './figure-base.ts';
import { termLabel } from './term-label.ts';

type TimedGrain = Exclude<Grain, 'total'>;

/** The grain of a query's rows; null where they are one sum over the whole span. */
export function rowGrain(query: Query): TimedGrain | null {
	return query.splitBy.includes('time') && query.grain !== 'total' ? query.grain : null;
}

/** The buckets from the earliest to the latest of `starts`, none left out; the whole span where time is not split. */
export function bucketsOf(starts: readonly IsoDate[], query: Query, through: IsoDate, locale: Locale): Bucket[] {
	const grain = rowGrain(query);
	if (grain === null) return [wholeSpan(query, through, locale)];
	const sorted = [...new Set(starts)].sort();
	const last = sorted.at(-1);
	const buckets: Bucket[] = [];
	let start = sorted[0];
	while (start !== undefined && last !== undefined && start <= last) {
		const bucket = bucketAt(start, grain, query.time.calendar, locale);
		buckets.push(bucket);
		start = addDays(bucket.end, 1);
	}
	return buckets;
}

function bucketAt(start: IsoDate, grain: TimedGrain, calendar: Calendar, locale: Locale): Bucket {
	const named = toNamed(start, calendar);
	return {
		start,
		end: addDays(fromNamed(addMonths(named, grainMonths[grain]), calendar), -1),
		label: formatPeriod(named, grain, locale),
		shortLabel: formatPeriod(named, grain, locale, 'short')
	};
}

/** The key of a bucket, named by its calendar: qh_aug's year 2024 starts on 1 August 2023. */
export function keyOf(bucket: Bucket, query: Query): PeriodKey | null {
	const grain = rowGrain(query);
	return grain === null ? null : periodKey(toNamed(bucket.start, query.time.calendar), grain);
}

/** Index of the bucket that starts a year before; -1 where there is none. */
export function yearBefore(buckets: readonly Bucket[], index: number): number {
	const start = buckets[index]?.start;
	if (start === undefined) return -1;
	const before = `${yearOf(start) - 1}${start.slice(4)}`;
	return buckets.findIndex((bucket) => bucket.start === before);
}

function toNamed(date: IsoDate, calendar: Calendar): IsoDate {
	const { months, days } = calendars[calendar];
	return addDays(months === 0 ? date : addMonths(date, months), days);
}

function fromNamed(date: IsoDate, calendar: Calendar): IsoDate {
	const { months, days } = calendars[calendar];
	const moved = addDays(date, -days);
	return months === 0 ? moved : addMonths(moved, -months);
}

function wholeSpan({ time }: Query, through: IsoDate, locale: Locale): Bucket {
	const end = time.end < through ? time.end : through;
	const term = time.calendar === 'civil' ? termOfSpan(time, through) : undefined;
	const label = term ? termLabel(term, end, locale) : spanLabel(time.start, end, locale);
	return { start: time.start, end, label, shortLabel: label };
}

function spanLabel(start: IsoDate, end: IsoDate, locale: Locale): string {
	const [from, to] = spanTexts(start, end, locale);
	return from === to ? formatPeriod(start, 'year', locale) : chartMessagesOf(locale).span(from, to);
}

function spanTexts(start: IsoDate, end: IsoDate, locale: Locale): [string, string] {
	if (start.endsWith('-01-01') && end.endsWith('-12-31')) return [start.slice(0, 4), end.slice(0, 4)];
	return [formatDate(start, locale), formatDate(end, locale)];
}
