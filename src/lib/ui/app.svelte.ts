import { browser } from '$app/environment';
import { createContext } from 'svelte';
import type { Ask } from '../engine/ask.ts';
import { download } from '../engine/download.ts';
import { EngineError } from '../engine/engine.ts';
import type { WasmEngine } from '../engine/wasm-engine.ts';
import type { Geometry, GeometryFile } from '../model/geometry.ts';
import type { Locale } from '../model/locale.ts';
import type { IsoDate } from '../model/period.ts';
import type { Site } from '../model/site.ts';
import type { FactTables } from '../sql/fact-tables.ts';
import type { SiteFacts } from '../view/site-facts.ts';
import type { Answers } from './answers.ts';
import type { OpenSite } from './open-site.ts';

/** What every component may need: the language, the site's data, and someone to ask. */
export class App {
	/** Tables that dropped files have made for this tab, by dataset. */
	tabTables = $state.raw<ReadonlyMap<string, FactTables>>(new Map());
	/** Last day that a dropped file covers; "" without one. */
	tabThrough = $state('');

	readonly #locale: () => Locale;
	readonly #url: (path: string) => string;
	#answers: Promise<Answers> | null = null;
	readonly #awaited = new Set<symbol>();
	#site: Promise<OpenSite> | null = null;
	#wasm: Promise<WasmEngine> | null = null;

	readonly #version: string;

	/** `url` puts the site's base before a path; `version` is that of the release which the page shows. */
	constructor(locale: () => Locale, url: (path: string) => string, version: string) {
		this.#locale = locale;
		this.#url = url;
		this.#version = version;
	}

	/** The language of the page; the engine and dropped files stay when it changes. */
	get locale(): Locale {
		return this.#locale();
	}

	/** Tells the page that a chart is coming; the answer, called when it is drawn, marks the page as ready with the last one. */
	expectChart(): () => void {
		if (!browser) return () => {};
		const chart = Symbol('chart');
		this.#awaited.add(chart);
		return () => {
			this.#awaited.delete(chart);
			this.settle();
		};
	}

	/** The page is alive: it is ready unless charts are still coming. */
	settle(): void {
		if (this.#awaited.size === 0) document.documentElement.dataset.ready = 'true';
	}

	/** The site's units and release; fetched once, again after a failure. */
	site(): Promise<OpenSite> {
		this.#site ??= this.#openSite();
		this.#site.catch(() => (this.#site = null));
		return this.#site;
	}

	/** What views may ask for: the release, and what the tab has besides. */
	async facts(): Promise<SiteFacts> {
		const { facts } = await this.site();
		return { ...facts, dataThrough: this.through(facts.dataThrough) };
	}

	/** The last day that has data: the release's, or a dropped file's after it. */
	through(release: IsoDate): IsoDate {
		return this.tabThrough > release ? this.tabThrough : release;
	}

	/** Puts tables of this tab in the place of the release's. */
	showTab(tables: ReadonlyMap<string, FactTables>, through: IsoDate): void {
		this.tabTables = tables;
		this.tabThrough = through;
	}

	/** Someone to ask; results computed at build answer before the engine does. Not part of a page's first load. */
	async ask(): Promise<Ask> {
		return (await this.#openAnswers()).ask;
	}

	/** Fetches results computed at build ahead of the question. */
	async preload(bundle: string | null): Promise<void> {
		if (bundle !== null) (await this.#openAnswers()).preload(bundle);
	}

	/** Outlines of units; fetched when a map of them is drawn. */
	geometry({ file }: GeometryFile): Promise<Geometry> {
		return this.#fetchJson<Geometry>(`/data/${file}`);
	}

	/** The browser's own engine; loaded when first asked for. */
	wasm(): Promise<WasmEngine> {
		this.#wasm ??= this.#loadWasm();
		this.#wasm.catch(() => (this.#wasm = null));
		return this.#wasm;
	}

	async #openSite(): Promise<OpenSite> {
		const [{ openSite }, site] = await Promise.all([import('./open-site.ts'), this.#fetchJson<Site>('/site.json')]);
		return openSite(site, this.#version);
	}

	#openAnswers(): Promise<Answers> {
		this.#answers ??= Promise.all([import('./answers.ts'), this.site()]).then(([{ openAnswers }, site]) =>
			openAnswers({
				site,
				wasm: () => this.wasm(),
				loadBundle: (name) => this.#fetchJson(`/results/${name}.json`),
				tabTables: (dataset) => this.tabTables.get(dataset)
			})
		);
		this.#answers.catch(() => (this.#answers = null));
		return this.#answers;
	}

	async #loadWasm(): Promise<WasmEngine> {
		const [{ createWasmEngine }, { manifest }] = await Promise.all([import('../engine/wasm-engine.ts'), this.site()]);
		return createWasmEngine({ manifest, dataUrl: (file) => this.#url(`/data/${file}`) });
	}

	async #fetchJson<T>(path: string): Promise<T> {
		const bytes = await download(this.#url(path));
		try {
			return JSON.parse(new TextDecoder().decode(bytes)) as T;
		} catch (cause) {
			throw new EngineError('data', `${path} is broken`, { cause });
		}
	}
}

/** The App of the page a component stands in. */
export const [getApp, setApp] = createContext<() => App>();
