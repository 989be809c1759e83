import { join } from 'node:path';
import type { Page } from 'playwright-core';
import receptions from '#lib/datasets/receptions.contract.ts';
import { closestColours, colourContrast, sights } from '#lib/charts/colour-vision-fixture.ts';
import { drawnFaults } from '#lib/charts/label-boxes.ts';
import { paletteOf } from '#lib/charts/palette.ts';
import { figureOf } from '#lib/figures/figure-of.ts';
import type { FigureKind } from '#lib/figures/figure.ts';
import { fixtures, galleryInput, galleryKinds } from '#lib/figures/gallery.ts';
import { locales } from '#lib/model/locale.ts';
import { axeViolations } from './measure/axe.ts';
import type { Bench, BenchContext, Figures } from './measure/bench.ts';
import { withPage } from './measure/browser.ts';
import { probePage, timeRedraw } from './measure/page-probe.ts';
import { median, quantile, round } from './measure/quantile.ts';
import { calmestDroppedShare } from './measure/scroll.ts';
import { servePage } from './measure/serve-page.ts';
import { sitePaths } from './measure/site-paths.ts';
import { withSite } from './measure/site.ts';

type Change = readonly [control: string, value: string];

const measurePage = 'receptions/turns/';
/** Answered from results computed at build: years, rates, quarters, a unit brought out. */
const precomputed: readonly Change[] = [
	['to', '2024'],
	['from', '2018'],
	['per', '1000'],
	['per', ''],
	['grain', 'quarter'],
	['to', '2023'],
	['grain', 'year'],
	['focus', 'p-38']
];
/** Answered by the engine, some of it while the reader still looks at what was answered before; the first one starts it. */
const engineAsked: readonly Change[] = [
	['split', 'mode'],
	['grain', 'quarter'],
	['split', ''],
	['lens', '2025-06-30'],
	['grain', 'half'],
	['show', 'index'],
	['base', '2019'],
	['show', 'rank']
];

/** A reader looks at a chart before changing it again; one in a hurry does not. */
const readingMs = 2_000;

async function openPage(page: Page, url: string): Promise<void> {
	await page.goto(url);
	await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true', null, { timeout: 60_000 });
	await page.waitForLoadState('networkidle');
}

/** How long the measure page takes to answer each change of a control. */
function timeChanges(url: string, headed: boolean, changes: readonly Change[], pauseMs = 0) {
	return withPage({ headed }, async ({ page, requested }) => {
		await probePage(page);
		await openPage(page, `${url}${measurePage}`);
		const times: number[] = [];
		for (const [control, value] of changes) {
			const select = page.locator(`select[name=${control}]`);
			times.push(await timeRedraw(page, () => select.selectOption(value)));
			await page.waitForTimeout(pauseMs);
		}
		return { times, engine: requested.some((address) => /\.wasm($|\?)/.test(address)) };
	});
}

async function measureChanges(url: string, { headed, runs, say }: BenchContext): Promise<Figures> {
	const [ready, warm, hurried]: [number[], number[], number[]] = [[], [], []];
	for (let run = 1; run <= runs; run++) {
		const answered = await timeChanges(url, headed, precomputed);
		if (answered.engine) throw new Error('A change that should be precomputed was answered by the engine.');
		ready.push(...answered.times);
		const asked = await timeChanges(url, headed, engineAsked, readingMs);
		if (!asked.engine) throw new Error('No change was answered by the engine.');
		warm.push(...asked.times.slice(1));
		const atOnce = await timeChanges(url, headed, engineAsked);
		hurried.push(...atOnce.times.slice(1));
		const texts = [answered.times, asked.times, atOnce.times].map((times) =>
			times.map((time) => round(time, 0)).join(', ')
		);
		say(`run ${run}/${runs}: precomputed ${texts[0]} ms; engine ${texts[1]} ms; in a hurry ${texts[2]} ms`);
	}
	return {
		precomputedMedianMs: round(median(ready)),
		precomputedP95Ms: round(quantile(ready, 0.95)),
		warmEngineMedianMs: round(median(warm)),
		warmEngineP95Ms: round(quantile(warm, 0.95)),
		hurriedMedianMs: round(median(hurried)),
		hurriedP95Ms: round(quantile(hurried, 0.95))
	};
}

/** The median of drawings of a chart that the page has drawn before. */
async function measureDrawing({ headed, runs, say }: BenchContext): Promise<Figures> {
	const site = await servePage('chart-page', join('static', 'data'));
	try {
		return await withPage({ headed }, async ({ page }) => {
			await page.goto(site.url);
			await page.waitForFunction(() => 'drawExample' in window);
			const first = await page.evaluate(() => window.drawExample('line'));
			const times: number[] = [];
			for (let run = 0; run < 3 * runs; run++) times.push(await page.evaluate(() => window.drawExample('line')));
			say(`63 × 120: first ${round(first, 0)} ms, then ${times.map((time) => round(time, 0)).join(', ')} ms`);
			const bars = await page.evaluate(() => window.drawExample('bar'));
			const scrollDroppedShare = await calmestDroppedShare(page, '#chart', runs);
			say(`3,321 bars: ${round(bars, 0)} ms, ${round(100 * scrollDroppedShare, 2)} % of frames dropped`);
			return {
				firstDraw63x120Ms: round(first),
				draw63x120Ms: round(median(times)),
				drawBars3321Ms: round(bars),
				scrollDroppedShare: round(scrollDroppedShare, 4)
			};
		});
	} finally {
		await site.close();
	}
}

async function countAxeViolations(url: string, { headed, say }: BenchContext): Promise<number> {
	return withPage({ headed }, async ({ page }) => {
		let count = 0;
		for (const language of ['', 'en/'])
			for (const path of sitePaths()) {
				await page.goto(`${url}${language}${path.slice(1)}`, { waitUntil: 'networkidle' });
				const found = await axeViolations(page);
				for (const violation of found) say(`${language}${path}: ${violation}`);
				count += found.length;
			}
		return count;
	});
}

async function countLabelOverlaps({ say }: BenchContext): Promise<number> {
	let count = 0;
	for (const kind of galleryKinds)
		for (const fixture of fixtures)
			for (const locale of locales) {
				const figure = await figureOf<FigureKind>(kind, galleryInput(kind, fixture, receptions, locale));
				const faults = drawnFaults(figure);
				for (const fault of faults) say(`${kind} ${fixture} ${locale}: ${fault}`);
				count += faults.length;
			}
	return count;
}

function measurePalettes(): Figures {
	const palettes = (['light', 'dark', 'print'] as const).map(paletteOf);
	const blind = sights.filter((sight) => sight !== 'normal');
	return {
		minDeltaE: round(
			Math.min(...palettes.flatMap(({ series }) => blind.map((sight) => closestColours(series, sight))))
		),
		minContrast: round(
			Math.min(...palettes.flatMap(({ series, paper }) => series.map((colour) => colourContrast(colour, paper)))),
			2
		)
	};
}

/** Comparing units: how soon a chart follows a control, how many marks it bears, and whether everyone can read it. */
export const bench: Bench = {
	goals: {
		precomputedP95Ms: { max: 50 },
		warmEngineP95Ms: { max: 100 },
		draw63x120Ms: { max: 120 },
		scrollDroppedShare: { max: 0.01 },
		axeViolations: { is: 0 },
		labelOverlaps: { is: 0 },
		minDeltaE: { min: 15 },
		minContrast: { min: 3 }
	},
	measure: async (context) => {
		const drawn = await measureDrawing(context);
		return withSite(context, async (url) => ({
			...(await measureChanges(url, context)),
			...drawn,
			axeViolations: await countAxeViolations(url, context),
			labelOverlaps: await countLabelOverlaps(context),
			...measurePalettes()
		}));
	}
};
