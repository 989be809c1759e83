import type { MeasureId } from '../model/contract.ts';
import type { ExploreView, OwnMeasure } from '../model/explore-view.ts';
import { withShown } from './next-explore.ts';

/** More own measures than this do not fit a link. */
export const mostOwn = 8;

/** The view with a reader's measure added, and shown. */
export function withOwn(view: ExploreView, own: OwnMeasure): ExploreView {
	return { ...view, own: [...view.own, own], measures: [...view.measures, own.id] };
}

/** The view without a reader's measure; `headline` is shown where no other is left. */
export function withoutOwn(view: ExploreView, id: string, headline: MeasureId): ExploreView {
	const left = view.measures.filter((measure) => measure !== id);
	const measures = left.length > 0 ? left : [headline];
	return {
		...view,
		own: view.own.filter((own) => own.id !== id),
		measures,
		chart: view.chart && withShown(view.chart, measures),
		sort: view.sort?.measure === id ? null : view.sort
	};
}
