import type { Page } from 'playwright-core';

/** What the probe has seen; times are milliseconds since the navigation started. */
export interface Probe {
	fcpMs: number | null;
	chartMs: number | null;
	/** The reader's act and the frames in which the key figures and a chart first looked different. */
	act: { startMs: number; figureMs: number | null; chartMs: number | null } | null;
}

declare global {
	interface Window {
		probe: Probe;
		/** Takes the next input as the reader's act. */
		armProbe: () => void;
	}
}

/** Runs in the page before its own scripts. */
function installProbe() {
	const marks = '[data-chart] svg :is(path, rect, circle, line, polyline, polygon)';
	const figuresText = () =>
		Array.from(document.querySelectorAll('[data-testid=key-figure]'), (e) => e.textContent).join();
	const isPainted = (mark: Element) => {
		const { width, height } = mark.getBoundingClientRect();
		const { fill, stroke, visibility } = getComputedStyle(mark);
		return width + height > 2 && visibility === 'visible' && (fill !== 'none' || stroke !== 'none');
	};
	const probe: Probe = { fcpMs: null, chartMs: null, act: null };
	window.probe = probe;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntriesByName('first-contentful-paint')) probe.fcpMs = entry.startTime;
	}).observe({ type: 'paint', buffered: true });

	const lookForChart = () => {
		const found = Array.from(document.querySelectorAll(marks)).some(isPainted);
		// Layout has them now; the next frame starts after they have been painted.
		if (found) requestAnimationFrame(() => (probe.chartMs = performance.now()));
		else requestAnimationFrame(lookForChart);
	};
	requestAnimationFrame(lookForChart);

	window.armProbe = () => {
		const before = figuresText();
		let figureSeen = false;
		let chartSeen = false;
		const acts = ['input', 'change', 'click', 'keydown'];
		// A task that is queued in a frame runs when the frame has been painted.
		const note = (key: 'figureMs' | 'chartMs') =>
			requestAnimationFrame(() => setTimeout(() => probe.act && (probe.act[key] = performance.now())));
		const start = (event: Event) => {
			if (probe.act) return;
			probe.act = { startMs: event.timeStamp, figureMs: null, chartMs: null };
			for (const act of acts) document.removeEventListener(act, start, true);
		};
		const observer = new MutationObserver((changes) => {
			if (!probe.act) return;
			const inChart = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest('[data-chart]');
			if (!chartSeen && changes.some(({ target }) => inChart(target))) {
				chartSeen = true;
				note('chartMs');
			}
			if (!figureSeen && figuresText() !== before && /\d/.test(figuresText())) {
				figureSeen = true;
				note('figureMs');
			}
			if (chartSeen && figureSeen) observer.disconnect();
		});
		probe.act = null;
		observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ['d'] });
		for (const act of acts) document.addEventListener(act, start, true);
	};
}

/** Watches a page from its first frame on. */
export async function probePage(page: Page): Promise<void> {
	// tsx names inner functions through a function that pages do not have.
	await page.addInitScript(`globalThis.__name = (value) => value; (${installProbe.toString()})();`);
}

/** What has been seen once the chart's marks are painted. */
export async function readFirstPaint(page: Page): Promise<{ fcpMs: number; chartMs: number }> {
	await page.waitForFunction(() => window.probe.chartMs !== null && window.probe.fcpMs !== null);
	// Marks are laid out a moment before anything at all is presented.
	return page.evaluate(() => {
		const { fcpMs, chartMs } = window.probe;
		return { fcpMs: fcpMs ?? Number.NaN, chartMs: Math.max(chartMs ?? Number.NaN, fcpMs ?? Number.NaN) };
	});
}

/** Charts that a change also redraws follow its key figures within this time; others keep still. */
const settleMs = 500;

/** Milliseconds from the reader's act to the redrawn key figures, and to the redrawn chart where there is one. */
export async function timeChange(page: Page, act: () => Promise<unknown>): Promise<number> {
	await page.evaluate(() => window.armProbe());
	await act();
	await page.waitForFunction(() => window.probe.act?.figureMs);
	await page.waitForTimeout(settleMs);
	return page.evaluate(() => {
		const seen = window.probe.act;
		return seen ? Math.max(seen.figureMs ?? 0, seen.chartMs ?? 0) - seen.startMs : Number.NaN;
	});
}

/** Milliseconds from the reader's act until the chart is redrawn, on a page without key figures. */
export async function timeRedraw(page: Page, act: () => Promise<unknown>): Promise<number> {
	await page.evaluate(() => window.armProbe());
	await act();
	await page.waitForFunction(() => window.probe.act?.chartMs);
	await page.waitForTimeout(settleMs);
	return page.evaluate(() => (window.probe.act?.chartMs ?? Number.NaN) - (window.probe.act?.startMs ?? 0));
}
