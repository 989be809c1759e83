import type { Page } from 'playwright-core';
import type { Bench, BenchContext, Figures } from './measure/bench.ts';
import { withPage } from './measure/browser.ts';
import { probePage, readFirstPaint, timeChange } from './measure/page-probe.ts';
import { weighPage } from './measure/page-weight.ts';
import { median, quantile, round } from './measure/quantile.ts';
import { withSite } from './measure/site.ts';
import { slowDown } from './measure/throttle.ts';

const slowLine = { downBitsPerSecond: 9e6, upBitsPerSecond: 1.5e6, roundTripMs: 170 };
const slowCpu = 4;
const measurePage = 'receptions/turns/';
const searches = ['thanh hoa', 'ha noi'];

type Ask = { readonly url: string; readonly headed: boolean };

async function waitUntilReady(page: Page): Promise<void> {
	await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true', null, { timeout: 60_000 });
}

function hasChartWithoutJs({ url, headed }: Ask): Promise<boolean> {
	return withPage({ headed, javaScript: false }, async ({ page }) => {
		await page.goto(url);
		const boxes = await page
			.locator('[data-chart] svg path')
			.evaluateAll((paths) =>
				paths.map((path) => path.getBoundingClientRect()).map(({ width, height }) => width + height)
			);
		return boxes.some((size) => size > 2);
	});
}

function weigh({ url, headed }: Ask) {
	return withPage({ headed }, ({ page }) => weighPage(page, url, () => waitUntilReady(page)));
}

function paint({ url, headed }: Ask) {
	return withPage({ headed }, async ({ page }) => {
		await probePage(page);
		await page.goto(url, { waitUntil: 'commit' });
		return readFirstPaint(page);
	});
}

/** Waits until the first unit of the list is one that was searched for: before that, the whole list is still there. */
async function waitUntilFound(page: Page, search: string): Promise<void> {
	await page.waitForFunction((text) => {
		const name = document.querySelector('[role=option]')?.textContent ?? '';
		return name
			.normalize('NFD')
			.replace(/[\u0300-\u036f]/g, '')
			.toLowerCase()
			.includes(text);
	}, search);
}

/** Two other periods, then two other scopes, as a reader chooses them. */
async function changeControls(page: Page): Promise<number[]> {
	const periods = page.locator('select[name=period]');
	const values = await periods
		.locator('option:not(:checked)')
		.evaluateAll((all) => all.slice(0, 2).map((option) => (option as HTMLOptionElement).value));
	const times: number[] = [];
	for (const value of values) times.push(await timeChange(page, () => periods.selectOption(value)));
	for (const search of searches) {
		await page.locator('[data-testid=scope-picker]').click();
		await page.keyboard.press('ControlOrMeta+A');
		await page.keyboard.type(search);
		const option = page.locator('[role=option]:visible').first();
		await waitUntilFound(page, search);
		times.push(await timeChange(page, () => option.click()));
	}
	return times;
}

interface SlowRun {
	readonly chartMs: number;
	readonly changes: readonly number[];
	readonly requested: readonly string[];
}

/** The processor is slowed by the browser, the line by a relay, which workers cannot get around. */
async function visitSlowly({ url, headed }: Ask): Promise<SlowRun> {
	const slow = await slowDown(url, slowLine);
	try {
		return await withPage({ headed, cpu: slowCpu }, async ({ page, requested }) => {
			await probePage(page);
			await page.goto(slow.url, { waitUntil: 'commit' });
			const { chartMs } = await readFirstPaint(page);
			await waitUntilReady(page);
			await page.waitForLoadState('networkidle');
			const changes = await changeControls(page);
			const { origin } = new URL(slow.url);
			return { chartMs, changes, requested: requested.map((address) => address.replace(origin, new URL(url).origin)) };
		});
	} finally {
		slow.close();
	}
}

async function repeat<T>(times: number, action: (run: number) => Promise<T>): Promise<T[]> {
	const results: T[] = [];
	for (let run = 1; run <= times; run++) results.push(await action(run));
	return results;
}

function isForeign(address: string, site: string): boolean {
	const { protocol, origin } = new URL(address);
	return /^(http|ws)/.test(protocol) && origin !== new URL(site).origin;
}

/** The median over the runs of each control, as of each statement in the bench of the engine. */
function mediansOf(runs: readonly (readonly number[])[]): number[] {
	return (runs[0] ?? []).map((_, index) => median(runs.map((run) => run[index] ?? Number.NaN)));
}

async function measureSite(ask: Ask, { runs, say }: BenchContext): Promise<Figures> {
	say('weighing the page');
	const weight = await weigh(ask);
	for (const { path, gzipKb } of weight.scripts.slice(0, 6)) say(`  ${round(gzipKb)} kB ${path}`);
	say(`weighing ${measurePage}`);
	const measureWeight = await weigh({ ...ask, url: new URL(measurePage, ask.url).href });
	for (const { path, gzipKb } of measureWeight.scripts.slice(0, 6)) say(`  ${round(gzipKb)} kB ${path}`);
	const chartWithoutJs = await hasChartWithoutJs(ask);
	const paints = await repeat(runs, async (run) => {
		const seen = await paint(ask);
		say(`run ${run}/${runs}: chart after ${round(seen.chartMs, 0)} ms`);
		return seen;
	});
	const visits = await repeat(runs, async (run) => {
		const visit = await visitSlowly(ask);
		const changes = visit.changes.map((time) => round(time, 0)).join(', ');
		say(`slow run ${run}/${runs}: chart after ${round(visit.chartMs, 0)} ms, changes ${changes} ms`);
		return visit;
	});
	const requested = visits.flatMap((visit) => visit.requested);
	return {
		htmlGzipKb: round(weight.htmlGzipKb),
		firstLoadJsGzipKb: round(weight.firstLoadJsGzipKb),
		measureFirstLoadJsGzipKb: round(measureWeight.firstLoadJsGzipKb),
		echartsGzipKb: round(weight.echartsGzipKb),
		chartWithoutJs,
		chartMs: round(median(paints.map(({ chartMs }) => chartMs)), 0),
		fcpMs: round(median(paints.map(({ fcpMs }) => fcpMs)), 0),
		throttledChartMs: round(median(visits.map(({ chartMs }) => chartMs)), 0),
		throttledChangeP95Ms: round(quantile(mediansOf(visits.map(({ changes }) => changes)), 0.95), 0),
		throttledChangeMaxMs: round(Math.max(...visits.flatMap(({ changes }) => changes)), 0),
		engineRequested: requested.some((address) => /\.wasm($|\?)/.test(address)),
		foreignRequests: requested.filter((address) => isForeign(address, ask.url)).length
	};
}

/** The overview and a measure's page: what they weigh; of the overview, when its chart is there, and how fast it answers on a slow machine and line. */
export const bench: Bench = {
	goals: {
		htmlGzipKb: { max: 40 },
		firstLoadJsGzipKb: { max: 60 },
		measureFirstLoadJsGzipKb: { max: 60 },
		echartsGzipKb: { max: 200 },
		chartWithoutJs: { is: true },
		throttledChartMs: { max: 1500 },
		throttledChangeP95Ms: { max: 300 },
		engineRequested: { is: false },
		foreignRequests: { is: 0 }
	},
	measure: (context) => withSite(context, (url) => measureSite({ url, headed: context.headed }, context))
};
