import type { Page } from 'playwright-core';
import { withPage } from '../measure/browser.ts';
import type { BenchContext } from '../measure/bench.ts';
import { median, round } from '../measure/quantile.ts';

// A view that no result was computed for: its numbers come from the engine.
const view = 'receptions/turns/?split=mode&grain=quarter';
const mark = 'Thường xuyên';

/** Milliseconds from opening a page that was visited before until its chart shows what the engine has answered. */
export async function secondVisitMs(url: string, { runs, headed, say }: BenchContext): Promise<number> {
	return withPage({ headed, serviceWorkers: 'allow' }, async ({ page }) => {
		const first = await visit(page, url);
		await page.waitForFunction(keepsEngine, null, { timeout: 120_000, polling: 500 });
		const times: number[] = [];
		for (let run = 0; run < runs; run++) {
			await page.goto('about:blank');
			times.push(await visit(page, url));
		}
		say(`first visit ${round(first, 0)} ms, later ones ${times.map((time) => round(time, 0)).join(', ')} ms`);
		return round(median(times), 0);
	});
}

async function visit(page: Page, url: string): Promise<number> {
	await page.goto(new URL(view, url).href, { waitUntil: 'commit' });
	await page.waitForFunction(
		(text) => [...document.querySelectorAll('.drawing svg text')].some((one) => one.textContent === text),
		mark,
		{ timeout: 120_000, polling: 'raf' }
	);
	return page.evaluate(() => performance.now());
}

/** Whether the service worker has kept the engine and the facts. */
async function keepsEngine(): Promise<boolean> {
	const names = await caches.keys();
	const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
	const paths = kept.flat().map((request) => new URL(request.url).pathname);
	return paths.some((path) => path.endsWith('.wasm')) && paths.filter((path) => path.endsWith('.duckdb')).length > 1;
}
