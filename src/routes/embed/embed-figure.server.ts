import { error } from '@sveltejs/kit';
import { datasets, findDataset, findMeasure } from '#lib/datasets/registry.ts';
import { askOf } from '#lib/engine/ask.ts';
import { figureContext } from '#lib/figures/context.ts';
import type { Figure } from '#lib/figures/figure.ts';
import type { Locale } from '#lib/model/locale.ts';
import { embeddedMeasures } from '#lib/model/embedded.ts';
import { openRelease } from '#lib/server/release.ts';
import { defaultView } from '#lib/view/measure-url.ts';
import { measureContent } from '../[[lang=lang]]/[dataset=dataset]/[measure]/measure-content.ts';

export interface EmbedParams {
	readonly lang?: string | undefined;
	readonly dataset: string;
	/** "turns", or "turns@1a2b3c" of a pinned one. */
	readonly measure: string;
}

export interface EmbedFigure {
	readonly figure: Figure;
	readonly locale: Locale;
	readonly dataset: string;
	readonly measure: string;
	readonly version: string;
	readonly pinned: boolean;
}

const made = new Map<string, Promise<EmbedFigure>>();

/** The headlines of all datasets, and what is an activity of its own, in both languages, with the newest numbers and pinned to this release. */
export async function embedEntries() {
	const { manifest } = await openRelease();
	return datasets.flatMap((contract) =>
		embeddedMeasures(contract)
			.flatMap((id) => [id, `${id}@${manifest.version}`])
			.flatMap((measure) => [
				{ dataset: contract.id, measure },
				{ lang: 'en' as const, dataset: contract.id, measure }
			])
	);
}

/** The figure of an embedded page and of the files beside it; made once for all of them. */
export function embedFigure({ lang, dataset, measure }: EmbedParams): Promise<EmbedFigure> {
	const [id = '', pin] = measure.split('@');
	const key = `${lang ?? ''}/${dataset}/${id}`;
	const known = made.get(key) ?? make(lang === 'en' ? 'en' : 'vi', dataset, id);
	made.set(key, known);
	return known.then((one) => {
		if (pin !== undefined && pin !== one.version) error(404);
		return { ...one, pinned: pin !== undefined };
	});
}

async function make(locale: Locale, dataset: string, id: string): Promise<EmbedFigure> {
	const contract = findDataset(dataset);
	const measure = contract && findMeasure(contract, id);
	if (!contract || !measure) error(404);
	const { engine, facts, manifest } = await openRelease();
	const context = figureContext(manifest);
	const view = defaultView(contract, measure, facts);
	const { figure } = await measureContent({ view, contract, measure, facts, context, locale }, askOf(engine));
	return { figure, locale, dataset, measure: id, version: manifest.version, pinned: false };
}
