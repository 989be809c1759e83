import { markMessagesOf } from '../i18n/mark-messages.ts';
import type { Coverage } from '../model/result.ts';
import { coverageText, periodsText } from './caption.ts';
import { coverageAt } from './cell.ts';
import { bucketIndex } from './draft-series.ts';
import type { Draft, DraftSeries } from './draft-series.ts';
import type { Cell, SeriesFigure } from './figure-base.ts';
import type { FigureInput } from './figure-input.ts';

type Reports = Pick<SeriesFigure, 'reports' | 'ownReports'>;

/** Units in and due in each period, or the reports of an only unit; nothing where all are in throughout. */
export const reportsOf = (input: FigureInput, draft: Draft): Reports =>
	openReports(unitsByBucket(input, draft), draft.series);

/** Units in and due in each bucket of a draft; null for a bucket in which none is due. */
export function unitsByBucket(input: FigureInput, draft: Draft): (Coverage | null)[] {
	const byUnit = draft.buckets.map(() => new Map<unknown, Coverage>());
	for (let row = 0; row < input.table.numRows; row++) {
		const coverage = coverageAt(input.table, row, 'units');
		const units = byUnit[bucketIndex(input, input.table, row, draft.buckets)];
		if (coverage && coverage.due > 0) units?.set(input.table.columns['unit_id']?.[row], coverage);
	}
	return byUnit.map((units) => (units.size === 0 ? null : sumOf([...units.values()])));
}

/** Those of several units of which some are not in; of one unit, whose numbers `series` are, its own. */
export function openReports(reports: readonly (Coverage | null)[], series: readonly Counted[]): Reports {
	const several = reports.some((coverage) => coverage !== null && coverage.due > 1);
	if (!several) return ownReports(series);
	return reports.length > 1 && reports.some(isOpen) ? { reports } : {};
}

type Counted = Pick<DraftSeries, 'points'>;

/** A number that lacks reports is only seen to be open; one that is missing says that nothing is in. */
function ownReports(series: readonly Counted[]): Reports {
	const points = series.flatMap((one) => one.points);
	if (!points.some(({ value, coverage }) => value !== null && isOpen(coverage))) return {};
	const byBucket = (series[0]?.points ?? []).map((_, at) => series.flatMap((one) => dueIn(one.points[at]) ?? []));
	// Parts of one unit's numbers come in the same reports.
	const isOne = byBucket.every((all) => new Set(all.map(({ reported, due }) => `${reported}/${due}`)).size <= 1);
	return isOne && byBucket.length > 1 ? { ownReports: byBucket.map(([coverage]) => coverage ?? null) } : {};
}

const dueIn = (cell: Cell | undefined) => (cell?.coverage && cell.coverage.due > 0 ? cell.coverage : null);

const isOpen = (coverage: Coverage | null) => coverage !== null && coverage.reported < coverage.due;

function sumOf(all: readonly Coverage[]): Coverage {
	const sum = (of: 'reported' | 'due') => all.reduce((total, one) => total + one[of], 0);
	return { reported: sum('reported'), due: sum('due') };
}

/** "Báo cáo đã có; ít nhất 58/63 đơn vị (quý II/2021)"; null for a figure that has them all. */
export function reportsText({ reports, ownReports, reportsOf, buckets, locale }: SeriesFigure): string | null {
	const all = reports ?? ownReports ?? [];
	const share = (coverage: Coverage | null | undefined) => (coverage ? coverage.reported / coverage.due : Infinity);
	const at = all.reduce((least, coverage, index) => (share(coverage) < share(all[least]) ? index : least), 0);
	const [coverage, bucket] = [all[at], buckets[at]];
	if (!coverage || !bucket) return null;
	const t = markMessagesOf(locale);
	const least = (reports ? coverageText : periodsText)(coverage, locale);
	return t.reports(least, reportsOf ? t.inYear(bucket.label, reportsOf) : bucket.label);
}
