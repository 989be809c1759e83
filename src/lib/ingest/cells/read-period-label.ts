import { foldText } from '../../model/text.ts';
import { daysFrom, monthsFrom, yearsFrom, type PeriodReading } from './period-reading.ts';
import { readDate } from './read-date.ts';

/**
 * The period that a label names: "Quý I/2024", "6 tháng đầu năm 2024", "9T2024", "Năm 2024", "T4/2017", "nhiệm kỳ
 * 2020–2025", "từ ngày 15/12/2023 đến ngày 14/12/2024", "Q1 2024"; null where it names none. `year` serves labels
 * that leave it to the title: "11 tháng".
 */
export function readPeriodLabel(text: string, year: number | null = null): PeriodReading | null {
	const label = plainLabel(text);
	const dates = readDates(label);
	if (dates) return dates;
	const full = /\d{4}/.test(label) || year === null ? longYear(label) : `${label} ${year}`;
	for (const [pattern, toPeriod] of patterns) {
		const match = pattern.exec(full);
		if (match) return toPeriod(match.slice(1).map((part) => part ?? ''));
	}
	return null;
}

const lead = /^(?:ky bao cao|bao cao|so lieu|ky|trong|reporting period|period|in|for)\s*:?\s+/;

function plainLabel(text: string): string {
	return foldText(text)
		.replace(/[()[\]"“”*,]/g, ' ')
		.replace(/[\s.:;]+$/, '')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(lead, '');
}

/** "QI/24", "T4/24", "6T/24": two digits stand for a year only behind what cannot be a date. */
const longYear = (label: string) => label.replace(/^([a-z]+\.?\s?[ivx\d]*|\d{1,2}t)\s?[/’'.]\s?(\d{2})$/, '$1/20$2');

const day = String.raw`(?:ngay )?(\d{1,2})[/. ](\d{1,2})[/. ](\d{4})`;
const iso = String.raw`(\d{4})[/. ](\d{1,2})[/. ](\d{1,2})`;
const worded = String.raw`(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})`;
const anyDay = new RegExp(String.raw`(?<!\d)(?:${day}|${iso}|${worded})(?!\d)`, 'g');

/** A label with two dates runs from the one to the other. */
function readDates(label: string): PeriodReading | null {
	const found = [...label.matchAll(anyDay)].map((match) => {
		const [, d, m, y, isoYear, isoMonth, isoDay, wordDay, wordMonth, wordYear] = match;
		return readDate(`${d ?? isoDay ?? wordDay}/${m ?? isoMonth ?? wordMonth}/${y ?? isoYear ?? wordYear}`);
	});
	const [start, end] = found;
	return found.length === 2 && start && end ? daysFrom(start, end) : null;
}

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const words: Readonly<Record<string, number>> = { ba: 3, sau: 6, chin: 9, three: 3, six: 6, nine: 9 };
const halves: Readonly<Record<string, number>> = { '1': 1, dau: 1, first: 1, '2': 7, cuoi: 7, second: 7 };
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const quarterOf = (year: string, quarter: string) => monthsFrom(Number(year), (quarters[quarter] ?? 1) * 3 - 2, 3);
const halfOf = (year: string, half: string) => monthsFrom(Number(year), halves[half] ?? 1, 6);

function monthOfYear(year: string, month: string): PeriodReading | null {
	const number = /^\d+$/.test(month) ? Number(month) : monthNames.indexOf(month.slice(0, 3)) + 1;
	return number >= 1 && number <= 12 ? monthsFrom(Number(year), number, 1) : null;
}

/** The first months of a year, or with "cuối" the last. */
function monthsOfYear(year: string, written: string, end = ''): PeriodReading | null {
	const count = words[written] ?? Number(written);
	if (!(count >= 1 && count <= 12)) return null;
	return monthsFrom(Number(year), end === 'cuoi' || end === 'last' ? 13 - count : 1, count);
}

type Parts = readonly string[];
const whole = (pattern: string) => new RegExp(`^${pattern}$`);
const sep = String.raw`[ /.]*(?:cua |of )?(?:nam )?`;
const months = monthNames.join('|');

/** Over folded labels; dashes have become spaces. */
const patterns: readonly (readonly [RegExp, (parts: Parts) => PeriodReading | null])[] = [
	[whole(`(?:quy|qui|q)[ .]*(iv|i{1,3}|[1-4])${sep}(\\d{4})`), ([q = '', y = '']) => quarterOf(y, q)],
	[whole(String.raw`(\d{4})[ /]?q([1-4])`), ([y = '', q = '']) => quarterOf(y, q)],
	[whole(String.raw`h([12])[ /.]*(\d{4})`), ([h = '', y = '']) => halfOf(y, h)],
	[whole(String.raw`(\d{4})[ /]?h([12])`), ([y = '', h = '']) => halfOf(y, h)],
	[whole(String.raw`nua (dau|cuoi) nam (\d{4})`), ([h = '', y = '']) => halfOf(y, h)],
	[whole(String.raw`(?:the )?(first|second) half of (\d{4})`), ([h = '', y = '']) => halfOf(y, h)],
	[
		whole(String.raw`(\d{1,2}|ba|sau|chin) ?(?:thang|t)(?: (dau|cuoi))?${sep}(\d{4})`),
		([n = '', end = '', y = '']) => monthsOfYear(y, n, end)
	],
	[
		whole(String.raw`(?:the )?(first |last )?(\d{1,2}|three|six|nine) ?(?:months|m)${sep}(\d{4})`),
		([end = '', n = '', y = '']) => monthsOfYear(y, n, end.trim())
	],
	[whole(String.raw`(?:thang|thg|t)[ .]*(\d{1,2})${sep}(\d{4})`), ([m = '', y = '']) => monthOfYear(y, m)],
	[whole(String.raw`(\d{1,2})[/. ](\d{4})`), ([m = '', y = '']) => monthOfYear(y, m)],
	[whole(String.raw`(\d{4})[/. ](\d{2})`), ([y = '', m = '']) => monthOfYear(y, m)],
	[whole(`((?:${months})[a-z]*)[ .]+(\\d{4})`), ([m = '', y = '']) => monthOfYear(y, m)],
	[whole(String.raw`(?:ca nam|nam|year|full year|fy)? ?(\d{4})`), ([y = '']) => monthsFrom(Number(y), 1, 12)],
	[
		whole(String.raw`(?:nhiem ky|term)(?: of)? (\d{4})(?: den| to)? (\d{4})`),
		([a = '', b = '']) => yearsFrom(Number(a), Number(b), 'term')
	],
	[
		whole(String.raw`(?:giai doan |tu nam |tu |from |nam )?(\d{4})(?: den het nam| den nam| den| to)? (\d{4})`),
		([a = '', b = '']) => yearsFrom(Number(a), Number(b), 'span')
	]
];
