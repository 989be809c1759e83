import { error } from '@sveltejs/kit';
import receptions from '#lib/datasets/receptions.contract.ts';
import { figureOf } from '#lib/figures/figure-of.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { fixtures, galleryInput, galleryKinds } from '#lib/figures/gallery.ts';
import { chartPictures } from '#lib/charts/chart-pictures.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => galleryKinds.flatMap((kind) => [{ kind }, { lang: 'en', kind }]);

export const load: PageServerLoad = async ({ params }) => {
	const kind = galleryKinds.find((known) => known === params.kind);
	if (!kind) error(404);
	const examples = await Promise.all(
		fixtures.map(async (fixture) => {
			const input = galleryInput(kind, fixture, receptions, params.lang === 'en' ? 'en' : 'vi');
			const figure = await figureOf<Figure['kind']>(kind, input);
			const { finding, subtitle, notes } = figure;
			return { fixture, finding, subtitle, notes, pictures: chartPictures(figure) };
		})
	);
	return { kind, examples };
};
