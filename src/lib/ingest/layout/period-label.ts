import { addDays, addMonths, isoDate, type Calendar, type IsoDate, type Period } from '../../model/period.ts';
import { foldText } from '../../model/text.ts';

/** A period as a title, a sheet name or a cell gives it. */
export interface LabelledPeriod extends Period {
	/** Counted from the start of the year, as reports of 6 and 9 months and of the year are. */
	readonly cumulative: boolean;
	/** True where only its name is given, and a calendar says which days it has. */
	readonly named: boolean;
}

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const spans: readonly (readonly [RegExp, (found: RegExpExecArray) => readonly [from: number, months: number]])[] = [
	[
		/\b(?:quy|q)\s*\.?\s*(iv|i{1,3}|[1-4])\b[\s./-]*(?:nam\s*)?(\d{4})\b/,
		(m) => [3 * ((quarters[m[1] ?? ''] ?? 1) - 1), 3]
	],
	[/\b(?:6|sau)\s*(?:thang|t)\s*(?:dau)?\s*[\s./-]*(?:nam\s*)?(\d{4})\b/, () => [0, 6]],
	[/\b(?:9|chin)\s*(?:thang|t)\s*(?:dau)?\s*[\s./-]*(?:nam\s*)?(\d{4})\b/, () => [0, 9]],
	[/\b(?:thang|t)\s*(1[0-2]|0?[1-9])\b[\s./-]*(?:nam\s*)?(\d{4})\b/, (m) => [Number(m[1]) - 1, 1]],
	[/\bnam\s*(\d{4})\b/, () => [0, 12]],
	[/^(\d{4})$/, () => [0, 12]]
];

/** The period that a text names: "Quý I/2024", "6 tháng đầu năm 2024", "từ ngày 1/8/2024 đến ngày 31/7/2025"; null: none. */
export function readLabel(text: string, calendar: Calendar): LabelledPeriod | null {
	const folded = foldText(text);
	const dated = readDates(folded);
	if (dated) return dated;
	for (const [pattern, span] of spans) {
		const found = pattern.exec(folded);
		if (!found) continue;
		const [from, months] = span(found);
		const start = isoDate(Number(found.at(-1)), from + 1, 1);
		return { ...inCalendar(start, months, calendar), cumulative: from === 0 && months >= 6, named: true };
	}
	return null;
}

const day = String.raw`(?:ngay\s*)?(\d{1,2})\s*(?:[/.-]|thang)\s*(\d{1,2})\s*(?:[/.-]|nam)\s*(\d{4})`;
const fromTo = new RegExp(String.raw`\btu\s+${day}\s*(?:den|-)\s*(?:het\s*)?${day}`);

function readDates(folded: string): LabelledPeriod | null {
	const found = fromTo.exec(folded);
	if (!found) return null;
	const [d1, m1, y1, d2, m2, y2] = found.slice(1).map(Number);
	const start = isoDate(y1 ?? 0, m1 ?? 0, d1 ?? 0);
	const end = isoDate(y2 ?? 0, m2 ?? 0, d2 ?? 0);
	return { start, end, cumulative: addMonths(start, 4) < end, named: false };
}

/** The days that a calendar gives to months of its year. */
function inCalendar(start: IsoDate, months: number, calendar: Calendar): Period {
	switch (calendar) {
		case 'civil':
			return { start, end: addDays(addMonths(start, months), -1) };
		case 'ttcp':
			return { start: addDays(addMonths(start, -1), 14), end: addDays(addMonths(start, months - 1), 13) };
		case 'qh_aug':
			return { start: addMonths(start, -5), end: addDays(addMonths(start, months - 5), -1) };
	}
}
