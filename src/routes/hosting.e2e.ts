import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { hasServer, runServer } from '../../scripts/hosting/run-server.mjs';
import { serveHostPage } from './host-page-fixture.ts';

// The file that is shipped for nginx, in front of the built site.
test.skip(!hasServer('nginx'), 'nginx is not installed');
test.describe.configure({ mode: 'default' });

const slow = { timeout: 45_000 };
let server: Awaited<ReturnType<typeof runServer>>;
test.beforeAll(async () => {
	server = await runServer('nginx', { root: 'build', embedOn: ['http://localhost:*'] });
});
test.afterAll(() => server.close());

async function open(page: Page, path: string): Promise<void> {
	await page.goto(server.url + path);
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', slow);
}

test('the overview is alive', async ({ page }) => {
	await open(page, '/');
	await expect(page.locator('.drawing svg').first()).toBeVisible(slow);
});

test('a measure page asks its engine', async ({ page }) => {
	const types: (string | undefined)[] = [];
	page.on('response', (response) => {
		if (response.url().endsWith('.wasm')) types.push(response.headers()['content-type']);
	});
	await open(page, '/receptions/turns/');
	await page.locator('select[name=split]').selectOption('mode');
	await expect(page.locator('.drawing svg text', { hasText: 'Thường xuyên' })).toBeVisible(slow);
	expect(types).toEqual(['application/wasm']);
});

test('SQL is answered', async ({ page }) => {
	await open(page, '/explore/');
	await page.locator('.panels summary', { hasText: 'SQL' }).click();
	const editor = page.locator('.cm-content');
	await expect(editor).toContainText('from receptions.facts', slow);
	await editor.click();
	await page.keyboard.press('Control+A');
	await page.keyboard.insertText('select 6 * 7 as answer');
	await page.keyboard.press('Control+Enter');
	await expect(page.getByTestId('sql').getByRole('cell')).toHaveText('42', slow);
});

/** A page of a site that shows a page of ours in a frame. */
async function openFrame(page: Page, site: string, path: string) {
	const host = await serveHostPage(`<iframe src="${server.url}${path}" width="800" height="600"></iframe>`);
	await page.goto(`${site}:${host.port}/`);
	host.close();
	return page.frameLocator('iframe');
}

test('embedded charts are framed by whom the publisher has named, other pages by nobody', async ({ page }) => {
	const allowed = await openFrame(page, 'http://localhost', '/embed/receptions/turns/');
	await expect(allowed.locator('svg').first()).toBeVisible();
	await allowed.locator('#chart').focus();
	await expect(allowed.locator('[role=application]')).toBeVisible();

	for (const [site, path] of [
		['http://127.0.0.1', '/embed/receptions/turns/'],
		['http://localhost', '/receptions/turns/']
	] as const) {
		const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
		const frame = await openFrame(page, site, path);
		await refused;
		await expect(frame.locator('svg')).toHaveCount(0);
	}
});
