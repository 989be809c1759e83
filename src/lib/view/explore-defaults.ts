import type { DatasetContract } from '../model/contract.ts';
import type { ExploreView } from '../model/explore-view.ts';
import { asPublished } from './lens-parameter.ts';

/** The analyst's page of a dataset as a link without more says it: years by level, the headline measure. */
export function defaultExplore(contract: DatasetContract): ExploreView {
	return {
		dataset: contract.id,
		filters: [],
		ranges: [],
		lens: asPublished,
		time: null,
		pivot: { rows: ['level'], columns: ['year'], top: null, heat: false, sparks: false, expanded: true },
		measures: [contract.headline],
		own: [],
		sort: null,
		chart: null,
		sql: null,
		sqlChart: null
	};
}
