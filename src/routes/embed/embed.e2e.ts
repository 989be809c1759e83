import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../[[lang=lang]]/axe-fixture.ts';
import { drawnTexts, openHost, path, pathsAskedBy } from './embed-host-fixture.ts';

test('an embedded chart stands without scripts', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
	const page = await context.newPage();
	await page.goto(path);
	await expect(page.locator('svg').first()).toBeVisible();
	await page.locator('summary').last().click();
	await expect(page.locator('td').first()).toBeVisible();
	await context.close();
});

test('it tells its height, once, and again when its table opens', async ({ page, baseURL }) => {
	await openHost(page, baseURL!, '<iframe src="SRC" width="800" height="600"></iframe>');
	const heights = () => page.evaluate(() => (globalThis as unknown as { heights: number[] }).heights);
	await expect.poll(async () => (await heights()).length).toBe(1);
	await page.frameLocator('iframe').locator('summary').last().click();
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
	const letters = await frame
		.locator('.narrow svg text')
		.evaluateAll((texts: SVGTextElement[]) =>
			texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0))
		);
	expect(Math.min(...letters)).toBeGreaterThanOrEqual(8);
});

for (const live of [false, true])
	test(`a hostile host can change the theme and nothing else${live ? ' of a live chart' : ''}`, async ({
		page,
		baseURL
	}) => {
		await openHost(page, baseURL!, '<iframe src="SRC" width="800" height="600"></iframe>');
		const root = page.frameLocator('iframe').locator('html');
		await expect(root).toHaveAttribute('data-theme', 'light');
		if (live) await page.frameLocator('iframe').locator('#chart').focus();
		if (live) await expect(root.locator('[role=application]')).toBeVisible();
		// All but the colours.
		const content = () =>
			root.evaluate((one) => one.querySelector('body')!.innerHTML.replace(/"(#[0-9a-f]{3,6}|rgb[^"]*)"/gi, '""'));
		const before = await content();
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
		expect(await content()).toBe(before);
	});

test('nothing but the page is fetched before the reader turns to the chart, which then says its numbers in its place', async ({
	page,
	baseURL
}) => {
	const asked = pathsAskedBy(page);
	await openHost(page, baseURL!, '<iframe src="SRC" width="660" height="600"></iframe>');
	const frame = page.frameLocator('iframe');
	const picture = frame.locator('.wide svg');
	await expect(picture).toBeVisible();
	await page.waitForTimeout(500);
	expect([...new Set(asked)].sort()).toEqual(['/embed.js', path]);

	const inside = page.frames()[1]!;
	await inside.evaluate(() => {
		const seen = { shift: 0 };
		Object.assign(window, { seen });
		const add = (list: PerformanceObserverEntryList) => {
			for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
		};
		new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
	});
	const before = await frame.locator('#chart').boundingBox();
	const box = (await picture.boundingBox())!;
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	// The pointer rests: what it points at is said when the chart has come.
	await expect(drawnTexts(frame)).toContainText('2021');
	await expect(drawnTexts(frame)).toContainText(/Thanh Hóa: [\d.]+/);
	await expect(picture).toBeHidden();
	expect(await frame.locator('#chart').boundingBox()).toEqual(before);
	expect(await inside.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift)).toBe(0);
	const fetched = [...new Set(asked)].filter((one) => one !== path && one !== '/embed.js');
	expect(fetched.sort()).toEqual([
		expect.stringMatching(/^\/_app\/immutable\/embed\/chart\.\w+\.js$/),
		`${path}figure.json`
	]);
});

test('a page that stirs it ten thousand times makes it fetch no more than one reader does', async ({
	page,
	baseURL
}) => {
	const asked = pathsAskedBy(page);
	await openHost(page, baseURL!, '<iframe src="SRC" width="660" height="600"></iframe>');
	const frame = page.frameLocator('iframe');
	await expect(frame.locator('.wide svg')).toBeVisible();
	await page.evaluate(() => {
		const inside = document.querySelector('iframe')!.contentWindow!;
		for (let at = 0; at < 10_000; at++) {
			inside.postMessage({ target: 'toan-canh', type: 'theme', theme: at % 2 ? 'dark' : 'light' }, '*');
			inside.postMessage({ target: 'toan-canh', type: 'fetch', url: `/x${at}` }, '*');
		}
	});
	await page.frames()[1]!.evaluate(() => {
		const chart = document.getElementById('chart')!;
		for (let at = 0; at < 10_000; at++) {
			chart.dispatchEvent(new PointerEvent('pointermove', { clientX: at % 600, clientY: 200 }));
			chart.dispatchEvent(new FocusEvent('focus'));
		}
	});
	await expect(drawnTexts(frame)).toContainText('2021');
	await page.waitForTimeout(500);
	const once = asked.filter((one) => one !== path);
	expect(once.sort()).toEqual([
		expect.stringMatching(/^\/_app\/immutable\/embed\/chart\.\w+\.js$/),
		'/embed.js',
		`${path}figure.json`
	]);
});

test('a touch brings it too, and what was touched is said', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ hasTouch: true, ...(baseURL ? { baseURL } : {}) });
	const page = await context.newPage();
	await openHost(page, baseURL!, '<iframe src="SRC" width="390" height="600"></iframe>');
	await page.frameLocator('iframe').locator('.narrow svg').tap();
	await expect(drawnTexts(page.frameLocator('iframe'))).toContainText(/Thanh Hóa: [\d.]+/);
	await context.close();
});

test('axe finds nothing in it, drawn or live', async ({ page }) => {
	await page.goto(`${path}?theme=auto`);
	await expectAccessible(page);
	await page.locator('#chart').focus();
	await expect(page.locator('[role=application]')).toBeVisible();
	await expectAccessible(page);
});

test('its numbers are read with the arrow keys, in the colours of the page around', async ({ page, baseURL }) => {
	await openHost(page, baseURL!, '<iframe src="SRC" width="800" height="600"></iframe>');
	const frame = page.frameLocator('iframe');
	await frame.locator('#chart').focus();
	await expect(frame.locator('[role=application]')).toBeFocused();
	await page.keyboard.press('End');
	await expect(frame.locator('[aria-live]')).toHaveText(/2026.*lượt/);
	const first = await frame.locator('[aria-live]').textContent();
	await page.keyboard.press('ArrowLeft');
	await expect(frame.locator('[aria-live]')).not.toHaveText(first!);
	await page.keyboard.press('Escape');
	await expect(frame.locator('[aria-live]')).toHaveText('');
	await page.evaluate(() =>
		document
			.querySelector('iframe')!
			.contentWindow!.postMessage({ target: 'toan-canh', type: 'theme', theme: 'dark' }, '*')
	);
	await expect(drawnTexts(frame).locator('[stroke="#86bdfc"]').first()).toBeAttached();
});

test('without the right to its origin the picture stays; a host that allows it gets the live chart', async ({
	page,
	baseURL
}) => {
	const frame = page.frameLocator('iframe');
	const sandboxed = '<iframe src="SRC" width="200" height="600" sandbox="allow-scripts"></iframe>';
	await openHost(page, baseURL!, sandboxed);
	const refused = page.waitForEvent('requestfailed', (request) => request.url().includes('figure.json'));
	await frame.locator('.narrow svg').hover();
	await refused;
	await expect(frame.locator('#chart')).not.toHaveAttribute('tabindex');
	await expect(frame.locator('.narrow svg')).toBeVisible();

	await page.mouse.move(0, 0);
	const open = createServer(async ({ url = '' }, response) => {
		const answer = await fetch(baseURL + url);
		const type = answer.headers.get('Content-Type') ?? 'text/plain';
		response.writeHead(answer.status, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
		response.end(Buffer.from(await answer.arrayBuffer()));
	}).listen(0);
	await once(open, 'listening');
	await openHost(page, `http://127.0.0.1:${(open.address() as AddressInfo).port}`, sandboxed);
	await frame.locator('.narrow svg').hover();
	await expect(drawnTexts(frame)).toContainText('2016');
	const overflow = await frame.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
	expect(overflow).toBeLessThanOrEqual(0);
	open.close();
	open.closeAllConnections();
});

test('a pinned page that outlives the program of its build stays the picture that it was', async ({ page }) => {
	const { manifest } = (await (await page.request.get('/site.json')).json()) as { manifest: { version: string } };
	await page.route('**/_app/immutable/embed/**', (route) => route.fulfill({ status: 404, body: 'gone' }));
	const faults: Error[] = [];
	page.on('pageerror', (fault) => faults.push(fault));
	await page.goto(`/embed/receptions/turns@${manifest.version}/`);
	const before = await page.locator('#chart').innerHTML();
	const refused = page.waitForResponse('**/_app/immutable/embed/**');
	await page.locator('.wide svg').hover();
	await refused;
	await expect(page.locator('#chart')).not.toHaveAttribute('tabindex');
	expect(await page.locator('#chart').innerHTML()).toBe(before);
	await expect(page.locator('.wide svg')).toBeVisible();
	expect(faults).toEqual([]);
});

test('the menu opens a dialog that shows the frame and gives its code, which works on another site', async ({
	page,
	baseURL
}) => {
	const { manifest } = (await (await page.request.get('/site.json')).json()) as { manifest: { version: string } };
	await page.goto('/receptions/turns/');
	await page.getByText('Dùng biểu đồ này').first().click();
	const button = page.getByRole('button', { name: 'Nhúng vào trang khác…' });
	await button.click();
	const dialog = page.getByRole('dialog', { name: 'Nhúng biểu đồ vào trang khác' });
	const preview = dialog.frameLocator('iframe');
	const code = dialog.locator('textarea');
	// Drawn or, where the pointer happens to lie on the frame, live.
	await expect(preview.locator('svg:visible').first()).toBeVisible();
	await expect(code).toHaveValue(
		/src="http:[^"]*\/embed\/receptions\/turns\/" .*style="width:100%;height:720px;border:0"/
	);
	await expectAccessible(page, ['iframe']);

	await dialog.getByLabel('Số liệu').selectOption({ index: 1 });
	await dialog.getByLabel('Khổ khung').selectOption('16:9');
	await dialog.getByLabel('Màu').selectOption('Tối');
	await dialog.getByLabel('Cao (px)').fill('500');
	await expect(code).toHaveValue(
		new RegExp(`turns@${manifest.version}/\\?theme=dark&amp;fit=frame".*width:100%;max-width:960px;height:500px`)
	);
	await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark');
	const hidden = await preview.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight);
	expect(hidden).toBe(0);
	// The chart has the room, not its notes.
	expect((await preview.locator('#chart').boundingBox())!.height).toBeGreaterThan(280);
	await expect(preview.locator('#notes')).not.toHaveAttribute('open');

	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await dialog.getByRole('button', { name: 'Sao chép mã' }).click();
	await expect(dialog.getByRole('status')).toHaveText('Đã sao chép mã nhúng.');
	const pasted = await page.evaluate(() => navigator.clipboard.readText());
	expect(pasted).toBe(await code.inputValue());
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(button).toBeFocused();

	await openHost(page, baseURL!.replace('127.0.0.1', 'localhost'), pasted);
	await expect(page.frameLocator('iframe').locator('.wide svg')).toBeVisible();
});

test('files stand beside it, for its language and pinned to its version', async ({ request }) => {
	const { manifest } = (await (await request.get('/site.json')).json()) as { manifest: { version: string } };
	for (const place of [path, '/embed/en/receptions/turns/', `/embed/receptions/turns@${manifest.version}/`]) {
		expect((await request.get(place)).ok()).toBe(true);
		expect(await (await request.get(`${place}chart.svg`)).text()).toMatch(/^<svg /);
		expect((await (await request.get(`${place}chart.png`)).body()).subarray(1, 4).toString()).toBe('PNG');
		expect(await (await request.get(`${place}data.csv`)).text()).toContain(';');
		expect(await (await request.get(`${place}figure.json`)).json()).toMatchObject({ figure: { kind: 'line' } });
		expect(await (await request.get(`${place}oembed.json`)).json()).toMatchObject({ version: '1.0', type: 'rich' });
	}
});
