import { briefMessagesOf } from '../i18n/brief-messages.ts';
import { formatDate, formatPeriod } from '../i18n/format.ts';
import type { DatasetContract } from '../model/contract.ts';
import type { DatedEvent } from '../model/dated-event.ts';
import type { Locale } from '../model/locale.ts';
import { addDays, addMonths, bucketOf, grainMonths } from '../model/period.ts';
import type { Grain, IsoDate } from '../model/period.ts';
import { unitLevels } from '../model/unit.ts';
import type { UnitLevel } from '../model/unit.ts';

/** A date ahead of a release: a report that falls due, or an event. */
export interface NextDate {
	readonly date: IsoDate;
	readonly text: string;
}

/** The next report due of each dataset and level, and the events ahead, nearest first, as seen on `today`. */
export function nextDates(
	contracts: readonly DatasetContract[],
	levels: readonly UnitLevel[],
	events: readonly DatedEvent[],
	today: IsoDate,
	locale: Locale
): NextDate[] {
	const text = briefMessagesOf(locale).next;
	const reports = contracts.flatMap((contract) =>
		levels.flatMap((level) => nextReport(contract, level, today, locale))
	);
	const ahead = events
		.filter(({ date }) => date > today)
		.map(({ date, labelVi, labelEn }) => ({
			date,
			text: text.event(formatDate(date, locale), locale === 'vi' ? labelVi : labelEn)
		}));
	return [...reports, ...ahead].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function nextReport(contract: DatasetContract, level: UnitLevel, today: IsoDate, locale: Locale): NextDate[] {
	const { months, dueDays } = contract.reporting;
	const grain = (Object.keys(grainMonths) as Grain[]).find((one) => grainMonths[one] === months[level]);
	if (grain === undefined || grain === 'total') return [];
	let period = bucketOf(addMonths(today, -12), grain);
	while (addDays(period.end, dueDays) < today) period = bucketOf(addDays(period.end, 1), grain);
	const date = addDays(period.end, dueDays);
	const label = formatPeriod(period.start, grain, locale);
	const text = briefMessagesOf(locale).next;
	return [
		{ date, text: text.report(contract.label[locale], label, unitLevels[level][locale], formatDate(date, locale)) }
	];
}
