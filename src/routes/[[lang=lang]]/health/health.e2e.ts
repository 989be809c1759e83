import { expect, test } from '@playwright/test';
import { expectAccessible } from '../axe-fixture.ts';

test('the state of the site tells versions, files, timings, and starts the engine', async ({ page }) => {
	const { manifest } = (await (await page.request.get('/site.json')).json()) as {
		manifest: { version: string; databases: Record<string, { file: string; sha256: string }> };
	};
	await page.goto('/');
	await page.getByRole('link', { name: 'Tình trạng trang' }).click();
	await expect(page).toHaveURL('/health/');
	const main = page.locator('main');
	for (const text of [manifest.version, 'DuckDB-Wasm 1.', ...Object.values(manifest.databases).map(({ file }) => file)])
		await expect(main).toContainText(text);
	await expect(main).toContainText(manifest.databases['receptions']!.sha256);
	await expect(main.getByText('Tải xong trang').locator('+ dd')).toHaveText(/^[\d.]+ ms$/);
	await main.getByRole('button', { name: 'Khởi động thử bộ tính toán' }).click();
	await expect(page.getByTestId('engine')).toHaveText(/^Khởi động xong trong [\d.]+ ms\.$/, { timeout: 60_000 });
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Xem trang này bằng tiếng Anh' }).click();
	await expect(page).toHaveURL('/en/health/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('State of the site');
	await expect(main.getByText('Page loaded').locator('+ dd')).toHaveText(/^[\d,]+ ms$/);
});

test('faults of the tab are kept, shown and copied, and sent nowhere', async ({ page, context }) => {
	await page.route('**/*.wasm', (route) => route.abort());
	await page.goto('/receptions/turns/?split=mode');
	await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 60_000 });
	await page.evaluate(() => {
		setTimeout(() => {
			throw new Error('broken by a test');
		});
		void Promise.reject(new Error('refused by a test'));
	});
	const sent: string[] = [];
	page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
	await page.goto('/health/');
	const faults = page.getByTestId('faults');
	await expect(faults).toContainText('broken by a test');
	await expect(faults).toContainText('refused by a test');
	await expect(faults).toContainText('bộ tính toán, /receptions/turns/?split=mode');
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.getByRole('button', { name: 'Sao chép báo cáo' }).click();
	await expect(page.getByText('Đã sao chép.')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
		/Phiên bản số liệu: \w+[^]*broken by a test/
	);
	await page.getByRole('button', { name: 'Xóa danh sách lỗi' }).click();
	await expect(page.getByText('Chưa có lỗi nào.', { exact: true })).toBeVisible();
	expect(sent).toEqual([]);
});

test('licences stand in the site', async ({ page }) => {
	const response = await page.request.get('/licences.txt');
	expect(response.headers()['content-type']).toContain('text/plain');
	expect(await response.text()).toMatch(/^echarts [\d.]+: Apache-2\.0$/m);
});
