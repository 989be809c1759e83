import type { Page } from 'playwright-core';

/** What the probe has seen of a dropped file; times are milliseconds of the page's clock. */
export interface DropProbe {
	droppedAt: number | null;
	cancelledAt: number | null;
	/** When each state of the report came first. */
	readonly states: Record<string, number>;
	/** Longest task of the main thread since the drop; tasks below 50 ms are not told. */
	longestTaskMs: number;
}

declare global {
	interface Window {
		dropProbe: DropProbe;
	}
}

/** Runs in the page before its own scripts. */
function installProbe() {
	const probe: DropProbe = { droppedAt: null, cancelledAt: null, states: {}, longestTaskMs: 0 };
	window.dropProbe = probe;
	document.addEventListener('change', (event) => (probe.droppedAt ??= event.timeStamp), true);
	new PerformanceObserver((list) => {
		for (const task of list.getEntries())
			if (probe.droppedAt !== null && task.startTime + task.duration > probe.droppedAt)
				probe.longestTaskMs = Math.max(probe.longestTaskMs, task.duration);
	}).observe({ type: 'longtask', buffered: true });
	new MutationObserver(() => {
		const state = document.querySelector<HTMLElement>('[data-testid=drop-report]')?.dataset['state'];
		if (state !== undefined) probe.states[state] ??= performance.now();
	}).observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] });
}

/** Watches what becomes of files that are dropped on a page. */
export async function probeDrop(page: Page): Promise<void> {
	// tsx names inner functions through a function that pages do not have.
	await page.addInitScript(`globalThis.__name = (value) => value; (${installProbe.toString()})();`);
}

const patienceMs = 300_000;
const ends = ['used', 'checked', 'refused', 'failed', 'too_large', 'stopped'];

/** How a file comes near before it is dropped, as a hand brings it. */
export type Approach = 'dragged' | 'chosen';

/** Holds a file over a page, or has the dialog open in which it is chosen, for so long before it is dropped. */
export async function bringNear(page: Page, approach: Approach, ms: number): Promise<void> {
	if (approach === 'dragged') await dragOver(page);
	else await openDialog(page);
	await page.waitForTimeout(ms);
}

const dragOver = (page: Page) =>
	page.evaluate(() => {
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(new File(['a'], 'a.csv'));
		window.dispatchEvent(new DragEvent('dragover', { dataTransfer }));
	});

const openDialog = (page: Page) =>
	Promise.all([page.waitForEvent('filechooser'), page.locator('label:has(input[type=file])').click()]);

/** Drops a file and waits until it is in the charts. Rejects where it does not come so far. */
export async function dropFile(page: Page, path: string): Promise<{ ms: number; longestTaskMs: number }> {
	await page.locator('input[type=file]').setInputFiles(path);
	await page.waitForFunction(
		(all) => {
			const { states } = window.dropProbe;
			return all.some((state) => states[state] !== undefined && (state !== 'checked' || !isOnTheWay()));
			// A clean file is checked for a moment before its tables are made.
			function isOnTheWay() {
				return performance.now() - (states['checked'] ?? 0) < 60_000;
			}
		},
		ends,
		{ timeout: patienceMs, polling: 50 }
	);
	const { droppedAt, states, longestTaskMs } = await page.evaluate(() => window.dropProbe);
	if (states['used'] === undefined || droppedAt === null) {
		const report = await page.locator('[data-testid=drop-report]').innerText();
		throw new Error(`the file was not used (${Object.keys(states).join(', ')}): ${report.slice(0, 300)}`);
	}
	return { ms: states['used'] - droppedAt, longestTaskMs };
}

/** Drops a file, stops its reading in the midst, and tells in how many milliseconds it stopped. */
export async function cancelDrop(page: Page, path: string, afterMs: number): Promise<number> {
	await page.locator('input[type=file]').setInputFiles(path);
	const button = page.locator('[data-testid=reading] button');
	await button.waitFor();
	await page.waitForTimeout(afterMs);
	await button.evaluate((element: HTMLButtonElement) => {
		window.dropProbe.cancelledAt = performance.now();
		element.click();
	});
	await page.waitForFunction(() => window.dropProbe.states['stopped'] !== undefined, null, { timeout: patienceMs });
	const { cancelledAt, states } = await page.evaluate(() => window.dropProbe);
	return (states['stopped'] ?? Number.NaN) - (cancelledAt ?? Number.NaN);
}
