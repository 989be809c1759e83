import { error } from '@sveltejs/kit';
import { datasets, findDataset, findMeasure } from '#lib/datasets/registry.ts';
import { askOf } from '#lib/engine/ask.ts';
import { figureContext } from '#lib/figures/context.ts';
import { chartPictures } from '#lib/charts/chart-pictures.ts';
import { openRelease } from '#lib/server/release.ts';
import { siteOrigin } from '#lib/server/site-origin.ts';
import { lensDates } from '#lib/view/lens-parameter.ts';
import { defaultView } from '#lib/view/measure-url.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { measureContent } from './measure-content.ts';

export const entries: EntryGenerator = () =>
	datasets.flatMap(({ id, measures }) =>
		measures.flatMap((measure) => [
			{ dataset: id, measure: measure.id },
			{ lang: 'en', dataset: id, measure: measure.id }
		])
	);

export const load: PageServerLoad = async ({ params }) => {
	const contract = findDataset(params.dataset);
	const measure = contract && findMeasure(contract, params.measure);
	if (!contract || !measure) error(404);
	const { engine, facts, manifest } = await openRelease();
	const content = await measureContent(
		{
			view: defaultView(contract, measure, facts),
			contract,
			measure,
			facts,
			context: figureContext(manifest),
			locale: params.lang === 'en' ? 'en' : 'vi'
		},
		askOf(engine)
	);
	return {
		origin: siteOrigin(process.env),
		// The registry would bring the contracts of all datasets.
		contract,
		measure,
		content,
		lensDates: lensDates(facts.directory),
		hasTarget: facts.targets.some((target) => target.dataset === contract.id && target.measure === measure.id),
		pictures: {
			figure: chartPictures(content.figure),
			ranking: content.ranking ? chartPictures(content.ranking) : null
		}
	};
};
