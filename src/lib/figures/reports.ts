import { markMessagesOf } from '../i18n/mark-messages.ts';
import type { Coverage } from '../model/result.ts';
import { coverageText } from './caption.ts';
import { coverageAt } from './cell.ts';
import { bucketIndex } from './draft-series.ts';
import type { Draft } from './draft-series.ts';
import type { SeriesFigure } from './figure-base.ts';
import type { FigureInput } from './figure-input.ts';

/** Units in and due in each period of a figure of several units; nothing where all are in throughout. */
export const reportsOf = (input: FigureInput, draft: Draft) => openReports(unitsByBucket(input, draft));

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

/** Those of several units of which some are not in. */
export function openReports(reports: readonly (Coverage | null)[]): Pick<SeriesFigure, 'reports'> {
	const several = reports.some((coverage) => coverage !== null && coverage.due > 1);
	return several && reports.length > 1 && reports.some(isOpen) ? { reports } : {};
}

const isOpen = (coverage: Coverage | null) => coverage !== null && coverage.reported < coverage.due;

function sumOf(all: readonly Coverage[]): Coverage {
	const sum = (of: 'reported' | 'due') => all.reduce((total, one) => total + one[of], 0);
	return { reported: sum('reported'), due: sum('due') };
}

/** "Báo cáo đã có; ít nhất 58/63 đơn vị (quý II/2021)"; null for a figure that has them all. */
export function reportsText({ reports, reportsOf, buckets, locale }: SeriesFigure): string | null {
	const share = (coverage: Coverage | null | undefined) => (coverage ? coverage.reported / coverage.due : Infinity);
	const at = (reports ?? []).reduce(
		(least, coverage, index, all) => (share(coverage) < share(all[least]) ? index : least),
		0
	);
	const [coverage, bucket] = [reports?.[at], buckets[at]];
	if (!coverage || !bucket) return null;
	const t = markMessagesOf(locale);
	return t.reports(coverageText(coverage, locale), reportsOf ? t.inYear(bucket.label, reportsOf) : bucket.label);
}
