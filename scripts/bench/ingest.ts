import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Site } from '#lib/model/site.ts';
import type { Unit } from '#lib/model/unit.ts';
import { communeList } from './large-export/commune-list.ts';
import { rowsPerUnit } from './large-export/reception-rows.ts';
import { largeRows, writeExports, type LargeExports } from './large-export/write-exports.ts';
import type { Bench, BenchContext, Figures } from './measure/bench.ts';
import { withPage } from './measure/browser.ts';
import { bringNear, cancelDrop, dropFile, probeDrop, type Approach } from './measure/drop-probe.ts';
import { timeNativeLoad } from './measure/native-load.ts';
import { median, round } from './measure/quantile.ts';
import { peakRendererMb } from './measure/renderer-memory.ts';
import { withSite } from './measure/site.ts';

interface Place {
	readonly url: string;
	readonly headed: boolean;
	/** `/site.json` with the communes that the exports report of. */
	readonly site: Site;
}

/** Opens the overview of a country with all its communes. */
function withOverview<T>({ url, headed, site }: Place, action: (page: Page) => Promise<T>): Promise<T> {
	return withPage({ headed }, async ({ page }) => {
		await page.route('**/site.json', (route) => route.fulfill({ json: site }));
		await probeDrop(page);
		await page.goto(url);
		await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true', null, { timeout: 60_000 });
		return action(page);
	});
}

interface Drop {
	readonly ms: number;
	readonly longestTaskMs: number;
	readonly peakMb: number;
}

const nothing: Drop = { ms: Number.NaN, longestTaskMs: Number.NaN, peakMb: Number.NaN };

/** `approach`: how a hand brings the file; left out where a script gives it. */
function drop(place: Place, path: string, say: BenchContext['say'], approach?: Approach): Promise<Drop> {
	return withOverview(place, async (page) => {
		if (approach) await bringNear(page, approach, heldMs);
		return { ...(await dropFile(page, path)), peakMb: await peakRendererMb(page) };
	}).catch((error: Error) => {
		say(`${path}: ${error.message}`);
		return nothing;
	});
}

interface Pass {
	readonly native: number;
	readonly csv: Drop;
	readonly parquet: Drop;
	readonly dragged: Drop;
	readonly chosen: Drop;
	readonly xlsx: Drop;
	readonly cancelMs: number;
}

const readingMs = 500;
/** Few hands are faster from the edge of a window to the place where they drop, or through a dialog. */
const heldMs = 1_000;

async function pass(place: Place, files: LargeExports, say: BenchContext['say']): Promise<Pass> {
	return {
		native: await timeNativeLoad(files.csv),
		csv: await drop(place, files.csv, say),
		parquet: await drop(place, files.parquet, say),
		dragged: await drop(place, files.parquet, say, 'dragged'),
		chosen: await drop(place, files.parquet, say, 'chosen'),
		xlsx: await drop(place, files.xlsx, say),
		cancelMs: await withOverview(place, (page) => cancelDrop(page, files.csv, readingMs))
	};
}

function figuresOf(passes: readonly Pass[]): Figures {
	const middle = (of: (one: Pass) => number, digits = 0) => round(median(passes.map(of)), digits);
	return {
		csvMs: middle(({ csv }) => csv.ms),
		nativeMs: middle(({ native }) => native),
		csvRatioToNative: middle(({ csv, native }) => csv.ms / native, 2),
		csvPeakMb: middle(({ csv }) => csv.peakMb),
		longestTaskMs: middle(({ csv }) => csv.longestTaskMs),
		cancelMs: middle(({ cancelMs }) => cancelMs),
		parquetMs: middle(({ parquet }) => parquet.ms),
		parquetDraggedMs: middle(({ dragged }) => dragged.ms),
		parquetChosenMs: middle(({ chosen }) => chosen.ms),
		xlsxMs: middle(({ xlsx }) => xlsx.ms)
	};
}

async function readSite(url: string): Promise<Site> {
	const response = await fetch(new URL('site.json', url));
	if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
	return (await response.json()) as Site;
}

async function measureSite(url: string, { runs, headed, say }: BenchContext): Promise<Figures> {
	const site = await readSite(url);
	const communes: Unit[] = communeList(site.units, Math.ceil(largeRows / rowsPerUnit));
	say(`writing exports of ${communes.length} communes`);
	const files = await writeExports(communes);
	try {
		const place = { url, headed, site: { ...site, units: [...site.units, ...communes] } };
		// From the disk once, for both.
		await readFile(files.csv);
		const passes: Pass[] = [];
		for (let run = 1; run <= runs; run++) {
			const one = await pass(place, files, say);
			passes.push(one);
			const { csv, parquet, dragged, chosen, xlsx, native } = one;
			const times = `CSV ${round(csv.ms, 0)} ms, native ${round(native, 0)} ms, Parquet ${round(parquet.ms, 0)} ms`;
			const others = `dragged ${round(dragged.ms, 0)} ms, chosen ${round(chosen.ms, 0)} ms, XLSX ${round(xlsx.ms, 0)} ms`;
			say(`run ${run}/${runs}: ${times}, ${others}, ${round(csv.peakMb, 0)} MB`);
		}
		return figuresOf(passes);
	} finally {
		await files.remove();
	}
}

/** Large exports dropped on the overview, until their rows stand in the tab's tables. */
export const bench: Bench = {
	goals: {
		csvRatioToNative: { max: 2.5 },
		csvPeakMb: { max: 1500 },
		longestTaskMs: { max: 50 },
		cancelMs: { max: 500 },
		parquetMs: { max: 2000 },
		parquetDraggedMs: { max: 2000 },
		parquetChosenMs: { max: 2000 },
		xlsxMs: { max: 6000 }
	},
	measure: (context) => withSite(context, (url) => measureSite(url, context))
};
