import { coreDatasets, sideDatasets } from '#lib/datasets/registry.ts';
import { askOf } from '#lib/engine/ask.ts';
import { figureContext } from '#lib/figures/context.ts';
import { openRelease } from '#lib/server/release.ts';
import { defaultOverview } from '#lib/view/overview-url.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { dutiesContent } from './duties-content.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = async ({ params }) => {
	const { engine, facts, manifest } = await openRelease();
	const input = {
		view: defaultOverview(facts),
		contracts: coreDatasets,
		others: sideDatasets,
		facts,
		context: figureContext(manifest),
		locale: params.lang === 'en' ? ('en' as const) : ('vi' as const)
	};
	return { content: await dutiesContent(input, askOf(engine)) };
};
