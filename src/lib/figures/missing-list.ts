import { formatDate, formatPeriod } from '../i18n/format.ts';
import { unitMessagesOf } from '../i18n/unit-messages.ts';
import type { DatasetContract } from '../model/contract.ts';
import type { Locale } from '../model/locale.ts';
import { addDays, grainMonths, monthOf, yearOf } from '../model/period.ts';
import type { Grain, IsoDate } from '../model/period.ts';
import { textAt } from '../model/result.ts';
import type { ResultTable } from '../model/result.ts';
import { statuses, undueStatuses } from '../model/status.ts';
import type { Status } from '../model/status.ts';
import type { UnitId } from '../model/unit.ts';

/** The reports that a unit owes, the latest first; `more` are those left out. */
export interface MissingList {
	readonly items: readonly string[];
	readonly more: number;
}

const mostShown = 4;

/** The missing reports of one unit in a list of missing reports: "quý III/2026: quá hạn, chưa gửi, hạn 15/10/2026". */
export function missingList(table: ResultTable, unit: UnitId, contract: DatasetContract, locale: Locale): MissingList {
	const rows = Array.from({ length: table.numRows }, (_, row) => row).filter(
		(row) => textAt(table, 'unit_id', row) === unit && isDue(textAt(table, 'status', row))
	);
	const items = rows.reverse().slice(0, mostShown);
	return {
		items: items.map((row) => itemText(table, row, contract, locale)),
		more: rows.length - items.length
	};
}

const isDue = (status: string | null) => !undueStatuses.some((one) => one === status);

function itemText(table: ResultTable, row: number, contract: DatasetContract, locale: Locale): string {
	const text = unitMessagesOf(locale).missing;
	const [start, end] = [textAt(table, 'period_start', row) ?? '', textAt(table, 'period_end', row) ?? ''];
	const status = (textAt(table, 'status', row) ?? 'not_reported') as Status;
	const due = formatDate(addDays(end, contract.reporting.dueDays), locale);
	return text.item(periodText(start, end, locale), statuses[status][locale], text.due(due));
}

/** "quý III/2026"; both days where the period is no bucket of a grain. */
function periodText(start: IsoDate, end: IsoDate, locale: Locale): string {
	const months = (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start) + 1;
	const grain = (['month', 'quarter', 'half', 'year'] as const satisfies Grain[]).find(
		(one) => grainMonths[one] === months && start.endsWith('-01')
	);
	return grain ? formatPeriod(start, grain, locale) : `${formatDate(start, locale)} – ${formatDate(end, locale)}`;
}
