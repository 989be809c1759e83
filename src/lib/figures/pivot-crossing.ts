import type { Measure } from '../model/contract.ts';
import { commonKeys, filterOf, isTimeKey } from '../model/explore-view.ts';
import type { ExploreView, PivotKey, TimeKey } from '../model/explore-view.ts';
import { isoDate } from '../model/period.ts';
import type { IsoDate } from '../model/period.ts';
import { hiddens } from '../model/status.ts';
import { exploreMessagesOf } from '../i18n/explore-messages.ts';
import type { Crossing, CrossingCell, CrossingLine } from './crossing.ts';
import { quarterStart } from './member-label.ts';
import type { Naming } from './member-label.ts';
import type { PivotLine } from './pivot-axis.ts';
import type { ReportsOf } from './pivot-reports.ts';
import type { Pivot } from './pivot.ts';

/** A pivot with its time set apart: periods lie across, whichever of its keys they come from. */
export interface TimedPivot {
	readonly key: TimeKey | null;
	/** Its periods in order; where there is no time, the total of all columns. */
	readonly periods: readonly PivotLine[];
	/** There are numbers of reports over several periods, too, which are in none of them. */
	readonly hasSpans: boolean;
	/** The innermost lines of the other side. */
	readonly lines: readonly PivotLine[];
	readonly lineKeys: readonly PivotKey[];
	/** Periods are columns. */
	readonly across: boolean;
}

/** The periods and lines of a pivot, as a chart sets them out. */
export function timedPivot({
	rows,
	columns,
	rowKeys,
	columnKeys
}: Pick<Pivot, 'rows' | 'columns' | 'rowKeys' | 'columnKeys'>): TimedPivot {
	if (isTimeKey(columnKeys[0]))
		return {
			key: columnKeys[0],
			...periodsIn(columns),
			lines: innermost(rows, rowKeys),
			lineKeys: rowKeys,
			across: true
		};
	if (isTimeKey(rowKeys[0]))
		return {
			key: rowKeys[0],
			...periodsIn(rows),
			lines: innermost(columns, columnKeys),
			lineKeys: columnKeys,
			across: false
		};
	const total = columns.filter(({ kind }) => kind === 'total');
	return {
		key: null,
		periods: total,
		hasSpans: false,
		lines: innermost(rows, rowKeys),
		lineKeys: rowKeys,
		across: true
	};
}

function periodsIn(lines: readonly PivotLine[]): Pick<TimedPivot, 'periods' | 'hasSpans'> {
	const outermost = lines.filter(({ path }) => path.length === 1);
	const known = outermost.filter(({ path }) => path[0] !== null);
	return {
		periods: known.toSorted((a, b) => Number(a.path[0]) - Number(b.path[0])),
		hasSpans: known.length < outermost.length
	};
}

/** Members of all keys; the total where there are none. */
const innermost = (lines: readonly PivotLine[], keys: readonly PivotKey[]) =>
	lines.filter(({ path }) => path.length === keys.length);

/** The first day of a member of a key of time. */
export function periodStart(key: TimeKey, member: string): IsoDate {
	const number = Number(member);
	switch (key) {
		case 'year':
			return isoDate(number, 1, 1);
		case 'quarter':
			return quarterStart(number);
		case 'month':
			return isoDate(Math.floor(number / 12), (number % 12) + 1, 1);
	}
}

/** A pivot's numbers of some measures as a chart sets them out. */
export function pivotCrossing(
	pivot: Pivot,
	view: ExploreView,
	measures: readonly Measure[],
	{ naming, reportsOf }: { readonly naming: Naming; readonly reportsOf: ReportsOf | null }
): Crossing {
	const timed = timedPivot(pivot);
	const { key, periods, lines } = timed;
	return {
		measures,
		lines: crossingLines(pivot, timed, view, naming),
		periods: key && { grain: key, starts: periods.map(({ path }) => periodStart(key, path[0] ?? '')) },
		cellAt(line, period, measure) {
			const [one, other] = [lines[line]!, periods[period]!];
			return pivotCell(pivot, timed, one, other, { measure: measures[measure]!.id, reportsOf });
		}
	};
}

/** A number of a pivot with the reports behind it. */
export function pivotCell(
	pivot: Pivot,
	{ across, lineKeys, key }: TimedPivot,
	line: PivotLine,
	period: PivotLine,
	{ measure, reportsOf }: { readonly measure: string; readonly reportsOf: ReportsOf | null }
): CrossingCell {
	const { value, qualifier, numerator, denominator } = across
		? pivot.cellAt(line, period, measure)
		: pivot.cellAt(period, line, measure);
	const members = new Map(line.path.map((member, depth) => [lineKeys[depth]!, member]));
	if (key !== null) members.set(key, period.path[0] ?? null);
	const reports = key !== null || lineKeys.some(isCommon) ? (reportsOf?.(members) ?? null) : null;
	const isHidden = hiddens.some((one) => one === qualifier);
	return { value, qualifier, numerator, denominator, reports, status: statusOf(value, isHidden, reports) };
}

/** Reports have it: what only members of dimensions tell apart has all the same reports. */
const isCommon = (key: PivotKey) => commonKeys.some((one) => one === key);

function statusOf(value: number | null, isHidden: boolean, reports: CrossingCell['reports']): CrossingCell['status'] {
	if (isHidden) return 'suppressed';
	if (value !== null) return value === 0 ? 'reported_zero' : 'reported';
	return reports !== null && reports.due > 0 && reports.reported === 0 ? 'not_reported' : 'not_applicable';
}

function crossingLines(pivot: Pivot, timed: TimedPivot, view: ExploreView, naming: Naming): CrossingLine[] {
	const { lines, lineKeys, across } = timed;
	const all = across ? pivot.rows : pivot.columns;
	const byId = new Map(all.map((line) => [line.id, line.label]));
	const [only] = lineKeys;
	const isUnits = lineKeys.length === 1 && (only === 'unit' || only === 'district' || only === 'province');
	const dimension = naming.contract.dimensions.find(({ id }) => id === only && filterOf(view, id) === undefined);
	const outside = new Set(dimension?.members.filter(({ outsideTotal }) => outsideTotal).map(({ id }) => id));
	return lines.map((line): CrossingLine => {
		const [member] = line.path;
		const unit = isUnits && member != null && naming.directory?.byId.has(member) ? member : null;
		return { id: line.id, label: labelOf(line, byId, naming), unit, outside: outside.has(member ?? '') };
	});
}

/** A line with those that it stands under; all that the filters keep where nothing is split. */
function labelOf({ kind, path, label }: PivotLine, byId: ReadonlyMap<string, string>, { locale }: Naming): string {
	if (kind === 'total') return exploreMessagesOf(locale).pivot.all;
	const above = path.slice(0, -1).map((_, depth) => byId.get(JSON.stringify(path.slice(0, depth + 1))) ?? '');
	return [...above, label].join(' · ');
}
