import { filterOf, isTimeKey } from '../model/explore-view.ts';
import type { ExploreView, FacetFilter, FacetId, PivotChart, PivotKey, RangeFilter } from '../model/explore-view.ts';
import type { Period } from '../model/period.ts';

/** The view with a facet filtered like this, or not at all. */
export function filteredBy(view: ExploreView, facet: FacetId, filter: Omit<FacetFilter, 'facet'> | null): ExploreView {
	const others = view.filters.filter((one) => one.facet !== facet);
	return { ...view, filters: filter && filter.members.length > 0 ? [...others, { facet, ...filter }] : others };
}

/** The view with a member of a facet added to its filter, or taken out of it. */
export function toggled(view: ExploreView, facet: FacetId, member: string): ExploreView {
	const filter = filterOf(view, facet);
	const members = filter?.members ?? [];
	const next = members.includes(member) ? members.filter((one) => one !== member) : [...members, member];
	return filteredBy(view, facet, { mode: filter?.mode ?? 'include', members: next });
}

/** The view with the same members left out instead of kept, or the other way round. */
export function inverted(view: ExploreView, facet: FacetId): ExploreView {
	const filter = filterOf(view, facet);
	if (!filter) return view;
	return filteredBy(view, facet, { ...filter, mode: filter.mode === 'include' ? 'exclude' : 'include' });
}

/** The view with the counts of a measure between two bounds; without bounds, all. */
export function ranged(view: ExploreView, range: RangeFilter): ExploreView {
	const others = view.ranges.filter((one) => one.measure !== range.measure);
	return { ...view, ranges: range.min === null && range.max === null ? others : [...others, range] };
}

/** The view of a span of days; null: of all. */
export const during = (view: ExploreView, time: Period | null): ExploreView => ({ ...view, time });

/** The view of all rows, looked at in the same way. */
export const cleared = (view: ExploreView): ExploreView => ({ ...view, filters: [], ranges: [], time: null });

/** Where a key of a pivot can stand. */
export type PivotPlace = 'rows' | 'columns';

/** The view with a key at a place among the rows or columns, or (null) in neither. */
export function placed(view: ExploreView, key: PivotKey, place: PivotPlace | null, at = Infinity): ExploreView {
	const without = (keys: readonly PivotKey[]) => keys.filter((one) => one !== key);
	const pivot = { ...view.pivot, rows: without(view.pivot.rows), columns: without(view.pivot.columns) };
	if (place === null) return withSort({ ...view, pivot });
	const limit = place === 'rows' ? 3 : 2;
	const keys = pivot[place].toSpliced(at, 0, key).slice(0, limit);
	return withSort({ ...view, pivot: { ...pivot, [place]: keys } });
}

/** A sort by one column means nothing among other columns. */
const withSort = (view: ExploreView): ExploreView => ({ ...view, sort: view.sort && { ...view.sort, column: [] } });

/** The view with a measure shown or not; the last one stays. */
export function measured(view: ExploreView, measure: string): ExploreView {
	const shown = view.measures.includes(measure);
	const measures = shown ? view.measures.filter((one) => one !== measure) : [...view.measures, measure];
	if (measures.length === 0) return view;
	const chart = view.chart && withShown(view.chart, measures);
	return { ...view, measures, chart, sort: measures.some((one) => one === view.sort?.measure) ? view.sort : null };
}

/** The view with its pivot as a chart, too: of the first measure, as a trend where there are periods. */
export function drawn(view: ExploreView, isDrawn: boolean): ExploreView {
	const hasPeriods = isTimeKey(view.pivot.rows[0]) || isTimeKey(view.pivot.columns[0]);
	const chart = { kind: hasPeriods ? ('line' as const) : ('bar' as const), measure: view.measures[0] ?? '' };
	return { ...view, chart: isDrawn ? chart : null };
}

/** The same chart of a measure that is shown. */
export const withShown = (chart: PivotChart, measures: readonly string[]): PivotChart =>
	measures.includes(chart.measure) ? chart : { ...chart, measure: measures[0] ?? chart.measure };

/** Sorted by a measure in one column (empty: the total): first the biggest first, then the smallest, then by name. */
export function sortedBy(view: ExploreView, measure: string, column: readonly string[]): ExploreView {
	const { sort } = view;
	const isSame = sort?.measure === measure && sort.column.join('~') === column.join('~');
	if (!isSame) return { ...view, sort: { measure, column, descending: true } };
	return { ...view, sort: sort.descending ? { ...sort, descending: false } : null };
}
