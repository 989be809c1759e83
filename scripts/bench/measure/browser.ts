import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { chromiumFlags, requireChromium } from '#scripts/setup/chromium.mjs';

export interface OpenPage {
	readonly page: Page;
	/** Addresses of all requests so far, those of workers included. */
	readonly requested: readonly string[];
}

export interface OpenOptions {
	readonly headed: boolean;
	readonly javaScript?: boolean;
	/** How many times slower the page's main thread is. */
	readonly cpu?: number;
	/** What a service worker keeps is no part of a first visit: blocked unless told. */
	readonly serviceWorkers?: 'allow';
}

function watch(context: BrowserContext): string[] {
	const requested: string[] = [];
	context.on('request', (request) => requested.push(request.url()));
	return requested;
}

/** Runs an action in a browser of its own, with a profile that nothing has touched. */
export async function withPage<T>(options: OpenOptions, action: (open: OpenPage) => Promise<T>): Promise<T> {
	const browser: Browser = await chromium.launch({
		executablePath: await requireChromium(),
		headless: !options.headed,
		args: chromiumFlags
	});
	try {
		const context = await browser.newContext({
			viewport: { width: 1280, height: 800 },
			locale: 'vi-VN',
			serviceWorkers: options.serviceWorkers ?? 'block',
			javaScriptEnabled: options.javaScript ?? true
		});
		const requested = watch(context);
		const page = await context.newPage();
		if (options.cpu) {
			const session = await context.newCDPSession(page);
			await session.send('Emulation.setCPUThrottlingRate', { rate: options.cpu });
		}
		return await action({ page, requested });
	} finally {
		await browser.close();
	}
}
