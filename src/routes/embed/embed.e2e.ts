import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const path = '/embed/receptions/turns/';

/** A page with the embedded chart of another origin in a frame; it keeps the heights that it is told. */
async function openHost(page: Page, baseURL: string, frame: string): Promise<void> {
	await page.goto(path);
	const script =
		"heights=[];addEventListener('message',({data})=>{if(data.source==='toan-canh')heights.push(data.height)})";
	const address = baseURL.replace('127.0.0.1', 'localhost') + path;
	await page.setContent(`<!doctype html><body><script>${script}</script>${frame.replace('SRC', address)}</body>`);
}

test('an embedded chart stands without scripts', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
	const page = await context.newPage();
	await page.goto(path);
	await expect(page.locator('svg').first()).toBeVisible();
	await page.locator('summary').click();
	await expect(page.locator('td').first()).toBeVisible();
	await context.close();
});

test('it tells its height, once, and again when its table opens', async ({ page, baseURL }) => {
	await openHost(page, baseURL!, '<iframe src="SRC" width="800" height="600"></iframe>');
	const heights = () => page.evaluate(() => (globalThis as unknown as { heights: number[] }).heights);
	await expect.poll(async () => (await heights()).length).toBe(1);
	await page.frameLocator('iframe').locator('summary').click();
	await expect.poll(async () => (await heights()).length).toBe(2);
	const [first = 0, second = 0] = await heights();
	expect(second).toBeGreaterThan(first);
});

test('it shows its chart in a sandbox without the right to its origin, and at 200 pixels', async ({
	page,
	baseURL
}) => {
	await openHost(page, baseURL!, '<iframe src="SRC" width="200" height="600" sandbox="allow-scripts"></iframe>');
	const frame = page.frameLocator('iframe');
	await expect(frame.locator('.narrow svg')).toBeVisible();
	const overflow = await frame.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
	expect(overflow).toBeLessThanOrEqual(0);
});

test('a hostile host can change the theme and nothing else', async ({ page, baseURL }) => {
	await openHost(page, baseURL!, '<iframe src="SRC" width="800" height="600"></iframe>');
	const root = page.frameLocator('iframe').locator('html');
	await expect(root).toHaveAttribute('data-theme', 'light');
	const before = await root.evaluate((one) => one.querySelector('body')!.innerHTML);
	await page.evaluate(() => {
		const frame = document.querySelector('iframe')!.contentWindow!;
		const messages: unknown[] = [
			null,
			'x',
			[],
			{ type: 'theme', theme: 'dark' },
			{ target: 'toan-canh', type: 'theme', theme: '<img src=x onerror=alert(1)>' },
			{ target: 'toan-canh', type: 'html', html: '<b>x</b>' },
			{ target: 'toan-canh', type: 'navigate', url: 'javascript:alert(1)' },
			{ target: 'toan-canh', type: '__proto__', __proto__: { theme: 'dark' } }
		];
		for (const message of messages) frame.postMessage(message, '*');
	});
	await page.evaluate(() =>
		document
			.querySelector('iframe')!
			.contentWindow!.postMessage({ target: 'toan-canh', type: 'theme', theme: 'dark' }, '*')
	);
	await expect(root).toHaveAttribute('data-theme', 'dark');
	expect(await root.evaluate((one) => one.querySelector('body')!.innerHTML)).toBe(before);
});

test('files stand beside it, for its language and pinned to its version', async ({ request }) => {
	const { manifest } = (await (await request.get('/site.json')).json()) as { manifest: { version: string } };
	for (const place of [path, '/embed/en/receptions/turns/', `/embed/receptions/turns@${manifest.version}/`]) {
		expect((await request.get(place)).ok()).toBe(true);
		expect(await (await request.get(`${place}chart.svg`)).text()).toMatch(/^<svg /);
		expect((await (await request.get(`${place}chart.png`)).body()).subarray(1, 4).toString()).toBe('PNG');
		expect(await (await request.get(`${place}data.csv`)).text()).toContain(';');
		expect(await (await request.get(`${place}oembed.json`)).json()).toMatchObject({ version: '1.0', type: 'rich' });
	}
});
