import { addDays, addMonths, calendars, yearOf, type Calendar, type Period } from '../../model/period.ts';
import { foldText } from '../../model/text.ts';
import { remember } from '../remember.ts';
import type { PeriodReading } from '../cells/period-reading.ts';
import { readPeriodLabel } from '../cells/read-period-label.ts';

/** A period as a title, a sheet name or a cell gives it. */
export interface LabelledPeriod extends PeriodReading {
	/** True where only its name is given, and a calendar says which days it has. */
	readonly named: boolean;
}

const day = /\d{1,2}\s*(?:[/.-]|thang)\s*\d{1,2}\s*(?:[/.-]|nam)\s*\d{4}/g;
const signedOn = /ngay\s+\d{1,2}\s+thang\s+\d{1,2}\s+nam\s+\d{4}/g;
const firstWord =
	/^(?:qu[yi]|q[1-4i]*|thang|thg|t\d{0,2}|nam|nua|ca|nhiem|giai|ba|sau|chin|h[12]|first|second|the|year|term|\d{1,2}|\d{1,2}t(?:hang)?)\b/;
const longestLabel = 9;

/** The period that a whole text names, by a calendar; `year` serves labels that leave it to the title. */
export function readLabel(text: string, calendar: Calendar, year: number | null = null): LabelledPeriod | null {
	return labelOf(text, calendar, year);
}

const labelOf = remember((text: string, calendar: Calendar, year: number | null): LabelledPeriod | null => {
	const read = text.trim() === '' ? null : readPeriodLabel(text, year);
	if (!read) return null;
	const named = (foldText(text).match(day)?.length ?? 0) < 2;
	return { ...read, ...(named ? inCalendar(read, calendar) : {}), named };
});

/** The periods that a text names anywhere in it, the day on which somebody signed left out. */
export function labelsIn(text: string, calendar: Calendar, year: number | null = null): LabelledPeriod[] {
	const whole = readLabel(text, calendar, year);
	if (whole) return [whole];
	const words = foldText(text)
		.replace(signedOn, ' ')
		.replace(/[()[\]":,;]/g, ' ')
		.split(/\s+/)
		.filter(Boolean);
	const found: LabelledPeriod[] = [];
	for (let at = 0; at < words.length; at++) {
		const run = longestRun(words, at, calendar, year);
		if (!run) continue;
		found.push(run.period);
		at += run.length - 1;
	}
	return found;
}

function longestRun(words: readonly string[], at: number, calendar: Calendar, year: number | null) {
	if (!firstWord.test(words[at] ?? '')) return null;
	for (let length = Math.min(longestLabel, words.length - at); length > 0; length--) {
		const label = words.slice(at, at + length).join(' ');
		const period = /^\d{1,2}[/.]/.test(label) ? null : readLabel(label, calendar, year);
		if (period) return { period, length };
	}
	return null;
}

/** The days that a calendar gives to the months of its year; terms and spans keep theirs. */
function inCalendar({ start, end, kind }: PeriodReading, calendar: Calendar): Period {
	if (kind === 'term' || kind === 'span') return { start, end };
	switch (calendar) {
		case 'civil':
			return { start, end };
		case 'ttcp':
			return { start: addDays(addMonths(start, -1), 14), end: addDays(addMonths(end, 0), 13) };
		case 'qh_aug':
			return { start: addMonths(start, -5), end: addDays(addMonths(end, -4), -1) };
	}
}

/** The year that names a period: that of its last day in its calendar. */
export function yearNamed({ end }: Period, calendar: Calendar): number {
	const { months, days } = calendars[calendar];
	return yearOf(addDays(months > 0 ? addMonths(end, months) : end, days));
}
