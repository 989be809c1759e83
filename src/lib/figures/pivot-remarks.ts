import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { exploreMessagesOf } from '../i18n/explore-messages.ts';
import { formatNumber } from '../i18n/format.ts';
import { isTimeKey } from '../model/explore-view.ts';
import type { PivotKey } from '../model/explore-view.ts';
import type { Locale } from '../model/locale.ts';
import { bucketOf } from '../model/period.ts';
import type { IsoDate, Period } from '../model/period.ts';
import { isCutShort } from './crossing.ts';
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
			isTimeKey(key) && member !== null ? [bucketOf(periodStart(key, member), key)] : []
		);
		if (periods.some(({ end }) => end > dataThrough)) return remark.cut;
		if (reports === null || reports.due === 0) return null;
		if (reports.reported < reports.due)
			return `${remark.partial}: ${reportsIn(count(reports.reported), count(reports.due))}`;
		if (periods.some((period) => isCutShort(reports, within(period, reported.view.time)))) return remark.partial;
		return reports.provisional ? remark.provisional : null;
	};
}

const membersOf = ({ path }: PivotLine, keys: readonly PivotKey[]) =>
	path.map((member, depth) => [keys[depth]!, member] as const);

/** What a reader's own filter leaves of a period: no reports are due of the rest. */
const within = ({ start, end }: Period, filter: Period | null): Period =>
	filter ? { start: later(start, filter.start), end: earlier(end, filter.end) } : { start, end };

const later = (a: IsoDate, b: IsoDate) => (a > b ? a : b);
const earlier = (a: IsoDate, b: IsoDate) => (a < b ? a : b);
