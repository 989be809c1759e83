import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright-core';
import { withPage } from '../measure/browser.ts';
import type { BenchContext } from '../measure/bench.ts';
import { rendererIds } from '../measure/renderer-memory.ts';

const seed = 20261031;
const warmUp = 100;
const controls = ['level', 'from', 'to', 'grain', 'split', 'lens', 'show', 'per', 'at', 'focus'];

/** What a tab has gone through, and how much more memory it takes than after the first hundred changes. */
export interface Soak {
	readonly soakChanges: number;
	readonly soakErrors: number;
	readonly soakMemoryRatio: number;
}

/** The same random numbers at every run (mulberry32). */
function randomFrom(state: number): () => number {
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Chooses something else in one of the page's controls, another kind of chart, or another page. */
async function change(page: Page, random: () => number): Promise<void> {
	const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
	const dice = random();
	if (dice < 0.05) return follow(page, pick(['/', '/dialogues/events/', '/receptions/turns/', '/petitions/received/']));
	if (dice < 0.2) {
		const kinds = page.locator('nav a[data-sveltekit-noscroll]');
		const at = Math.floor(random() * (await kinds.count()));
		if ((await kinds.count()) > 0) await kinds.nth(at).click();
		return;
	}
	const name = pick(controls) ?? '';
	const control = page.locator(`select[name=${name}]`);
	if ((await control.count()) === 0) return;
	const values = await control
		.first()
		.locator('option')
		.evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
	const value = pick(values);
	if (value !== undefined) await control.first().selectOption(value);
}

async function follow(page: Page, path = '/'): Promise<void> {
	const link = page.locator(`a[href$="${path}"]`).first();
	if ((await link.count()) > 0 && (await link.isVisible())) await link.click();
	else await page.goto(new URL(path, page.url()).href);
}

const settled = async (page: Page) => {
	await page.waitForTimeout(60);
	await page.waitForFunction(() => !document.querySelector('main .pending'), null, { timeout: 60_000 });
};

/** Megabytes of the page's process once what nobody needs has been thrown away. */
async function heldMb(page: Page, session: CDPSession): Promise<number> {
	await session.send('HeapProfiler.collectGarbage');
	await page.waitForTimeout(500);
	const sizes = await Promise.all((await rendererIds(page)).map(residentMb));
	return Math.max(...sizes);
}

async function residentMb(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** Random changes of the view in one tab: 400 for each run, so 2.000 unless told. */
export function soak(url: string, { runs, headed, say }: BenchContext): Promise<Soak> {
	const changes = runs * 400;
	return withPage({ headed }, async ({ page }) => {
		const random = randomFrom(seed);
		const session = await page.context().newCDPSession(page);
		let errors = 0;
		page.on('pageerror', (error) => {
			errors++;
			say(`error at ${page.url()}: ${error.message}`);
		});
		await page.goto(new URL('receptions/turns/', url).href);
		let first = Number.NaN;
		for (let at = 1; at <= changes; at++) {
			await change(page, random);
			await settled(page);
			const alert = page.locator('[role=alert]').first();
			if (await alert.isVisible()) {
				errors++;
				say(`alert at ${page.url()}: ${await alert.innerText()}`);
			}
			if (at === warmUp) first = await heldMb(page, session);
			if (at % 200 === 0) say(`change ${at} of ${changes}`);
		}
		const last = await heldMb(page, session);
		say(`${first.toFixed(0)} MB after ${warmUp} changes, ${last.toFixed(0)} MB after ${changes}`);
		return { soakChanges: changes, soakErrors: errors, soakMemoryRatio: Math.round((last / first) * 100) / 100 };
	});
}
