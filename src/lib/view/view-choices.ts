import type { ChartKind } from '../model/chart-kind.ts';
import { comparatorsIn } from '../model/comparator.ts';
import type { Comparator } from '../model/comparator.ts';
import type { Measure } from '../model/contract.ts';
import { isOfTerm } from '../model/term-pair.ts';
import type { UnitLevel } from '../model/unit.ts';
import { unitLevels } from '../model/unit.ts';
import type { View } from '../model/view.ts';
import type { ShowName } from './show-name.ts';

/** Levels that can be shown inside a view's place: provinces nowhere but in the whole country. */
export function levelsWithin(view: View): UnitLevel[] {
	const levels = Object.keys(unitLevels) as UnitLevel[];
	const { units } = view.query;
	return units.kind === 'level' && units.within !== null ? levels.slice(1) : levels;
}

/** What the unit in focus can be compared with in a kind of chart: what is chosen, and what else it can draw. */
export function comparatorsFor(kind: ChartKind, { chart }: View, hasTarget: boolean): Comparator[] {
	return comparatorsIn(kind).filter((comparator) => comparator !== 'target' || hasTarget || chart.versus === 'target');
}

/** Residents that the values are counted per; null for counts. */
export function perOf({ query: { transform } }: View): number | null {
	return transform.kind === 'per_population' || transform.kind === 'rank' ? transform.per : null;
}

/** Ways to show a measure in a view, as links name them; "" are the values themselves. */
export function showChoices(view: View, measure: Measure, hasTarget: boolean): ShowName[] {
	const isCount = measure.kind === 'count';
	return [
		'',
		...(isCount ? (['share'] as const) : []),
		...(view.query.grain === 'total' ? [] : (['index', 'change'] as const)),
		...(view.query.grain === 'year' || view.query.grain === 'total' ? [] : (['previous', 'to_date'] as const)),
		...(isOfTerm(view.query) ? (['term'] as const) : []),
		...(hasTarget ? (['target'] as const) : []),
		...(view.query.splitBy.includes('unit') ? (['rank'] as const) : [])
	];
}
