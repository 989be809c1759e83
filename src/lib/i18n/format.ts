import type { Locale } from '../model/locale.ts';
import type { Grain, IsoDate } from '../model/period.ts';
import { monthOf, yearOf } from '../model/period.ts';
import type { Qualifier } from '../model/status.ts';

const tags: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' };
const cache = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, digits: number, style: 'decimal' | 'percent', sign: boolean): Intl.NumberFormat {
	const key = `${locale}${digits}${style}${sign}`;
	let format = cache.get(key);
	if (!format) {
		format = new Intl.NumberFormat(tags[locale], {
			style,
			minimumFractionDigits: digits,
			maximumFractionDigits: digits,
			signDisplay: sign ? 'exceptZero' : 'auto'
		});
		cache.set(key, format);
	}
	return format;
}

/** True minus, and a no-break space before %, so that a number never breaks across lines. */
const typeset = (text: string) => text.replace(/-/g, '−').replace(/\s?%/, '\u00a0%');

/** 1234.5 → "1.234,5" (vi), "1,234.5" (en). */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
	return typeset(numberFormat(locale, digits, 'decimal', false).format(value));
}

/** 12 → "+12", −3 → "−3", 0 → "0". */
export function formatSigned(value: number, locale: Locale, digits = 0): string {
	return typeset(numberFormat(locale, digits, 'decimal', true).format(value));
}

/** A fraction as percent: 0.125 → "12,5 %". */
export function formatPercent(fraction: number, locale: Locale, digits = 1): string {
	return typeset(numberFormat(locale, digits, 'percent', false).format(fraction));
}

/** A fraction as signed percent: 0.125 → "+12,5 %". */
export function formatSignedPercent(fraction: number, locale: Locale, digits = 1): string {
	return typeset(numberFormat(locale, digits, 'percent', true).format(fraction));
}

const qualifierMarks: Record<Qualifier, string> = {
	exact: '',
	at_least: '≥ ',
	at_most: '≤ ',
	approx: '≈ ',
	estimate: '≈ '
};

/** The mark before a number that is not exact: "≥ " for "hơn". */
export function qualifierMark(qualifier: string | null): string {
	return qualifierMarks[(qualifier ?? 'exact') as Qualifier] ?? '';
}

const dateFormats = {
	vi: lazyFormat('vi', { day: '2-digit', month: '2-digit', year: 'numeric' }),
	en: lazyFormat('en', { day: 'numeric', month: 'long', year: 'numeric' }),
	longMonth: lazyFormat('en', { month: 'long', year: 'numeric' }),
	shortMonth: lazyFormat('en', { month: 'short', year: '2-digit' })
};

/** A format costs far more to make than to use. */
function lazyFormat(locale: Locale, options: Intl.DateTimeFormatOptions): (date: IsoDate) => string {
	let format: Intl.DateTimeFormat | null = null;
	return (date) => {
		format ??= new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'UTC' });
		return format.format(new Date(`${date}T00:00:00Z`));
	};
}

/** "05/03/2024" (vi), "5 March 2024" (en). */
export function formatDate(date: IsoDate, locale: Locale): string {
	return dateFormats[locale](date);
}

const roman = ['I', 'II', 'III', 'IV'];

/** The bucket of a grain that starts on a date: "quý III/2023", "năm 2023"; short: "QIII/23", "2023". */
export function formatPeriod(
	start: IsoDate,
	grain: Exclude<Grain, 'total'>,
	locale: Locale,
	width: 'long' | 'short' = 'long'
): string {
	const year = String(yearOf(start));
	const shortYear = year.slice(2);
	const month = monthOf(start);
	const quarter = Math.ceil(month / 3);
	const long = width === 'long';
	switch (grain) {
		case 'year':
			return long && locale === 'vi' ? `năm ${year}` : year;
		case 'half':
			if (locale === 'vi')
				return long ? `6 tháng ${month > 6 ? 'cuối' : 'đầu'} năm ${year}` : `H${month > 6 ? 2 : 1}/${shortYear}`;
			return long ? `${month > 6 ? 'second' : 'first'} half of ${year}` : `H${month > 6 ? 2 : 1} ’${shortYear}`;
		case 'quarter':
			if (locale === 'vi') return long ? `quý ${roman[quarter - 1]}/${year}` : `Q${roman[quarter - 1]}/${shortYear}`;
			return long ? `Q${quarter} ${year}` : `Q${quarter} ’${shortYear}`;
		case 'month':
			if (locale === 'vi') return long ? `tháng ${month}/${year}` : `${month}/${shortYear}`;
			return dateFormats[long ? 'longMonth' : 'shortMonth'](start);
	}
}
