import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { serveHostPage } from '../host-page-fixture.ts';

interface Named {
	readonly manifest: { readonly databases: Readonly<Record<string, unknown>>; readonly embeds: readonly string[] };
}

async function openDialog(page: Page, path: string) {
	await page.goto(path);
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
	await page.getByText('Dùng biểu đồ này').first().click();
	await page.getByRole('button', { name: 'Nhúng vào trang khác…' }).click();
	return page.getByRole('dialog', { name: 'Nhúng biểu đồ vào trang khác' });
}

test('every view of the list has its page with its own small result beside it, which the menu gives', async ({
	page
}) => {
	const { manifest } = (await (await page.request.get('/site.json')).json()) as Named;
	expect(manifest.embeds.length).toBeGreaterThan(1);
	const [view = ''] = manifest.embeds;
	const dialog = await openDialog(page, `/${view.replace('?', '/?')}`);
	await expect(dialog.getByLabel('Số liệu')).toHaveValue('live');
	const frame = dialog.frameLocator('iframe');
	const finding = await page.getByRole('heading', { level: 1 }).innerText();
	await expect(frame.locator('h1')).toContainText(finding);
	const code = await dialog.locator('textarea').inputValue();
	const address = /src="([^"]*)"/.exec(code)?.[1] ?? '';
	expect(address).toMatch(/\/embed\/receptions\/turns~[0-9a-z]+\/$/);
	await expect(frame.getByRole('link', { name: 'Mở biểu đồ đầy đủ' })).toHaveAttribute(
		'href',
		`/${view.replace('?', '/?')}`
	);

	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.goto(address);
	await page.locator('#chart').focus();
	await expect(page.getByRole('application')).toBeVisible();
	expect(asked).toContain(`${new URL(address).pathname}figure.json`);
	expect(asked.filter((path) => /wasm|duckdb/.test(path))).toEqual([]);
	for (const file of ['chart.svg', 'chart.png', 'data.csv', 'oembed.json'])
		expect((await page.request.get(address + file)).ok(), file).toBe(true);
});

test('for any other view the dialog gives the line to list it, and at once a file that stands alone', async ({
	page,
	browser
}) => {
	const dialog = await openDialog(page, '/receptions/turns/?in=p-38&focus=h-380&from=2019&to=2023');
	const finding = await page.getByRole('heading', { level: 1 }).innerText();
	await expect(dialog.getByLabel('Số liệu')).toHaveValue('file');
	await expect(dialog.frameLocator('iframe').locator('h1')).toContainText(finding);
	await page.setViewportSize({ width: 390, height: 900 });
	const hidden = await dialog.evaluate((box) => box.scrollWidth - box.clientWidth);
	expect(hidden).toBe(0);
	await dialog.getByLabel('Số liệu').selectOption('live');
	await expect(dialog).toContainText('data/embeds.txt');
	await expect(dialog.getByLabel('Dòng thêm vào')).toHaveValue(
		'receptions/turns?in=p-38&focus=h-380&from=2019&to=2023'
	);
	await expect(dialog.locator('textarea')).toHaveValue(/src="http:[^"]*\/embed\/receptions\/turns~[0-9a-z]+\/"/);

	await dialog.getByLabel('Số liệu').selectOption('file');
	await dialog.getByLabel('Màu').selectOption('dark');
	await expect(dialog.frameLocator('iframe').locator('html')).toHaveAttribute('data-theme', 'dark');
	const saved = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Tải tệp HTML' }).click();
	const download = await saved;
	const name = download.suggestedFilename();
	const code = await dialog.locator('textarea').inputValue();
	expect(code).toContain(`src="${name}"`);

	const context = await browser.newContext({ viewport: { width: 200, height: 800 }, javaScriptEnabled: false });
	const other = await context.newPage();
	const asked: string[] = [];
	const html = await readFile(await download.path(), 'utf8');
	await other.route('http://agency.test/**', (route) => {
		asked.push(new URL(route.request().url()).pathname);
		return route.fulfill({ contentType: 'text/html', body: asked.length === 1 ? `<!doctype html>${code}` : html });
	});
	await other.goto('http://agency.test/page.html');
	const frame = other.frameLocator('iframe');
	await expect(frame.locator('h1')).toContainText(finding);
	await expect(frame.locator('.narrow svg')).toBeVisible();
	await expect(frame.locator('html')).toHaveCSS('color-scheme', 'dark');
	await frame.locator('summary').last().click();
	await expect(frame.locator('td').first()).toBeVisible();
	expect(asked).toEqual(['/page.html', `/${name}`]);
	await context.close();
});

test('it stands in a page that forbids scripts, and in a frame that may do nothing', async ({ page, baseURL }) => {
	const address = `${baseURL!.replace('127.0.0.1', 'localhost')}/embed/receptions/turns/`;
	const host = await serveHostPage(
		`<!doctype html><meta http-equiv="Content-Security-Policy" content="script-src 'none'"><iframe src="${address}" width="200" height="600" sandbox=""></iframe>`
	);
	await page.goto(`http://127.0.0.1:${host.port}/`);
	host.close();
	const frame = page.frameLocator('iframe');
	await expect(frame.locator('.narrow svg')).toBeVisible();
	await frame.locator('summary').last().click();
	await expect(frame.locator('td').first()).toBeVisible();
	await expect(frame.locator('#chart')).not.toHaveAttribute('tabindex');
});

test('every measure page, in both languages, brings the picture and the frame that other sites show of it', async ({
	request
}) => {
	const { manifest } = (await (await request.get('/site.json')).json()) as Named;
	const datasets = Object.keys(manifest.databases).filter((name) => name !== 'reference');
	const bare = new Set<string>();
	for (const language of ['', '/en'])
		for (const dataset of datasets) {
			const list = await (await request.get(`${language}/${dataset}/`)).text();
			const pages = new Set(
				[...list.matchAll(new RegExp(`href="(${language}/${dataset}/[a-z0-9_]+/)"`, 'g'))].map(([, path]) => path!)
			);
			expect(pages.size, dataset).toBeGreaterThan(0);
			for (const path of pages) {
				const html = await (await request.get(path)).text();
				const picture = /property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? '';
				const oembed = /type="application\/json\+oembed" href="([^"]*)"/.exec(html)?.[1] ?? '';
				const [title, finding] = [/property="og:title" content="([^"]*)"/, /<h1[^>]*>([^<]*)/].map(
					(part) => part.exec(html)?.[1]
				);
				const found = await Promise.all([picture, oembed].map(async (file) => (await request.head(file)).ok()));
				if (!picture.startsWith(`/embed${path}`) || found.includes(false) || !title || !finding) bare.add(path);
			}
		}
	expect([...bare]).toEqual([]);
});
