import type { Draft, DraftSeries } from './draft-series.ts';
import type { FigureInput } from './figure-input.ts';

/** Series by name, or from the highest number at a bucket down, those without one last. */
export function sortSeries(input: FigureInput, draft: Draft, at: number): Draft {
	if (input.view.chart.order === 'name') return draft;
	const value = (one: DraftSeries) => one.points[at]?.value ?? -Infinity;
	return { ...draft, series: draft.series.toSorted((a, b) => value(b) - value(a) || 0) };
}
