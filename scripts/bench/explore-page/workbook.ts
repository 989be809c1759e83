import { createReadStream } from 'node:fs';
import type { Page } from 'playwright-core';
import { Unzip, UnzipInflate } from 'fflate';
import { shownAfter } from './large-site.ts';
import type { LargeSite } from './large-site.ts';

export interface WorkbookWriting {
	/** Longest task of the page's thread meanwhile; shorter ones than 50 ms are not told. */
	readonly longestTaskMs: number;
	readonly seconds: number;
	/** Rows below the header, and the sum of a column of whole numbers, as a reader of the file finds them. */
	readonly rows: number;
	readonly sum: number;
}

declare global {
	interface Window {
		longestTask: number;
	}
}

/** Writes all rows of the page into a workbook, and reads it back; `column` is the letter of the column to add up. */
export function writeWorkbook(site: LargeSite, search: string, column: string): Promise<WorkbookWriting> {
	return site.visit(search, async (page) => {
		await shownAfter(page, site.rows);
		await page.locator('.panels summary', { hasText: 'Xuất số liệu' }).click();
		const button = page.locator('[data-export="all-xlsx"]');
		await button.waitFor();
		await watchTasks(page);
		const before = Date.now();
		const [file] = await Promise.all([page.waitForEvent('download', { timeout: 900_000 }), button.click()]);
		const path = await file.path();
		const seconds = (Date.now() - before) / 1000;
		const longestTaskMs = await page.evaluate(() => window.longestTask);
		return { longestTaskMs, seconds, ...(await readBack(path, column)) };
	});
}

async function watchTasks(page: Page): Promise<void> {
	await page.evaluate(() => {
		window.longestTask = 0;
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) window.longestTask = Math.max(window.longestTask, duration);
		}).observe({ type: 'longtask' });
	});
}

/** Rows of the first sheet and the sum of one of its columns, read in parts. */
async function readBack(path: string, column: string): Promise<{ rows: number; sum: number }> {
	let [rows, sum, rest] = [0, 0, ''];
	const cell = new RegExp(`<c r="${column}\\d+" s="\\d+"><v>([^<]*)</v>`, 'g');
	const decoder = new TextDecoder();
	const take = (text: string) => {
		const end = text.lastIndexOf('</row>') + 6;
		const whole = end < 6 ? '' : text.slice(0, end);
		rest = end < 6 ? text : text.slice(end);
		rows += whole.split('</row>').length - 1;
		for (const [, value] of whole.matchAll(cell)) sum += Number(value);
	};
	const unzip = new Unzip((part) => {
		if (part.name !== 'xl/worksheets/sheet1.xml') return;
		part.ondata = (error, chunk, last) => {
			if (error) throw error;
			take(rest + decoder.decode(chunk, { stream: !last }));
		};
		part.start();
	});
	unzip.register(UnzipInflate);
	for await (const chunk of createReadStream(path)) unzip.push(chunk as Uint8Array);
	unzip.push(new Uint8Array(), true);
	return { rows: rows - 1, sum };
}
