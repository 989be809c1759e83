import { calendars, grainMonths, monthsIn } from '../model/period.ts';
import type { Grain, Period, TimeSpan } from '../model/period.ts';
import type { Dialect } from './dialect.ts';
import type { Fragment } from './unit-scope.ts';

/** The first day of the bucket that a date column falls into, in the span's calendar; the span's start for `total`. */
export function bucketStart(column: string, grain: Grain, span: TimeSpan, dialect: Dialect): Fragment {
	if (grain === 'total') return { text: dialect.dateParam(), params: [span.start] };
	const { months, days } = calendars[span.calendar];
	if (months === 0 && days === 0) return { text: truncate(column, grain, dialect), params: [] };
	const shifted = dialect.addDays(dialect.addMonths(column, months), days);
	return { text: dialect.addMonths(dialect.addDays(truncate(shifted, grain, dialect), -days), -months), params: [] };
}

function truncate(date: string, grain: Exclude<Grain, 'total'>, dialect: Dialect): string {
	if (grain !== 'half') return dialect.truncate(date, grain);
	const year = dialect.truncate(date, 'year');
	return `case when extract(month from ${date}) > 6 then ${dialect.addMonths(year, 6)} else ${year} end`;
}

/** Condition that a row's period lies in the span and in a single bucket of it. */
export function inOneBucket(alias: string, grain: Grain, span: TimeSpan, dialect: Dialect): Fragment {
	const within = `${alias}.period_start >= ${dialect.dateParam()} and ${alias}.period_end <= ${dialect.dateParam()}`;
	if (grain === 'total') return { text: within, params: [span.start, span.end] };
	const { months, days } = calendars[span.calendar];
	if (months === 0 && days === 0)
		return { text: `${within} and ${inOneCivilBucket(alias, grain, dialect)}`, params: [span.start, span.end] };
	const first = bucketStart(`${alias}.period_start`, grain, span, dialect);
	const last = bucketStart(`${alias}.period_end`, grain, span, dialect);
	return { text: `${within} and ${first.text} = ${last.text}`, params: [span.start, span.end] };
}

/** Parts of dates are compared in a fraction of the time that cutting both ends down to their buckets takes. */
function inOneCivilBucket(alias: string, grain: Exclude<Grain, 'total'>, dialect: Dialect): string {
	const [start, end] = [`${alias}.period_start`, `${alias}.period_end`];
	if (grain === 'year') return `extract(year from ${start}) = extract(year from ${end})`;
	const isShort = `${dialect.daysBetween(start, end)} < ${longestDays[grain]}`;
	if (grain === 'half') return `${isShort} and (extract(month from ${start}) > 6) = (extract(month from ${end}) > 6)`;
	return `${isShort} and extract(${grain} from ${start}) = extract(${grain} from ${end})`;
}

/** More days than two dates of one bucket are apart. */
const longestDays = { month: 31, quarter: 92, half: 184 } as const;

/** Months in one bucket; for `total`, those of the span, a cut month counting whole. */
export function bucketMonths(grain: Grain, span: Period): number {
	const fixed = grainMonths[grain];
	if (fixed !== null) return fixed;
	return monthsIn(span);
}
