import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { findOfficeValidator, officeFaults, officeVersions } from '#lib/server/office-validator.ts';
import { findDataset } from '#lib/datasets/registry.ts';
import type { Deck } from '#lib/export/ooxml/deck.ts';
import { toPptx } from '#lib/export/ooxml/to-pptx.ts';
import { figureOf } from '#lib/figures/figure-of.ts';
import { galleryInput } from '#lib/figures/gallery.ts';
import type { Bench, BenchContext, Figures } from './measure/bench.ts';
import { withPage } from './measure/browser.ts';
import { median, round } from './measure/quantile.ts';
import { withSite } from './measure/site.ts';

const kinds = [
	'line',
	'bar',
	'stacked_bar',
	'stacked_area',
	'slope',
	'scatter',
	'funnel',
	'bullet',
	'seasonal',
	'cumulative'
] as const;
const embedPath = 'embed/receptions/turns/';

/** Ten native charts. */
async function exampleDeck(): Promise<Deck> {
	const contract = findDataset('receptions')!;
	const figures = await Promise.all(kinds.map((kind) => figureOf(kind, galleryInput(kind, 'normal', contract, 'vi'))));
	return {
		locale: 'vi',
		ratio: 'wide',
		title: 'Bench',
		slides: figures.map((figure) => ({ kind: 'figure', figure, title: null, view: 'receptions/turns', address: null })),
		version: '1a2b3c',
		releasedOn: '2026-10-31',
		footer: ''
	};
}

const noPicture = () => Promise.resolve(null);

async function writeDecks(runs: number): Promise<{ deckMs: number; deck: Uint8Array }> {
	const example = await exampleDeck();
	let deck = await toPptx(example, noPicture);
	const times: number[] = [];
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		deck = await toPptx(example, noPicture);
		times.push(performance.now() - start);
	}
	return { deckMs: Math.min(...times), deck };
}

/** The writer with its zip library, without what the page has anyway: figures, charts and texts. */
async function weighWriter(): Promise<number> {
	const outputs = await build({
		configFile: false,
		logLevel: 'silent',
		build: {
			write: false,
			minify: true,
			target: 'es2022',
			lib: { entry: 'src/lib/export/ooxml/to-pptx.ts', formats: ['es'] },
			rollupOptions: { external: /\/(charts|figures|i18n)\// }
		}
	});
	const chunks = (Array.isArray(outputs) ? outputs : [outputs]).flatMap((one) => ('output' in one ? one.output : []));
	return chunks.reduce((sum, chunk) => sum + (chunk.type === 'chunk' ? gzipSync(chunk.code).length : 0), 0) / 1000;
}

/** Faults that Microsoft's validator finds, for all its versions of Office since 2013; NaN where it is not installed. */
async function countFaults(deck: Uint8Array): Promise<number> {
	const validator = findOfficeValidator();
	if (!validator) return Number.NaN;
	const folder = await mkdtemp(join(tmpdir(), 'bench-'));
	try {
		const file = join(folder, 'deck.pptx');
		await writeFile(file, deck);
		let faults = 0;
		for (const version of officeVersions) faults += (await officeFaults(validator, file, version)).length;
		return faults;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

interface EmbedRun {
	readonly layoutShift: number;
	readonly heightSettledMs: number;
	readonly pngMs: number;
}

/** A host page of its own with the embedded page in a frame. */
function visitEmbed(url: string, headed: boolean): Promise<EmbedRun> {
	return withPage({ headed }, async ({ page }) => {
		await page.addInitScript(() => {
			const seen = { shift: 0, heights: [] as number[], loaded: 0 };
			Object.assign(window, { seen });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
			}).observe({ type: 'layout-shift', buffered: true });
			addEventListener('message', ({ data }) => {
				if ((data as { source?: string } | null)?.source === 'toan-canh') seen.heights.push(performance.now());
			});
		});
		await page.goto(url);
		await page.setContent('<iframe id="frame" style="width:800px;height:700px;border:0"></iframe>');
		await page.evaluate((address) => {
			const frame = document.querySelector('iframe')!;
			addEventListener('message', ({ data }) => {
				if ((data as { source?: string } | null)?.source !== 'toan-canh') return;
				const seen = (window as unknown as { seen: { heights: number[] } }).seen;
				seen.heights.push(performance.now());
			});
			frame.addEventListener('load', () => ((window as unknown as { loadedAt: number }).loadedAt = performance.now()));
			frame.src = address;
		}, `${url}${embedPath}`);
		await page.waitForFunction(() => (window as unknown as { loadedAt?: number }).loadedAt !== undefined);
		await page.waitForTimeout(1000);
		const frame = page.frames().find((one) => one.url().includes('/embed/'))!;
		const layoutShift = await frame.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift);
		const heightSettledMs = await page.evaluate(() => {
			const { seen, loadedAt } = window as unknown as { seen: { heights: number[] }; loadedAt: number };
			return seen.heights.length === 0 ? Number.NaN : Math.max(0, seen.heights.at(-1)! - loadedAt);
		});
		// The page that charts are saved from; the embedded one shows no pictures.
		const pngMs = await page.evaluate(drawPicture, `${url}${embedPath}chart.svg`);
		return { layoutShift, heightSettledMs, pngMs };
	});
}

/** Milliseconds for a picture of 3200 × 1800. */
async function drawPicture(address: string): Promise<number> {
	const svg = await (await fetch(address)).text();
	const start = performance.now();
	const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	const picture = new Image(3200, 1800);
	picture.src = url;
	await picture.decode();
	const canvas = Object.assign(document.createElement('canvas'), { width: 3200, height: 1800 });
	canvas.getContext('2d')!.drawImage(picture, 0, 0, 3200, 1800);
	await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
	return performance.now() - start;
}

async function weighEmbed(url: string): Promise<number> {
	const bodies = await Promise.all(
		[embedPath, 'embed.js'].map(async (path) => gzipSync(await (await fetch(url + path)).text()).length)
	);
	return bodies.reduce((sum, size) => sum + size, 0) / 1000;
}

async function measureSlides({ runs, headed, say }: BenchContext, url: string): Promise<Figures> {
	say('writing decks');
	const { deckMs, deck } = await writeDecks(runs);
	const validatorErrors = await countFaults(deck);
	const writerGzipKb = await weighWriter();
	say('visiting the embedded chart');
	const visits: EmbedRun[] = [];
	for (let run = 0; run < runs; run++) visits.push(await visitEmbed(url, headed));
	return {
		deckMs: round(deckMs, 0),
		deckKb: round(deck.length / 1000),
		writerGzipKb: round(writerGzipKb),
		embedGzipKb: round(await weighEmbed(url)),
		layoutShift: Math.max(...visits.map(({ layoutShift }) => layoutShift)),
		heightSettledMs: round(median(visits.map(({ heightSettledMs }) => heightSettledMs)), 0),
		pngMs: round(median(visits.map(({ pngMs }) => pngMs)), 0),
		validatorErrors
	};
}

/** Decks: how fast, how large and how right they are; embedded charts: how light and how calm. */
export const bench: Bench = {
	goals: {
		deckMs: { max: 500 },
		deckKb: { max: 300 },
		writerGzipKb: { max: 25 },
		embedGzipKb: { max: 5 },
		layoutShift: { is: 0 },
		heightSettledMs: { max: 100 },
		pngMs: { max: 250 },
		validatorErrors: { is: 0 }
	},
	measure: (context) => withSite(context, (url) => measureSlides(context, url))
};
