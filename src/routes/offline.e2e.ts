import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { serveSite } from '../../scripts/setup/serve.mjs';

// A host of its own for each test: it can be cut off, and a newer version be put on it.
test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'default', timeout: 180_000 });

const slow = { timeout: 60_000 };
let origin: Awaited<ReturnType<typeof serveSite>>;
let host: Server;
let url = '';
let isNewer = false;
let version = '';

/** What the host serves of a text file: the build, or one that came after it. */
function renewed(path: string, text: string): string {
	if (!isNewer) return text;
	const next = /service-worker\.js$|version\.json$/.test(path) ? text.replaceAll(version, `${version}-next`) : text;
	return next.replace('<html lang', '<html data-build="next" lang').replace('"format":1', '"format":1,"build":"next"');
}

test.beforeAll(async () => {
	origin = await serveSite('build', { host: '127.0.0.1', port: 0, base: '' });
	version = (JSON.parse(await readFile('build/_app/version.json', 'utf8')) as { version: string }).version;
});
test.afterAll(() => origin.close());
test.beforeEach(async () => {
	isNewer = false;
	host = createServer(async ({ url: path = '/' }, response) => {
		const answer = await fetch(new URL(path, origin.url), { headers: { 'Accept-Encoding': 'identity' } });
		const type = answer.headers.get('Content-Type') ?? 'text/plain';
		const bytes = Buffer.from(await answer.arrayBuffer());
		const isText = /html|javascript|json/.test(type);
		const body = isText ? renewed(path.split('?')[0]!, bytes.toString('utf8')) : bytes;
		response.writeHead(answer.status, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(body);
	}).listen(0, '127.0.0.1');
	await once(host, 'listening');
	url = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});
test.afterEach(() => cut());

function cut(): void {
	host.close();
	host.closeAllConnections();
}

async function open(page: Page, path: string): Promise<void> {
	await page.goto(url + path);
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', slow);
}

const keptPaths = (page: Page) =>
	page.evaluate(async () => {
		const caches_ = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
		return caches_.flat().map((request) => new URL(request.url).pathname);
	});
const siteCaches = async (page: Page) =>
	(await page.evaluate(() => caches.keys())).filter((name) => name.includes(':site-'));

/** Waits until the pages that the reader may open next are kept. */
const kept = (page: Page, path: string) => expect.poll(() => keptPaths(page), slow).toContain(path);

test('without a network the site opens again, with other pages, data and the engine', async ({ page, context }) => {
	await open(page, '/receptions/turns/');
	await kept(page, '/data/');
	await page.locator('select[name=split]').selectOption('mode');
	await expect(page.locator('.drawing svg text', { hasText: 'Thường xuyên' })).toBeVisible(slow);
	await expect.poll(async () => (await keptPaths(page)).some((path) => path.endsWith('.wasm')), slow).toBe(true);
	// The facts, and the units that they are of.
	const databases = async () => (await keptPaths(page)).filter((path) => path.endsWith('.duckdb')).length;
	await expect.poll(databases, slow).toBeGreaterThanOrEqual(2);

	const missed: string[] = [];
	page.on('requestfailed', (request) => void missed.push(request.url()));
	cut();
	await context.setOffline(true);
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', slow);
	await expect(page.locator('.drawing svg text', { hasText: 'Thường xuyên' })).toBeVisible(slow);
	await page.getByRole('link', { name: 'Tổng quan' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Toàn bộ', slow);
	expect(missed.filter((address) => address.endsWith('.css'))).toEqual([]);
	await open(page, '/units/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.goto(`${url}/land_clearance/households/`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đang không có mạng');
	await page.getByRole('link', { name: 'Về trang tổng quan' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', slow);
});

test('a new version is told of, used when the reader wants it, and never mixed with the old one', async ({ page }) => {
	const built = (path: string) =>
		page.evaluate(
			(path) =>
				fetch(path).then(
					async (response) => ((await response.text()).includes('"build":"next"') ? 'next' : 'old'),
					() => 'refused'
				),
			path
		);
	await open(page, '/receptions/turns/');
	await kept(page, '/data/');
	await expect.poll(() => siteCaches(page), slow).toEqual([expect.stringContaining(version)]);
	expect(await built('/site.json')).toBe('old');

	isNewer = true;
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	const notice = page.getByTestId('update');
	await expect(notice).toContainText('phiên bản mới', slow);
	expect(await built('/site.json')).toBe('old');
	expect(await built('/data/manifest.json')).toBe('refused');
	await expect(page.locator('html')).not.toHaveAttribute('data-build');

	await notice.getByRole('button', { name: 'Dùng phiên bản mới' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-build', 'next', slow);
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', slow);
	expect(await built('/site.json')).toBe('next');
	await expect.poll(() => siteCaches(page), slow).toEqual([expect.stringContaining(`${version}-next`)]);
	await expect(notice).toBeHidden();
});

test('where nothing can be stored the site is as without it', async ({ page, context }) => {
	const session = await context.newCDPSession(page);
	await session.send('Storage.overrideQuotaForOrigin', { origin: url, quotaSize: 1 });
	const faults: string[] = [];
	page.on('pageerror', (fault) => faults.push(fault.message));
	await open(page, '/receptions/turns/');
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await open(page, '/receptions/turns/?split=mode');
	await expect(page.locator('.drawing svg text', { hasText: 'Thường xuyên' })).toBeVisible(slow);
	expect(faults).toEqual([]);
	expect((await keptPaths(page)).filter((path) => path.endsWith('.wasm'))).toEqual([]);
});

test('the site can be installed', async ({ page }) => {
	await open(page, '/');
	const href = await page.locator('link[rel=manifest]').getAttribute('href');
	const response = await page.request.get(url + href);
	const manifest = (await response.json()) as {
		name: string;
		start_url: string;
		icons: { src: string; sizes: string }[];
	};
	expect(manifest).toMatchObject({
		name: 'Toàn cảnh: số liệu công tác dân vận',
		start_url: './',
		display: 'standalone'
	});
	for (const size of ['192x192', '512x512']) {
		const icon = manifest.icons.find(({ sizes }) => sizes === size)!;
		const bytes = await (await page.request.get(new URL(icon.src, url + href).href)).body();
		expect(bytes.readUInt32BE(16)).toBe(Number(size.split('x')[0]));
	}
	const session = await page.context().newCDPSession(page);
	const { errors } = (await session.send('Page.getAppManifest')) as { errors: object[] };
	expect(errors).toEqual([]);
});
