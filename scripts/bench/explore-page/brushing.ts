import type { Page } from 'playwright-core';
import { quantile } from '../measure/quantile.ts';
import { shownAfter } from './large-site.ts';
import type { LargeSite } from './large-site.ts';

/** What a brush over time takes. */
export interface BrushTimes {
	readonly armMs: number;
	/** From a move until the linked charts are painted, in 95 of 100 moves. */
	readonly moveP95Ms: number;
}

declare global {
	interface Window {
		/** Milliseconds of each move that changed the charts. */
		brushMoves: number[];
	}
}

/** Runs in the page: times every move that changes a linked chart, up to the end of the frame that shows it. */
function watchMoves() {
	window.brushMoves = [];
	const charts = document.querySelectorAll('[data-facet], [data-testid=total]');
	let changed = false;
	const observer = new MutationObserver(() => (changed = true));
	for (const chart of charts)
		observer.observe(chart, { subtree: true, characterData: true, childList: true, attributes: true });
	const painted = new MessageChannel();
	let from: number | null = null;
	let isDrawn = false;
	const end = () => {
		if (!isDrawn) return;
		if (from !== null && changed) window.brushMoves.push(performance.now() - from);
		[from, changed, isDrawn] = [null, false, false];
	};
	painted.port1.onmessage = end;
	addEventListener(
		'pointermove',
		() => {
			// The next move may be told of before the frame's own task has run.
			end();
			if (from !== null) return;
			from = performance.now();
			// A task that is queued in a frame runs when the frame has been painted.
			requestAnimationFrame(() => {
				isDrawn = true;
				painted.port2.postMessage(null);
			});
		},
		true
	);
}

/** Arms the brush over time and drags it to and fro. Rejects where moves do not change the charts. */
export function timeBrush(site: LargeSite, search: string): Promise<BrushTimes> {
	return site.visit(search, async (page) => {
		await shownAfter(page, site.rows);
		const bars = page.locator('[data-brush^="Thời gian"] .bars');
		await bars.hover();
		await page.waitForSelector('[data-armed]', { timeout: 120_000 });
		const armMs = Number(await page.locator('[data-armed]').getAttribute('data-armed'));
		const moves = await drag(page, (await bars.boundingBox())!);
		if (moves.length < 40) throw new Error(`only ${moves.length} moves changed the charts`);
		return { armMs, moveP95Ms: quantile(moves, 0.95) };
	});
}

async function drag(page: Page, box: { x: number; y: number; width: number; height: number }): Promise<number[]> {
	const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const;
	await page.evaluate(watchMoves);
	await page.mouse.move(...at(0.02));
	await page.mouse.down();
	// Playwright's own moves of a pressed mouse run scripts in the page.
	const client = await page.context().newCDPSession(page);
	const moveTo = (x: number, y: number) =>
		client.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, button: 'left', buttons: 1 });
	for (const [from, to] of [
		[0.02, 0.98],
		[0.98, 0.1],
		[0.1, 0.9]
	] as const)
		for (let step = 1; step <= 40; step++) await moveTo(...at(from + ((to - from) * step) / 40));
	const moves = await page.evaluate(() => window.brushMoves);
	await page.mouse.up();
	// The first moves are compiled while they run.
	return moves.slice(5);
}
