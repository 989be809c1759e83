import { gzipSync } from 'node:zlib';
import type { Page, Request, Response } from 'playwright-core';

/** Kilobytes as they go over the line, by what they are. */
export interface PageWeight {
	readonly htmlGzipKb: number;
	readonly firstLoadJsGzipKb: number;
	readonly echartsGzipKb: number;
	/** Each script, heaviest first: what to look at when there is too much. */
	readonly scripts: readonly { readonly path: string; readonly gzipKb: number }[];
}

const gzipKb = (body: Buffer) => gzipSync(body).length / 1000;
const isEngine = (url: string) => /duckdb/i.test(url);
const isECharts = (body: Buffer) => /__ec_inner_|zrender/.test(body.toString('latin1'));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

async function bodiesOf(responses: readonly Response[]): Promise<Map<string, Buffer>> {
	const pairs = responses
		.filter((response) => response.ok())
		.map(async (response) => [response.url(), await response.body()] as const);
	return new Map(await Promise.all(pairs));
}

/**
 * Weighs the document and its scripts, each once. The first load is what the document names and what it asks for before
 * its load event; what comes afterwards, when it is idle, keeps no reader waiting. ECharts is weighed whenever it comes.
 */
export async function weighPage(page: Page, url: string, waitUntilReady: () => Promise<void>): Promise<PageWeight> {
	const responses: Response[] = [];
	const first = new Set<Request>();
	let isLoaded = false;
	page.once('load', () => (isLoaded = true));
	page.on('request', (request) => !isLoaded && first.add(request));
	page.on('response', (response) => responses.push(response));
	const document = await page.goto(url);
	await waitUntilReady();
	await page.waitForLoadState('networkidle');
	const scripts = responses.filter((response) => /javascript/.test(response.headers()['content-type'] ?? ''));
	const counted = [...(await bodiesOf(scripts))].filter(([address]) => !isEngine(address));
	const firstAddresses = new Set([...first].map((request) => request.url()));
	const html = (await document?.body())?.toString('utf8') ?? '';
	const isFirst = (address: string) => firstAddresses.has(address) || html.includes(new URL(address).pathname);
	const early = counted.filter(([address, body]) => isFirst(address) && !isECharts(body));
	const kilobytes = (some: typeof counted) => sum(some.map(([, body]) => gzipKb(body)));
	return {
		htmlGzipKb: document ? gzipKb(await document.body()) : Number.NaN,
		firstLoadJsGzipKb: kilobytes(early),
		echartsGzipKb: kilobytes(counted.filter(([, body]) => isECharts(body))),
		scripts: early
			.map(([address, body]) => ({ path: new URL(address).pathname, gzipKb: gzipKb(body) }))
			.sort((a, b) => b.gzipKb - a.gzipKb)
	};
}
