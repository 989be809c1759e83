import type { ChartKind } from './chart-kind.ts';
import type { Comparator } from './comparator.ts';
import type { PeriodKey } from './period.ts';
import type { Lens, Query, UnitScope } from './query.ts';
import type { UnitId } from './unit.ts';

/** How a Query is looked at. */
export interface ChartChoice {
	/** Units in colour; the others are context. Empty: chosen by the figure. */
	readonly focus: readonly UnitId[];
	/** Bucket that the ranking shows; null: the last complete one. */
	readonly at: PeriodKey | null;
	/** Null: the kind that suits the query best. */
	readonly kind: ChartKind | null;
	/** One value axis for all small charts, or each its own. */
	readonly scale: 'shared' | 'own';
	/** Units by their numbers or by their names. */
	readonly order: 'value' | 'name';
	/** Parts as amounts, or as shares of their whole. */
	readonly stack: 'amount' | 'share';
	/** What the one unit in focus is compared with. */
	readonly versus: Comparator;
}

/** A Query looked at as it is by default. */
export const plainChart: ChartChoice = {
	focus: [],
	at: null,
	kind: null,
	scale: 'shared',
	order: 'value',
	stack: 'amount',
	versus: 'all'
};

/** All that a measure page shows, as its link says it. */
export interface View {
	readonly query: Query;
	readonly chart: ChartChoice;
}

/** Whose figures a page shows (null: everything), and of which period. */
export interface PlaceView {
	readonly scope: UnitId | null;
	readonly period: PeriodKey;
}

/** All that the overview shows; minimums and missing reports are of units as published, whatever the lens. */
export interface OverviewView extends PlaceView {
	readonly lens: Lens;
}

/** Which reports the completeness grid shows: of whom, and from which civil year on. */
export interface GridView {
	readonly units: UnitScope;
	readonly from: number;
}
