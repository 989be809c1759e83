import type { MeasureId } from '../model/contract.ts';
import type { ExploreView, OwnMeasure } from '../model/explore-view.ts';

/** More own measures than this do not fit a link. */
export const mostOwn = 8;

/** The view with a reader's measure added, and shown. */
export function withOwn(view: ExploreView, own: OwnMeasure): ExploreView {
	return { ...view, own: [...view.own, own], measures: [...view.measures, own.id] };
}

/** The view without a reader's measure; `headline` is shown where no other is left. */
export function withoutOwn(view: ExploreView, id: string, headline: MeasureId): ExploreView {
	const measures = view.measures.filter((measure) => measure !== id);
	return {
		...view,
		own: view.own.filter((own) => own.id !== id),
		measures: measures.length > 0 ? measures : [headline],
		sort: view.sort?.measure === id ? null : view.sort
	};
}
