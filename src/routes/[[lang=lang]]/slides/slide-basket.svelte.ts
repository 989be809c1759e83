import { tick } from 'svelte';
import { replaceState } from '$app/navigation';
import type { SlideChange } from '#lib/export/deck-changes.ts';
import type { pictureSvg } from '#lib/export/picture/picture-svg.ts';
import type { Template } from '#lib/export/ooxml/read-template.ts';
import type { FigureContext } from '#lib/figures/figure-base.ts';
import type { Figure } from '#lib/figures/figure.ts';
import type { App } from '#lib/ui/app.svelte.ts';
import { viewHref } from '#lib/ui/href.ts';
import { keepBasket, keptBasket } from '#lib/ui/kept-basket.ts';
import { saveFile } from '#lib/ui/save-file.ts';
import { decodeBasket, emptyBasket, encodeBasket } from '#lib/view/basket-url.ts';
import type { Basket, BasketItem } from '#lib/view/basket-url.ts';
import type { SlideSite } from './slide-desk.ts';

const desk = () => import('./slide-desk.ts');

/** A chart of the basket: null where there is no such chart, `failed` where its numbers could not be fetched. */
export type SlideFigure = Figure | null | 'failed';

/** What the page says of its last task. */
export type Said =
	| { readonly kind: 'nothing' | 'busy' | 'failed' | 'unreadable' | 'foreign' | 'no_template' }
	| { readonly kind: 'file'; readonly name: string }
	| { readonly kind: 'refreshed'; readonly changes: readonly SlideChange[]; readonly lost: readonly string[] };

/** The basket of the slides page, with the figures of its charts as they come in. */
export class SlideBasket {
	basket = $state.raw<Basket>(emptyBasket);
	/** What a whole new deck has taken the place of. */
	former = $state.raw<Basket | null>(null);
	/** By view; none while it is asked for. */
	figures = $state.raw<ReadonlyMap<string, SlideFigure>>(new Map());
	/** Draws a figure; fetched with the first chart. */
	draw = $state.raw<typeof pictureSvg | null>(null);
	said = $state.raw<Said>({ kind: 'nothing' });

	/** Name of the office's own template; null without one. */
	templateName = $state<string | null>(null);

	readonly #app: () => App;
	readonly #context: () => FigureContext;
	readonly #asked = new Set<string>();
	/** Done when every chart asked for is there. */
	#coming: Promise<unknown> = Promise.resolve();
	#template: Template | null = null;

	constructor(app: () => App, context: () => FigureContext) {
		this.#app = app;
		this.#context = context;
	}

	/** Begins with the link's basket, the standard deck of the unit that it names, or what this browser keeps. */
	open(search: string): void {
		const params = new URLSearchParams(search);
		const linked = decodeBasket(params);
		const scope = params.get('scope');
		if (scope !== null) return void this.saveStandard(`?${new URLSearchParams({ scope }).toString()}`);
		this.#show(linked.items.length > 0 ? linked : keptBasket());
	}

	/** Another basket: the link says it, and other pages add to it. */
	change(basket: Basket): void {
		keepBasket(basket);
		this.#show(basket);
	}

	/** A whole new deck; charts that the reader had gathered and named can be brought back. */
	#replace(basket: Basket): void {
		if (this.basket.items.length > 0 && encodeBasket(basket) !== encodeBasket(this.basket)) this.former = this.basket;
		this.change(basket);
	}

	/** The former deck in the place of this one, which can be brought back in turn. */
	bringBack(): void {
		if (this.former) this.#replace(this.former);
	}

	/** Somebody's link alone does not replace what the reader has collected. */
	#show(basket: Basket): void {
		this.basket = basket;
		replaceState(location.pathname + encodeBasket(basket), {});
		this.#coming = Promise.allSettled([this.#coming, this.#ask()]);
	}

	/** Asks again for the charts whose numbers could not be fetched. */
	retry(): void {
		this.figures = new Map([...this.figures].filter(([, figure]) => figure !== 'failed'));
		this.#coming = Promise.allSettled([this.#coming, this.#ask()]);
	}

	/** The figures of all charts, once they are there: a chart that is still asked for is not left out. Rejects where one fails. */
	async figuresInOrder(): Promise<(Figure | null)[]> {
		await this.#coming;
		if ([...this.figures.values()].includes('failed')) this.retry();
		await this.#coming;
		return this.basket.items.map(({ view }) => {
			const figure = this.figures.get(view) ?? null;
			if (figure === 'failed') throw new Error(`no numbers of ${view}`);
			return figure;
		});
	}

	async #ask(): Promise<void> {
		const wanted = this.basket.items.filter(({ view }) => !this.#asked.has(view));
		for (const { view } of wanted) this.#asked.add(view);
		if (wanted.length === 0) return;
		try {
			const [{ answerItem }, site] = await Promise.all([desk(), this.#site()]);
			this.draw ??= (await import('#lib/export/picture/picture-svg.ts')).pictureSvg;
			const { signal } = new AbortController();
			const answer = async (item: BasketItem) =>
				this.#keep(item.view, await answerItem(item, site, signal).catch(() => 'failed' as const));
			await Promise.all(wanted.map(answer));
		} catch {
			for (const { view } of wanted) this.#keep(view, 'failed');
		}
	}

	#keep(view: string, figure: SlideFigure): void {
		if (figure === 'failed') this.#asked.delete(view);
		this.figures = new Map([...this.figures, [view, figure]]);
	}

	async #site(): Promise<SlideSite> {
		const app = this.#app();
		const [facts, ask] = await Promise.all([app.facts(), app.ask()]);
		return {
			facts,
			context: this.#context(),
			locale: app.locale,
			source: { ask, preload: (bundle) => app.preload(bundle), geometry: (file) => app.geometry(file) },
			addressOf: (view) => new URL(viewHref(app.locale, view), location.href).href
		};
	}

	/** Prints what the page shows, once all of it is there. */
	async print(): Promise<void> {
		try {
			await this.figuresInOrder();
			await tick();
			await Promise.allSettled([...document.images].map((image) => image.decode()));
			window.print();
		} catch {
			this.said = { kind: 'failed' };
		}
	}

	async saveDeck(): Promise<void> {
		await this.#task(async ({ basketDeck, deckFile }, site) => {
			const bytes = await deckFile(basketDeck(this.basket, await this.figuresInOrder(), site), this.#template);
			return this.#save(`slides-${site.context.version}.pptx`, bytes);
		});
	}

	async saveZip(): Promise<void> {
		await this.#task(async ({ basketZip }, site) =>
			this.#save(`slides-${site.context.version}.zip`, await basketZip(this.basket, await this.figuresInOrder(), site))
		);
	}

	/** The standard deck of a unit or of everything: as a file, and its charts in the basket. */
	async saveStandard(search: string): Promise<void> {
		await this.#task(async ({ standardDeck, deckFile }, site) => {
			const { deck, views } = await standardDeck(search, this.basket.ratio, site, new AbortController().signal);
			this.#replace({ ...this.basket, items: views.map((view) => ({ view, title: null })) });
			return this.#save(`slides-${site.context.version}.pptx`, await deckFile(deck, this.#template));
		});
	}

	/** Makes an old deck anew. */
	async refresh(file: File): Promise<void> {
		await this.#task(async ({ refreshDeck, basketDeck, deckFile }, site) => {
			const read = await refreshDeck(new Uint8Array(await file.arrayBuffer()), site, new AbortController().signal);
			if (read.kind !== 'refreshed') return read;
			const { basket, figures, changes, lost } = read;
			this.#save(
				file.name.replace(/(\.pptx)?$/i, `-${site.context.version}.pptx`),
				await deckFile(basketDeck(basket, figures, site), this.#template)
			);
			this.#replace(basket);
			return { kind: 'refreshed', changes, lost };
		});
	}

	/** Takes an office's own deck as the template of ours; none goes back to ours. */
	async useTemplate(file: File | null): Promise<void> {
		const read = file && (await import('#lib/export/ooxml/read-template.ts')).readTemplate;
		const bytes = file && new Uint8Array(await file.arrayBuffer());
		this.#template = read && bytes ? read(bytes) : null;
		this.templateName = file && this.#template ? file.name : null;
		this.said = file && !this.#template ? { kind: 'no_template' } : { kind: 'nothing' };
	}

	#save(name: string, bytes: Uint8Array<ArrayBuffer>): Said {
		saveFile(name, bytes, 'application/octet-stream');
		return { kind: 'file', name };
	}

	async #task(work: (desk: typeof import('./slide-desk.ts'), site: SlideSite) => Promise<Said>): Promise<void> {
		this.said = { kind: 'busy' };
		try {
			const [module, site] = await Promise.all([desk(), this.#site()]);
			this.said = await work(module, site);
		} catch {
			this.said = { kind: 'failed' };
		}
	}
}
