import type { ChartKind } from './chart-kind.ts';
import type { DatasetContract, DatasetId, DimensionId, MeasureId } from './contract.ts';
import type { Period } from './period.ts';
import type { Filter, Lens } from './query.ts';

/** Facets that every dataset has, beside its dimensions. */
export const commonFacets = ['unit', 'level', 'year', 'month', 'status'] as const;
export type CommonFacet = (typeof commonFacets)[number];

/** What rows can be filtered by, member by member: a common facet or a dimension of the contract. */
export type FacetId = CommonFacet | DimensionId;

/** Some members of a facet kept, or left out. */
export interface FacetFilter {
	readonly facet: FacetId;
	readonly mode: 'include' | 'exclude';
	readonly members: readonly string[];
}

/** Rows whose count lies between two bounds, both ends kept; null: no bound on that side. */
export interface RangeFilter {
	readonly measure: MeasureId;
	readonly min: number | null;
	readonly max: number | null;
}

/** What a pivot splits by, beside dimensions: units, those above them, and parts of time. */
export const commonKeys = ['unit', 'district', 'province', 'level', 'year', 'quarter', 'month'] as const;
export type CommonKey = (typeof commonKeys)[number];
export type PivotKey = CommonKey | DimensionId;

export type TimeKey = 'year' | 'quarter' | 'month';
const timeKeys: readonly PivotKey[] = ['year', 'quarter', 'month'] satisfies TimeKey[];

/** The key splits by parts of time. */
export const isTimeKey = (key: PivotKey | undefined): key is TimeKey => key !== undefined && timeKeys.includes(key);

export interface PivotView {
	readonly rows: readonly PivotKey[];
	readonly columns: readonly PivotKey[];
	/** Members of the first row key shown by name; the others are one row. Null: all. */
	readonly top: number | null;
	/** Cells shaded by their share of the largest. */
	readonly heat: boolean;
	/** Rows begin with their course over the periods of the columns. */
	readonly sparks: boolean;
	/** Outer rows are shown with the rows inside them. */
	readonly expanded: boolean;
}

/** A pivot as a chart. */
export interface PivotChart {
	readonly kind: ChartKind;
	/** One of the measures shown. */
	readonly measure: string;
}

/** Stands for all members of the first row key but the top ones. */
export const restMember = '…';

/** A pivot of more cells is refused: a reader cannot read them, and a tab can hardly hold them. */
export const mostPivotCells = 1_000_000;

/** A measure that a reader wrote over those of the contract. */
export interface OwnMeasure {
	/** Letters, digits and underscores; not one of the contract's. */
	readonly id: string;
	readonly expression: string;
}

/** Rows of a pivot by their numbers in one column, the biggest first or last. */
export interface PivotSort {
	readonly measure: string;
	/** Members of the column, from the outermost key in, "" for none; empty: the total. */
	readonly column: readonly string[];
	readonly descending: boolean;
}

/** All that the analyst's page shows, as its link says it. */
export interface ExploreView {
	readonly dataset: DatasetId;
	readonly filters: readonly FacetFilter[];
	readonly ranges: readonly RangeFilter[];
	/** Whose numbers are shown: units as they reported, or those of a day. */
	readonly lens: Lens;
	/** Reports whose period lies inside; null: all. */
	readonly time: Period | null;
	readonly pivot: PivotView;
	/** Ids of measures of the contract and of `own`, in the order shown. */
	readonly measures: readonly string[];
	readonly own: readonly OwnMeasure[];
	readonly sort: PivotSort | null;
	/** The pivot is shown as a chart, too. */
	readonly chart: PivotChart | null;
	/** SQL that the reader has edited; null: the view's own. */
	readonly sql: string | null;
	/** How the answer to `sql`, or to the view's own, is drawn; null: as a table only. */
	readonly sqlChart: ChartKind | null;
}

/** The facets of a contract, common ones first. */
export function facetsOf(contract: DatasetContract): FacetId[] {
	return [...commonFacets, ...contract.dimensions.map(({ id }) => id)];
}

/** The keys that a pivot of a contract can split by. */
export function pivotKeysOf(contract: DatasetContract): PivotKey[] {
	return [...commonKeys, ...contract.dimensions.map(({ id }) => id)];
}

/** The filter of a facet; undefined where all members count. */
export function filterOf({ filters }: Pick<ExploreView, 'filters'>, facet: FacetId): FacetFilter | undefined {
	return filters.find((filter) => filter.facet === facet);
}

/** The filters of a view on dimensions, as members that are kept. */
export function memberFilters(view: ExploreView, contract: DatasetContract, dimensions: readonly string[]): Filter[] {
	return contract.dimensions.flatMap(({ id, members }): Filter[] => {
		const filter = dimensions.includes(id) ? filterOf(view, id) : undefined;
		if (!filter) return [];
		if (filter.mode === 'include') return [{ dimension: id, members: filter.members }];
		const kept = members.filter((member) => !member.outsideTotal && !filter.members.includes(member.id));
		return [{ dimension: id, members: kept.length > 0 ? kept.map((member) => member.id) : [''] }];
	});
}

/** One level of units alone is kept, so that no territory counts twice. */
export function isOneLevel(view: Pick<ExploreView, 'filters'>): boolean {
	const level = filterOf(view, 'level');
	return level?.mode === 'include' && level.members.length === 1;
}
