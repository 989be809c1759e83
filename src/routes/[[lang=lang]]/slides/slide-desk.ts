import { zipSync } from 'fflate';
import { findDataset, findMeasure } from '#lib/datasets/registry.ts';
import { slideChange } from '#lib/export/deck-changes.ts';
import type { SlideChange } from '#lib/export/deck-changes.ts';
import { figureFile } from '#lib/export/file-name.ts';
import { figureWorkbook } from '#lib/export/figure-workbook.ts';
import type { Deck } from '#lib/export/ooxml/deck.ts';
import { readDeck } from '#lib/export/ooxml/read-deck.ts';
import type { Template } from '#lib/export/ooxml/read-template.ts';
import { toPptx } from '#lib/export/ooxml/to-pptx.ts';
import { plainPicture } from '#lib/export/picture/picture-shape.ts';
import { pictureSvg } from '#lib/export/picture/picture-svg.ts';
import { sourcesSlide } from '#lib/export/sources-slide.ts';
import type { FigureContext } from '#lib/figures/figure-base.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { exportMessagesOf } from '#lib/i18n/export-messages.ts';
import type { Locale } from '#lib/model/locale.ts';
import { figurePng } from '#lib/ui/figure-files.ts';
import { svgToPngBytes } from '#lib/ui/svg-to-png.ts';
import type { Basket, BasketItem } from '#lib/view/basket-url.ts';
import type { SiteFacts } from '#lib/view/site-facts.ts';
import { parseViewKey } from '#lib/view/view-key.ts';
import { answerMeasure } from '../[dataset=dataset]/[measure]/measure-desk.ts';
import type { MeasureSource } from '../[dataset=dataset]/[measure]/measure-desk.ts';
import { answerOverview } from '../overview-desk.ts';
import { overviewDeck } from '../overview-deck.ts';

/** What slides are made of, and where answers come from. */
export interface SlideSite {
	readonly facts: SiteFacts;
	readonly context: FigureContext;
	readonly locale: Locale;
	readonly source: MeasureSource;
	readonly addressOf: (view: string) => string;
}

/** A chart of the basket with its figure; null where the view is of no measure here. */
export async function answerItem({ view }: BasketItem, site: SlideSite, signal: AbortSignal): Promise<Figure | null> {
	const { facts, context, locale, source } = site;
	const key = parseViewKey(view);
	const contract = key && findDataset(key.dataset);
	const measure = contract && findMeasure(contract, key.measure);
	if (!key || !contract || !measure) return null;
	const asked = { contract, measure, facts, context, locale };
	return (await answerMeasure(new URLSearchParams(key.search), asked, source, signal)).content.figure;
}

/** The slides of a basket, with their sources at the end. */
export function basketDeck(
	basket: Basket,
	figures: readonly (Figure | null)[],
	{ context, locale, addressOf }: SlideSite
): Deck {
	const text = exportMessagesOf(locale);
	const shown = basket.items.flatMap((item, at) => {
		const figure = figures[at];
		return figure ? [{ ...item, figure }] : [];
	});
	return {
		locale,
		ratio: basket.ratio,
		title: shown[0]?.title ?? shown[0]?.figure.finding ?? text.deck.author,
		slides: [
			...shown.map(
				({ view, title, figure }) => ({ kind: 'figure', figure, title, view, address: addressOf(view) }) as const
			),
			sourcesSlide(
				shown.map(({ figure }) => figure),
				locale
			)
		],
		version: context.version,
		releasedOn: context.releasedOn,
		footer: text.deck.footer(context.version)
	};
}

/** A deck as a PowerPoint file, in the office's own template where there is one. */
export async function deckFile(deck: Deck, template: Template | null): Promise<Uint8Array<ArrayBuffer>> {
	if (template === null) return toPptx(deck, svgToPngBytes);
	const { fillTemplate } = await import('#lib/export/ooxml/fill-template.ts');
	return fillTemplate(deck, template, svgToPngBytes);
}

/** Picture, drawing and workbook of each chart in one file. */
export async function basketZip(
	basket: Basket,
	figures: readonly (Figure | null)[],
	site: SlideSite
): Promise<Uint8Array<ArrayBuffer>> {
	const files: Record<string, Uint8Array> = {};
	const style = { ...plainPicture, shape: basket.ratio };
	for (const [at, item] of basket.items.entries()) {
		const figure = figures[at];
		if (!figure) continue;
		const name = (extension: string) => `${String(at + 1).padStart(2, '0')}-${figureFile(figure, extension)}`;
		files[name('png')] = new Uint8Array(await (await figurePng(figure, style)).arrayBuffer());
		files[name('svg')] = new TextEncoder().encode(
			pictureSvg(figure, style, item.title === null ? {} : { title: item.title })
		);
		files[name('xlsx')] = figureWorkbook(figure, site.addressOf(item.view));
	}
	return zipSync(files, { level: 0, mtime: new Date(1980, 0, 1) }) as Uint8Array<ArrayBuffer>;
}

/** The charts of the standard deck of a unit or of everything, for the basket; and the whole deck itself. */
export async function standardDeck(search: string, ratio: Basket['ratio'], site: SlideSite, signal: AbortSignal) {
	const { context, locale, source, addressOf } = site;
	const { content, scopeName } = await answerOverview(search, site, source, signal);
	const deck = overviewDeck({ content, place: scopeName, context, locale, ratio, addressOf });
	const views = deck.slides.flatMap((slide) => (slide.kind === 'figure' && slide.view !== null ? [slide.view] : []));
	return { deck, views };
}

export type RefreshedDeck =
	| { readonly kind: 'unreadable' | 'foreign' }
	| {
			readonly kind: 'refreshed';
			readonly basket: Basket;
			readonly figures: readonly Figure[];
			readonly changes: readonly SlideChange[];
			readonly lost: readonly string[];
	  };

/** Our slides of an old file with the numbers of today, and what differs. */
export async function refreshDeck(bytes: Uint8Array, site: SlideSite, signal: AbortSignal): Promise<RefreshedDeck> {
	const read = readDeck(bytes);
	if (read.kind !== 'deck') return read;
	const items: BasketItem[] = [];
	const figures: Figure[] = [];
	const changes: SlideChange[] = [];
	const lost: string[] = [];
	for (const old of read.slides) {
		const figure = await answerItem({ view: old.view, title: null }, site, signal);
		if (!figure) {
			lost.push(old.title || old.view);
			continue;
		}
		items.push({ view: old.view, title: old.edited ? old.title : null });
		figures.push(figure);
		changes.push(slideChange(old, figure));
	}
	return { kind: 'refreshed', basket: { ratio: read.ratio, items }, figures, changes, lost };
}
