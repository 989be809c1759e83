import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';

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

/** Weighs the document and every script that it has asked for by the time it is ready, each once. */
export async function weighPage(page: Page, url: string, waitUntilReady: () => Promise<void>): Promise<PageWeight> {
	const responses: Response[] = [];
	page.on('response', (response) => responses.push(response));
	const document = await page.goto(url);
	await waitUntilReady();
	await page.waitForLoadState('networkidle');
	const scripts = responses.filter((response) => /javascript/.test(response.headers()['content-type'] ?? ''));
	const counted = [...(await bodiesOf(scripts))].filter(([address]) => !isEngine(address));
	const bodies = counted.map(([, body]) => body);
	return {
		htmlGzipKb: document ? gzipKb(await document.body()) : Number.NaN,
		firstLoadJsGzipKb: sum(bodies.filter((body) => !isECharts(body)).map(gzipKb)),
		echartsGzipKb: sum(bodies.filter(isECharts).map(gzipKb)),
		scripts: counted
			.map(([address, body]) => ({ path: new URL(address).pathname, gzipKb: gzipKb(body) }))
			.sort((a, b) => b.gzipKb - a.gzipKb)
	};
}
