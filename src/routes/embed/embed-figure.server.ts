import { error } from '@sveltejs/kit';
import { datasets, findDataset, findMeasure } from '#lib/datasets/registry.ts';
import { askOf } from '#lib/engine/ask.ts';
import { figureContext } from '#lib/figures/context.ts';
import type { Figure } from '#lib/figures/figure.ts';
import type { Locale } from '#lib/model/locale.ts';
import { openRelease } from '#lib/server/release.ts';
import { embedPlace } from '#lib/view/embed-place.ts';
import { decodeView } from '#lib/view/measure-url.ts';
import { parseViewKey } from '#lib/view/view-key.ts';
import { measureContent } from '../[[lang=lang]]/[dataset=dataset]/[measure]/measure-content.ts';

export interface EmbedParams {
	readonly lang?: string | undefined;
	readonly dataset: string;
	/** "turns", "turns~1x8k2" of a view that the publisher lists, or "turns@1a2b3c" of a pinned one. */
	readonly measure: string;
}

export interface EmbedFigure {
	readonly figure: Figure;
	readonly locale: Locale;
	/** The view shown: "receptions/turns?grain=quarter". */
	readonly view: string;
	readonly version: string;
	readonly pinned: boolean;
}

const made = new Map<string, Promise<EmbedFigure>>();

/** The views that have pages for frames, by their places: every measure's default one, and those that the publisher lists. */
async function embeddedViews(): Promise<ReadonlyMap<string, string>> {
	const { embeds = [] } = (await openRelease()).manifest;
	const views = datasets.flatMap(({ id, measures }) => measures.map((measure) => `${id}/${measure.id}`));
	return new Map([...views, ...embeds].map((view) => [embedPlace(view), view]));
}

/** All pages for frames, in both languages, with the newest numbers and pinned to this release. */
export async function embedEntries() {
	const { version } = (await openRelease()).manifest;
	return [...(await embeddedViews()).keys()].flatMap((place) => {
		const [dataset = '', name = ''] = place.split('/', 2);
		return [name, `${name}@${version}`].flatMap((measure) => [
			{ dataset, measure },
			{ lang: 'en' as const, dataset, measure }
		]);
	});
}

/** The figure of an embedded page and of the files beside it; made once for all of them. */
export function embedFigure({ lang, dataset, measure }: EmbedParams): Promise<EmbedFigure> {
	const [name = '', pin] = measure.split('@');
	const key = `${lang ?? ''}/${dataset}/${name}`;
	const known = made.get(key) ?? make(lang === 'en' ? 'en' : 'vi', `${dataset}/${name}`);
	made.set(key, known);
	return known.then((one) => {
		if (pin !== undefined && pin !== one.version) error(404);
		return { ...one, pinned: pin !== undefined };
	});
}

/** What is made of a figure, once for the page of the newest numbers and the pinned one. */
export function oncePerFigure<T>(make: (figure: Figure) => T): (figure: Figure) => T {
	const known = new WeakMap<Figure, { readonly value: T }>();
	return (figure) => {
		const found = known.get(figure) ?? { value: make(figure) };
		known.set(figure, found);
		return found.value;
	};
}

async function make(locale: Locale, place: string): Promise<EmbedFigure> {
	const view = (await embeddedViews()).get(place);
	const { dataset = '', measure: id = '', search = '' } = (view && parseViewKey(view)) || {};
	const contract = findDataset(dataset);
	const measure = contract && findMeasure(contract, id);
	if (view === undefined || !contract || !measure) error(404);
	const { engine, facts, manifest } = await openRelease();
	const context = figureContext(manifest);
	const decoded = decodeView(new URLSearchParams(search), contract, measure, facts);
	// The list was checked when the data were compiled: the site has changed since.
	if (decoded.notices.length > 0) throw new Error(`data/embeds.txt: ${view} cannot be read; run npm run compile`);
	const input = { view: decoded.view, contract, measure, facts, context, locale };
	const { figure } = await measureContent(input, askOf(engine));
	return { figure, locale, view, version: manifest.version, pinned: false };
}
