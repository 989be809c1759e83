import { error } from '@sveltejs/kit';
import { datasets } from '#lib/datasets/registry.ts';
import { askOf } from '#lib/engine/ask.ts';
import { figureContext } from '#lib/figures/context.ts';
import { openRelease } from '#lib/server/release.ts';
import { asPublished } from '#lib/view/lens-parameter.ts';
import { hasOwnPage } from '#lib/view/unit-page.ts';
import { unitContent } from '../unit-content.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
	const { units } = await openRelease();
	return units.filter(hasOwnPage).flatMap(({ id }) => [{ id }, { lang: 'en', id }]);
};

export const load: PageServerLoad = async ({ params }) => {
	const { engine, facts, manifest } = await openRelease();
	const unit = facts.directory.byId.get(params.id);
	if (!unit || !hasOwnPage(unit)) error(404);
	const locale = params.lang === 'en' ? 'en' : 'vi';
	const input = {
		unit,
		lens: asPublished,
		contracts: datasets,
		facts,
		context: figureContext(manifest),
		locale
	} as const;
	return { content: await unitContent(input, askOf(engine)) };
};
