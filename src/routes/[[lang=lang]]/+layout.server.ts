import { coreDatasets, datasets } from '#lib/datasets/registry.ts';
import { figureContext } from '#lib/figures/context.ts';
import type { Locale } from '#lib/model/locale.ts';
import { openRelease } from '#lib/server/release.ts';
import type { LayoutServerLoad } from './$types';
import type { NavEntry } from './nav-entry.ts';

export const load: LayoutServerLoad = async ({ params }) => {
	const { manifest } = await openRelease();
	const locale: Locale = params.lang === 'en' ? 'en' : 'vi';
	const nav = datasets.map((contract): NavEntry => {
		const { id, label, headline } = contract;
		return { id, label: label[locale], headline, isCore: coreDatasets.includes(contract) };
	});
	return { locale, nav, context: figureContext(manifest), dataFrom: manifest.dataFrom };
};
