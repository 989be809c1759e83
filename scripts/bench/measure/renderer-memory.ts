import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** Peak memory, in MB, of the process that holds the page and its workers; NaN where the system does not tell. */
export async function peakRendererMb(page: Page): Promise<number> {
	const peaks = await Promise.all((await rendererIds(page)).map(peakOf));
	return peaks.length === 0 ? Number.NaN : Math.max(...peaks);
}

/** Process numbers of the browser's pages. */
export async function rendererIds(page: Page): Promise<number[]> {
	const session = await page.context().browser()?.newBrowserCDPSession();
	const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
	await session?.detach();
	return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

async function peakOf(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
	return kilobytes === undefined ? Number.NaN : Number(kilobytes) / 1024;
}
