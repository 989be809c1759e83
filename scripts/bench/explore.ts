import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mostSheetRows } from '#lib/export/sheet.ts';
import type { Manifest } from '#lib/model/manifest.ts';
import { openNativeEngine } from '#lib/server/native-engine.ts';
import { buildSite, compileData } from '#scripts/setup/site.mjs';
import { timeBrush } from './explore-page/brushing.ts';
import { timeGroupings } from './explore-page/groupings.ts';
import { fillCache, openLargeSite, shownAfter, wholeAfter } from './explore-page/large-site.ts';
import type { LargeSite } from './explore-page/large-site.ts';
import { writeWorkbook } from './explore-page/workbook.ts';
import { openFactRelease } from './large-facts/open-fact-release.ts';
import type { FactRelease } from './large-facts/open-fact-release.ts';
import type { Bench, BenchContext, Figures } from './measure/bench.ts';
import { median, quantile, round } from './measure/quantile.ts';
import { peakRendererMb } from './measure/renderer-memory.ts';
import { calmestDroppedShare } from './measure/scroll.ts';

const receptions = '?v=1&data=receptions';
/** 3.322 rows of 173 columns, two measures each. */
const millionCells = `${receptions}&rows=unit&cols=quarter,mode&show=turns,people`;

async function repeat<T>(times: number, action: () => Promise<T>): Promise<T[]> {
	const results: T[] = [];
	for (let run = 0; run < times; run++) results.push(await action());
	return results;
}

async function onSite<T>(release: FactRelease, headed: boolean, action: (site: LargeSite) => Promise<T>): Promise<T> {
	const site = await openLargeSite(release, headed);
	try {
		return await action(site);
	} finally {
		await site.close();
	}
}

async function brush(site: LargeSite, { runs, say }: BenchContext): Promise<{ brushMs: number; armMs: number }> {
	const all = await repeat(runs, () => timeBrush(site, receptions));
	const brushMs = round(median(all.map(({ moveP95Ms }) => moveP95Ms)));
	const armMs = round(median(all.map((times) => times.armMs)), 0);
	say(`brushing ${site.rows} rows: armed after ${armMs} ms, moves ${brushMs} ms`);
	return { brushMs, armMs };
}

/** As many rows as a sheet holds: brushed, and written into a workbook that is read back. */
async function measureMillion(release: FactRelease, context: BenchContext): Promise<Figures> {
	return onSite(release, context.headed, async (site) => {
		const { brushMs, armMs } = await brush(site, context);
		const written = await writeWorkbook(site, receptions, 'F');
		context.say(`a workbook of ${written.rows} rows in ${round(written.seconds, 0)} s`);
		const turns = await sumOfTurns(release);
		if (written.rows !== mostSheetRows || written.sum !== turns)
			throw new Error(`the workbook has ${written.rows} rows and ${written.sum} turns, not ${turns}`);
		return { brushP95Ms1M: brushMs, armMs1M: armMs, xlsxLongestTaskMs: round(written.longestTaskMs, 0) };
	});
}

async function sumOfTurns({ folder, manifest }: FactRelease): Promise<number> {
	const engine = await openNativeEngine(folder, manifest);
	const text = 'select cast(sum(turns) as double) as n from receptions.facts';
	const { columns } = await engine.run({ text, params: [], databases: ['receptions'] });
	await engine.close();
	return Number(columns.n?.[0]);
}

async function measureTwoMillion(release: FactRelease, context: BenchContext): Promise<Figures> {
	const { wasm, native } = await timeGroupings(context, release);
	const dropped = await onSite(release, context.headed, (site) =>
		site.visit(millionCells, async (page) => {
			await shownAfter(page, site.rows);
			return calmestDroppedShare(page, '[data-testid=pivot]', context.runs);
		})
	);
	return {
		groupByP95Ms2M: round(quantile(wasm, 0.95)),
		ratioMedian: round(median(wasm.map((time, index) => time / (native[index] ?? Number.NaN))), 2),
		pivotDroppedShare: round(dropped, 3)
	};
}

async function measureTenMillion(release: FactRelease, context: BenchContext): Promise<Figures> {
	const { wasm } = await timeGroupings(context, release);
	return onSite(release, context.headed, async (site) => {
		const open = () =>
			site.visit(receptions, async (page) => ({
				ms: await shownAfter(page, site.rows),
				wholeMs: await wholeAfter(page),
				mb: await peakRendererMb(page)
			}));
		await site.visit(receptions, async (page) => {
			await shownAfter(page, site.rows);
			await fillCache(page, site);
		});
		const opened = await repeat(context.runs, open);
		const { brushMs, armMs } = await brush(site, context);
		return {
			groupByP95Ms10M: round(quantile(wasm, 0.95)),
			open10MMs: round(median(opened.map(({ ms }) => ms)), 0),
			openWhole10MMs: round(median(opened.map(({ wholeMs }) => wholeMs)), 0),
			open10MMb: round(Math.max(...opened.map(({ mb }) => mb)), 0),
			brushP95Ms10M: brushMs,
			armMs10M: armMs
		};
	});
}

async function measure(context: BenchContext): Promise<Figures> {
	await compileData();
	await buildSite('');
	const manifest = JSON.parse(await readFile(join('static', 'data', 'manifest.json'), 'utf8')) as Manifest;
	const release = (rows: number) => {
		context.say(`opening ${rows} rows, which takes minutes where they were not made before`);
		return openFactRelease(manifest, rows);
	};
	return {
		...(await measureMillion(await release(mostSheetRows), context)),
		...(await measureTwoMillion(await release(2_000_000), context)),
		...(await measureTenMillion(await release(10_000_000), context))
	};
}

/** The analyst's page over one, two and ten million rows, in the browser; groupings also in the native engine. */
export const bench: Bench = {
	goals: {
		brushP95Ms1M: { max: 16 },
		brushP95Ms10M: { max: 16 },
		armMs1M: { max: 500 },
		armMs10M: { max: 2_500 },
		groupByP95Ms2M: { max: 100 },
		groupByP95Ms10M: { max: 350 },
		ratioMedian: { max: 2 },
		open10MMs: { max: 4_000 },
		open10MMb: { max: 1_500 },
		pivotDroppedShare: { max: 0.01 },
		xlsxLongestTaskMs: { max: 50 }
	},
	measure
};
