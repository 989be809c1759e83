import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** Columns of a file of receptions, as its own header line. */
export const header = 'unit_code,period_start,period_end,mode,turns,people,groups\n';

/** How long the engine may take to start on a slow machine. */
export const engineTime = { timeout: 45_000 };

export interface Dropped {
	readonly name: string;
	readonly content: string | Buffer;
}

/** Opens the data desk and waits until it takes files. */
export async function openDesk(page: Page, path = '/data/'): Promise<void> {
	await page.goto(path);
	await expect(page.getByTestId('desk')).toBeVisible(engineTime);
}

export const desk = (page: Page): Locator => page.getByTestId('desk');

export const drop = (page: Page, ...files: readonly Dropped[]): Promise<void> =>
	page
		.locator('input[type=file][multiple]')
		.setInputFiles(files.map(({ name, content }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })));

/** The bytes of the file that a button saves. */
export async function saved(page: Page, button: RegExp): Promise<Buffer> {
	const [download] = await Promise.all([
		page.waitForEvent('download', engineTime),
		page.getByRole('button', { name: button }).click()
	]);
	const chunks: Buffer[] = [];
	for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}
