import type { Page } from 'playwright-core';

/** Frames that came later than this after the one before were missed by a reader's eye. */
const lateMs = 25;

interface Frames {
	readonly all: number;
	readonly late: number;
}

/**
 * Scrolls what scrolls inside an element, or the page, from end to end at a reader's pace; the answer is the share of
 * frames that the main thread was late for, without those that it is late for on this machine when nothing scrolls.
 */
async function droppedShare(page: Page, selector: string): Promise<number> {
	const idle = await page.evaluate(countFrames, { selector: null, lateMs });
	const scrolled = await page.evaluate(countFrames, { selector, lateMs });
	const share = ({ all, late }: Frames) => late / all;
	return Math.max(0, share(scrolled) - share(idle));
}

/** The share in the calmest of some passes: what else a machine does at times is no fault of the chart. */
export async function calmestDroppedShare(page: Page, selector: string, passes: number): Promise<number> {
	let least = Infinity;
	for (let pass = 0; pass < passes && least > 0; pass++) least = Math.min(least, await droppedShare(page, selector));
	return least;
}

/** Runs in the page: three seconds of frames, with a scroll of 40 pixels in each where something is to be scrolled. */
async function countFrames({ selector, lateMs }: { selector: string | null; lateMs: number }): Promise<Frames> {
	const inside = selector === null ? [] : [...document.querySelectorAll(`${selector}, ${selector} *`)];
	const scroller = inside.find(
		(element) => element.scrollHeight > element.clientHeight + 1 && getComputedStyle(element).overflowY === 'auto'
	);
	const target = scroller ?? document.documentElement;
	let before = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
	let late = 0;
	const frames = 400;
	for (let frame = 0; frame < frames; frame++) {
		if (selector !== null) target.scrollTop = (target.scrollTop + 40) % (target.scrollHeight - target.clientHeight);
		const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
		if (now - before > lateMs) late += Math.max(1, Math.round((now - before) / (1000 / 60)) - 1);
		before = now;
	}
	return { all: frames + late, late };
}
