import { coreDatasets, sideDatasets } from '#lib/datasets/registry.ts';
import { askOf } from '#lib/engine/ask.ts';
import { figureContext } from '#lib/figures/context.ts';
import { openRelease } from '#lib/server/release.ts';
import { chartPictures } from '#lib/charts/chart-pictures.ts';
import { defaultOverview } from '#lib/view/overview-url.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { overviewContent } from './overview-content.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = async ({ params }) => {
	const { engine, facts, manifest } = await openRelease();
	const content = await overviewContent(
		{
			view: defaultOverview(facts),
			contracts: coreDatasets,
			others: sideDatasets,
			facts,
			context: figureContext(manifest),
			locale: params.lang === 'en' ? 'en' : 'vi'
		},
		askOf(engine)
	);
	return {
		content,
		pictures: {
			trends: content.cards.map((card) => chartPictures(card.trend)),
			ranking: content.ranking ? chartPictures(content.ranking) : null
		}
	};
};
