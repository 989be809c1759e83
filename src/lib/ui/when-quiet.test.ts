import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenQuiet } from './when-quiet.ts';

const page = new EventTarget();
beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

it('waits until nothing was done for a second', async () => {
	let isQuiet = false;
	void whenQuiet(new AbortController().signal).then(() => (isQuiet = true));
	for (let step = 0; step < 5; step++) {
		await vi.advanceTimersByTimeAsync(900);
		page.dispatchEvent(new Event('pointermove'));
	}
	expect(isQuiet).toBe(false);
	await vi.advanceTimersByTimeAsync(1_000);
	expect(isQuiet).toBe(true);
});

it('is given up with its signal', async () => {
	const controller = new AbortController();
	const outcome = whenQuiet(controller.signal).catch((reason: unknown) => reason);
	controller.abort('gone');
	expect(await outcome).toBe('gone');
	expect(vi.getTimerCount()).toBe(0);
});
