import type { DatasetContract } from '#lib/model/contract.ts';
import { filterOf } from '#lib/model/explore-view.ts';
import type { ExploreView, FacetId } from '#lib/model/explore-view.ts';
import type { Locale } from '#lib/model/locale.ts';
import type { MemberRows } from '#lib/model/member-rows.ts';
import { addDays } from '#lib/model/period.ts';
import type { Period } from '#lib/model/period.ts';
import { boundBins, rangeEdges } from '#lib/model/range-bins.ts';
import { reportStatuses } from '#lib/model/status.ts';
import { ancestorsOf } from '#lib/model/unit-directory.ts';
import type { UnitDirectory } from '#lib/model/unit-directory.ts';
import { unitLevels } from '#lib/model/unit.ts';
import type { UnitId } from '#lib/model/unit.ts';
import { facetLabel, facetMember, pivotMember, quarterNumber, quarterStart } from '#lib/figures/member-label.ts';
import type { Naming } from '#lib/figures/member-label.ts';
import { exploreMessagesOf } from '#lib/i18n/explore-messages.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import type { SentenceNames } from '#lib/insight/explore-sentence.ts';
import type { Span } from './explore-brush.svelte.ts';
import type { ChartRows } from './explore-content.ts';

/** One bar of a list or a histogram. How long it is changes with every move of a brush, and is told apart. */
export interface Bar {
	readonly id: string;
	readonly label: string;
}

/** Rows by member, chart by chart; a unit has the rows of those below it, too. */
export function rowsByChart(charts: ChartRows, directory: UnitDirectory | null): ReadonlyMap<string, MemberRows> {
	const rows = new Map(Object.entries(charts).map(([chart, pairs]) => [chart, new Map(pairs)] as const));
	const units = rows.get('unit');
	if (units && directory) rows.set('unit', withAncestors(units, directory));
	return rows;
}

function withAncestors(rows: ReadonlyMap<UnitId, number>, directory: UnitDirectory): Map<UnitId, number> {
	const sums = new Map(rows);
	for (const [unit, count] of rows)
		for (const { id } of ancestorsOf(directory, unit)) sums.set(id, (sums.get(id) ?? 0) + count);
	return sums;
}

/** The members of a facet, in the facet's own order; members without rows stay where they are few. */
export function facetBars(facet: FacetId, rows: MemberRows, view: ExploreView, naming: Naming): Bar[] {
	const asked = filterOf(view, facet)?.members ?? [];
	const ids = [...new Set([...orderOf(facet, naming.contract), ...[...rows.keys()].sort(byNumber), ...asked])];
	return ids.map((id) => ({ id, label: facetMember(facet, id, naming) }));
}

const byNumber = (a: string, b: string) => Number(a) - Number(b);

function orderOf(facet: FacetId, contract: DatasetContract): string[] {
	switch (facet) {
		case 'level':
			return Object.keys(unitLevels);
		case 'status':
			return Object.keys(reportStatuses);
		case 'year':
		case 'month':
		case 'unit':
			return [];
		default:
			return contract.dimensions.find(({ id }) => id === facet)?.members.map(({ id }) => id) ?? [];
	}
}

/** The quarters of a span of days. */
export function timeBars({ start, end }: Period, naming: Naming): Bar[] {
	const [first, last] = [quarterNumber(start), quarterNumber(end)];
	return Array.from({ length: last - first + 1 }, (_, index) => {
		const id = String(first + index);
		return { id, label: pivotMember('quarter', id, naming) };
	});
}

/** The ranges of a count, up to the last that has rows. */
export function rangeBars(rows: MemberRows, locale: Locale): Bar[] {
	const t = exploreMessagesOf(locale).brush;
	const last = Math.max(5, ...[...rows.keys()].filter((key) => key !== '').map(Number));
	return Array.from({ length: last + 1 }, (_, bin) => {
		const edge = rangeEdges[bin];
		const below = rangeEdges[bin - 1];
		const above = t.above(formatNumber(below ?? 0, locale));
		const label = bin === 0 ? '0' : edge === undefined ? above : t.upTo(formatNumber(edge, locale));
		return { id: String(bin), label };
	});
}

/** The quarters that a view's time covers; null for all. */
export function timeSpan({ time }: ExploreView): Span | null {
	return time ? [quarterNumber(time.start), quarterNumber(time.end)] : null;
}

/** The days of numbered quarters. */
export function daysOf([first, last]: Span): Period {
	return { start: quarterStart(first), end: addDays(quarterStart(last + 1), -1) };
}

/** The ranges that a view's bounds on a measure cover; null for all. */
export function rangeSpan(view: ExploreView, measure: string): Span | null {
	const range = view.ranges.find((one) => one.measure === measure);
	return range ? boundBins(range) : null;
}

/** What the sentence and the chips call things. */
export function sentenceNames(naming: Naming): SentenceNames {
	const { contract, locale } = naming;
	return {
		dataset: contract.label[locale],
		facet: (facet) => facetLabel(facet, naming),
		member: (facet, member) => facetMember(facet, member, naming),
		measure: (id) => contract.measures.find((measure) => measure.id === id)?.label[locale] ?? id,
		locale
	};
}
