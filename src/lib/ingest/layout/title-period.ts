import { calendars, type Calendar } from '../../model/period.ts';
import type { Candidate, Problem, Question } from '../../model/problem.ts';
import type { Template } from '../../model/template.ts';
import { makeProblem } from '../make-problem.ts';
import type { HeadRow } from './head.ts';
import type { SheetTask } from './sheet-read.ts';
import { labelsIn, readLabel, yearNamed, type LabelledPeriod } from './sheet-period.ts';

/** What a sheet says as a whole about its period. */
export interface TitlePeriod {
	/** Null where it names none, or several. */
	readonly period: LabelledPeriod | null;
	/** The year that labels without one belong to. */
	readonly year: number | null;
	/** All periods that it names, where they are several. */
	readonly rivals: readonly LabelledPeriod[];
}

type Place = Pick<SheetTask, 'file' | 'sheet' | 'choices'>;
type Form = Pick<Template, 'id' | 'calendar'>;

const mostTitles = 3;

/** The calendar of a form, unless the reader has chosen another one for it. */
export function calendarOf({ choices }: Pick<Place, 'choices'>, { id, calendar = 'civil' }: Form): Calendar {
	const chosen = choices[`calendar:${id}`] ?? '';
	return chosen in calendars ? (chosen as Calendar) : calendar;
}

/**
 * The period of a whole sheet: what the reader answered, else dates in its title, else a name in its title, which the
 * name of the sheet may narrow ("Năm 2024", sheet "Quý I"), else the name of the sheet.
 */
export function titlePeriod(place: Place, rows: readonly HeadRow[], template: Form): TitlePeriod {
	const calendar = calendarOf(place, template);
	const titles = rows.map(({ own }) => own.filter((text) => text !== '')).filter((texts) => texts.length <= mostTitles);
	const found = titles.flat().flatMap((text) => labelsIn(text, calendar));
	const named = distinct(found.some((one) => !one.named) ? found.filter((one) => !one.named) : found);
	const answer = readLabel(place.choices[periodKey(place)] ?? '', calendar, yearOf(named[0], calendar));
	const [title = null] = answer ? [answer] : named;
	const isClear = answer !== null || named.length < 2;
	const year = yearOf(isClear ? title : null, calendar);
	const bySheet = labelsIn(place.sheet.name ?? '', calendar, year);
	const own = bySheet.length === 1 ? (bySheet[0] ?? null) : null;
	if (!isClear) return { period: null, year, rivals: named };
	const isNarrower = own !== null && title?.named === true && title.kind === 'year' && isWithin(own, title);
	return { period: isNarrower ? own : (title ?? own), year: year ?? yearOf(own, calendar), rivals: [] };
}

const yearOf = (period: LabelledPeriod | null | undefined, calendar: Calendar) =>
	period ? yearNamed(period, period.named ? calendar : 'civil') : null;
const isWithin = (inner: LabelledPeriod, outer: LabelledPeriod) => inner.start >= outer.start && inner.end <= outer.end;

function distinct(periods: readonly LabelledPeriod[]): LabelledPeriod[] {
	return [...new Map(periods.map((one) => [one.start + one.end, one])).values()];
}

const periodKey = ({ file, sheet }: Pick<Place, 'file' | 'sheet'>) => `period:${file}|${sheet.name ?? ''}`;

/** Asks for the period of a sheet: one of those it names, or what the reader writes. */
export function askPeriod(place: Place, { rivals }: TitlePeriod, line: number): Problem {
	const question: Question = {
		key: periodKey(place),
		asked: [place.file, place.sheet.name].filter(Boolean).join(' · '),
		candidates: rivals.map(({ start, end }) => ({ value: daysText(start, end), label: daysText(start, end) })),
		answer: 'period'
	};
	return makeProblem(place.file, 'missing_period', { line, question });
}

/** The note that the days of a named period are those of a calendar, with the days that the others would give. */
export function askCalendar(place: Place, { period }: TitlePeriod, template: Form): Problem[] {
	const { calendar = 'civil' } = template;
	const key = `calendar:${template.id}`;
	if (!period?.named || calendar === 'civil' || place.choices[key] !== undefined) return [];
	const value = `${period.start} – ${period.end}`;
	const candidates = (Object.keys(calendars) as Calendar[]).flatMap((one): Candidate[] => {
		const read = readLabel(yearText(period, calendar), one);
		return read ? [{ value: one, label: `${yearText(period, calendar)}: ${daysText(read.start, read.end)}` }] : [];
	});
	const question = { key, asked: `${template.id}: ${value}`, candidates };
	return [makeProblem(place.file, 'calendar_assumed', { value, detail: calendar, severity: 'note', question })];
}

const yearText = (period: LabelledPeriod, calendar: Calendar) => String(yearNamed(period, calendar));
const vietnamese = (date: string) => date.split('-').reverse().join('/');
const daysText = (start: string, end: string) => `${vietnamese(start)} – ${vietnamese(end)}`;
