import { coreDatasets, datasets } from '#lib/datasets/registry.ts';
import { templates } from '#lib/datasets/templates.ts';
import { askOf } from '#lib/engine/ask.ts';
import { openRelease } from '#lib/server/release.ts';
import { defaultGrid } from '#lib/view/grid-url.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { completenessGrids } from './completeness-grid.ts';
import { templateEntries } from './dictionary.ts';

export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const load: PageServerLoad = async ({ params }) => {
	const { engine, facts } = await openRelease();
	const view = defaultGrid(facts);
	const locale = params.lang === 'en' ? 'en' : 'vi';
	const forms = Object.fromEntries(
		datasets.map((contract) => [contract.id, templateEntries(contract, templates, locale)])
	);
	const grids = await completenessGrids({ view, contracts: coreDatasets, facts, locale }, askOf(engine));
	return { view, grids, forms };
};
