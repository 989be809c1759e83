import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import sirv from 'sirv';
import type { Site } from '#lib/model/site.ts';
import { chromiumFlags, requireChromium } from '#scripts/setup/chromium.mjs';
import { compressFolder } from '#scripts/setup/compress.mjs';
import type { FactRelease } from '../large-facts/open-fact-release.ts';

/** The analyst's page over a large release, in a browser that keeps what it has fetched from visit to visit. */
export interface LargeSite {
	readonly rows: number;
	/** The path of the database of receptions. */
	readonly database: string;
	/** Opens a page of its own with a search string of the analyst's page, does something, and closes it. */
	visit<T>(search: string, action: (page: Page) => Promise<T>): Promise<T>;
	close(): Promise<void>;
}

/** A browser is busy with its own start for so long; a reader opens a tab in one that runs. */
const browserStartMs = 2_000;

/** Serves the built site with the receptions of a release. */
export async function openLargeSite(release: FactRelease, headed: boolean): Promise<LargeSite> {
	const { url, close } = await serve(release);
	const profile = await mkdtemp(join(tmpdir(), 'large-site-'));
	const executablePath = await requireChromium();
	const { receptions } = release.manifest.databases;
	if (!receptions) throw new Error('the release has no receptions');
	return {
		rows: receptions.tables.facts ?? Number.NaN,
		database: `/data/${receptions.file}`,
		async visit(search, action) {
			const context = await chromium.launchPersistentContext(profile, {
				executablePath,
				headless: !headed,
				// A file takes an eighth of the cache at most.
				args: [...chromiumFlags, '--disk-cache-size=2000000000'],
				viewport: { width: 1280, height: 1400 },
				locale: 'vi-VN',
				acceptDownloads: true
			});
			try {
				const page = await context.newPage();
				await setTimeout(browserStartMs);
				// tsx names inner functions through a function that pages do not have.
				await page.addInitScript('globalThis.__name = (value) => value;');
				await page.goto(`${url}explore/${search}`, { waitUntil: 'commit' });
				return await action(page);
			} finally {
				await context.close();
			}
		},
		async close() {
			await close();
			await rm(profile, { recursive: true, force: true });
		}
	};
}

async function serve({ folder, manifest }: FactRelease): Promise<{ url: string; close(): Promise<void> }> {
	await compressFolder('build');
	const built = JSON.parse(await readFile('build/site.json', 'utf8')) as Site;
	const databases = { ...built.manifest.databases, receptions: manifest.databases.receptions };
	const site = JSON.stringify({ ...built, manifest: { ...built.manifest, databases } });
	const cached = {
		etag: true,
		setHeaders: (response: { setHeader(name: string, value: string): void }) =>
			response.setHeader('Cache-Control', 'no-cache')
	};
	const [pages, data] = [sirv('build', { ...cached, gzip: true }), sirv(folder, cached)];
	const server = createServer((request, response) => {
		const missing = () => void response.writeHead(404).end();
		const { url = '/' } = request;
		if (url === '/site.json') return void response.setHeader('Content-Type', 'application/json').end(site);
		if (!url.startsWith('/data/receptions-')) return pages(request, response, missing);
		request.url = url.slice('/data'.length);
		data(request, response, missing);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		async close() {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		}
	};
}

/** Fetches all of the release's receptions, so that the browser's cache holds them, however a page reads them. */
export async function fillCache(page: Page, { database }: LargeSite): Promise<void> {
	await page.evaluate(async (url) => void (await (await fetch(url)).arrayBuffer()), database);
}

const patience = { timeout: 300_000 };

/** Waits until no chart is under way behind the others; milliseconds since the navigation. */
export async function wholeAfter(page: Page): Promise<number> {
	await page.waitForFunction(() => document.querySelector('[data-brush][aria-busy=true]') === null, undefined, {
		...patience,
		polling: 'raf'
	});
	return page.evaluate(() => performance.now());
}

/** Waits until the page says that this many rows pass, and nothing is under way; milliseconds since the navigation. */
export async function shownAfter(page: Page, rows: number): Promise<number> {
	const text = rows.toLocaleString('vi-VN');
	await page.waitForFunction(
		(wanted) =>
			document.querySelector('[data-testid=total]')?.textContent?.includes(wanted) &&
			document.querySelector('.state .pending') === null,
		text,
		{ ...patience, polling: 'raf' }
	);
	return page.evaluate(() => performance.now());
}
