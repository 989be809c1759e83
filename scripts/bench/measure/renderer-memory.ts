import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** Peak memory, in MB, of the process that holds the page and its workers; NaN where the system does not tell. */
export async function peakRendererMb(page: Page): Promise<number> {
	const session = await page.context().browser()?.newBrowserCDPSession();
	if (!session) return Number.NaN;
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const peaks = await Promise.all(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOf(id)));
	return Math.max(...peaks);
}

async function peakOf(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
	return kilobytes === undefined ? Number.NaN : Number(kilobytes) / 1024;
}
