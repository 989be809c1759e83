import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { exploreMessagesOf } from '../i18n/explore-messages.ts';
import { formatNumber } from '../i18n/format.ts';
import { isTimeKey } from '../model/explore-view.ts';
import type { PivotKey, TimeKey } from '../model/explore-view.ts';
import type { Locale } from '../model/locale.ts';
import { addDays, addMonths, grainMonths } from '../model/period.ts';
import type { IsoDate, Period } from '../model/period.ts';
import type { CellReports } from './crossing.ts';
import type { PivotLine } from './pivot-axis.ts';
import { periodStart } from './pivot-crossing.ts';
import { pivotReports } from './pivot-reports.ts';
import type { ReportedPivot } from './pivot-reports.ts';

/** Why the numbers where a row and a column cross are not final: "chưa đủ báo cáo: 634/644"; null where they are. */
export type RemarkOf = (row: PivotLine, column: PivotLine) => string | null;

/** Says of a pivot's numbers whether their reports are in and final, and their time is over by `dataThrough`. */
export function pivotRemarks(reported: ReportedPivot, dataThrough: IsoDate, locale: Locale): RemarkOf {
	const { rowKeys, columnKeys } = reported.pivot;
	const reportsOf = pivotReports(reported);
	const { remark } = chartMessagesOf(locale);
	const count = (value: number) => formatNumber(value, locale);
	const { reportsIn } = exploreMessagesOf(locale).pivot;
	return (row, column) => {
		const members = new Map([...membersOf(row, rowKeys), ...membersOf(column, columnKeys)]);
		const reports = reportsOf(members);
		const periods = [...members].flatMap(([key, member]) =>
			isTimeKey(key) && member !== null ? [periodOf(key, member)] : []
		);
		if (periods.some(({ end }) => end > dataThrough)) return remark.cut;
		if (reports === null || reports.due === 0) return null;
		if (reports.reported < reports.due)
			return `${remark.partial}: ${reportsIn(count(reports.reported), count(reports.due))}`;
		if (periods.some((period) => isShorter(reports, period, reported.view.time))) return remark.partial;
		return reports.provisional ? remark.provisional : null;
	};
}

const membersOf = ({ path }: PivotLine, keys: readonly PivotKey[]) =>
	path.map((member, depth) => [keys[depth]!, member] as const);

function periodOf(key: TimeKey, member: string): Period {
	const start = periodStart(key, member);
	return { start, end: addDays(addMonths(start, grainMonths[key]), -1) };
}

/** Reports were due of a part of a period only, or of what a reader's own filter leaves of it: units began or ended in it. */
function isShorter({ span }: CellReports, { start, end }: Period, filter: Period | null): boolean {
	if (span === null) return false;
	const [from, to] = filter ? [later(start, filter.start), earlier(end, filter.end)] : [start, end];
	return span.start > from || span.end < to;
}

const later = (a: IsoDate, b: IsoDate) => (a > b ? a : b);
const earlier = (a: IsoDate, b: IsoDate) => (a < b ? a : b);
