import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../axe-fixture.ts';

async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
}

/** Pages of a PDF, by the objects that describe them. */
const pagesOf = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;

const hacThanh = '/units/view/?id=x-14797@2025-07-01';

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page of a district is complete, and prints on two pages', async ({ page }) => {
		await page.goto('/units/h-380/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thành phố Thanh Hóa');
		await expect(page.getByTestId('unit-section').first()).toBeVisible();
		await expect(page.getByTestId('unit-section').getByRole('row', { name: /Tỷ lệ quá hạn/ })).toBeVisible();
		const turns = page.getByTestId('unit-section').getByRole('row', { name: /Số lượt tiếp/ });
		const bodies = page.getByTestId('bodies');
		await expect(bodies.getByRole('columnheader')).toHaveText([
			'Chỉ số',
			'chính quyền',
			'cấp ủy',
			'Mặt trận',
			'đoàn thể'
		]);
		await expect(bodies.getByRole('row', { name: /Số kỳ tiếp/ })).toContainText(/\d+ kỳ\s*\d+ kỳ/);
		await expect(turns).toContainText(/thứ \d+\/27/);
		await expect(turns.locator('svg path')).not.toHaveCount(0);
		await expect(page.getByTestId('duties')).toContainText('Luật Tiếp công dân 42/2013/QH13');
		await expect(page.getByText('Nghị quyết 1238/NQ-UBTVQH15')).toBeVisible();
		expect(pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(2);
	});

	test('the page of a unit with too few beside it has no empty columns for comparisons', async ({ page }) => {
		await page.goto('/units/p-38/');
		const headings = page.getByTestId('unit-section').first().getByRole('columnheader');
		await expect(headings).toHaveText(['Chỉ số', 'Diễn biến', 'Kỳ gần nhất', 'So với cùng kỳ', 'Theo dân số']);
		await expect(page.getByText('Chưa đủ đơn vị cùng cấp')).toBeVisible();
		await page.goto('/units/h-380/');
		await expect(headings).toContainText(['Chỉ số', 'Thứ hạng', 'Bình quân đơn vị khác']);
	});

	test('the list of units leads to provinces and districts', async ({ page }) => {
		await page.goto('/en/units/');
		await page
			.getByText(/Districts, until/)
			.first()
			.click();
		await page.getByRole('link', { name: 'Quận Hoàng Mai' }).click();
		await expect(page).toHaveURL(/\/en\/units\/h-008\/$/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quận Hoàng Mai');
	});
});

test('a body beside a unit is found, and its page shows what it reported itself', async ({ page }) => {
	await page.goto('/units/');
	await page.getByRole('searchbox').fill('uy ban mttq viet nam tinh thanh hoa');
	await page.getByRole('link', { name: 'Ủy ban MTTQ Việt Nam tỉnh Thanh Hóa' }).click();
	await expect(page).toHaveURL(/\/units\/b-38-mttq\/$/);
	await expect(page.getByRole('row', { name: /Số hội nghị đối thoại/ })).toContainText(/\d/);
	await page.getByRole('link', { name: 'trên địa bàn Tỉnh Thanh Hóa' }).click();
	await expect(page.getByTestId('bodies').getByRole('columnheader')).toContainText(['Mặt trận', 'đoàn thể']);
});

test('a commune has no file of its own, and opens without the engine', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await open(page, hacThanh);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phường Hạc Thành');
	await expect(page.getByText(/một phần: khoảng \d+\s% dân số/).first()).toBeVisible();
	await expect(page.getByTestId('unit-section').first()).toContainText(/thứ \d+\/\d+/);
	await expect(page.getByText('cần kiểm tra').first()).toBeVisible();
	expect(asked.filter((url) => url.includes('.wasm'))).toEqual([]);
	expect(pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(2);
	await page.getByRole('link', { name: 'Số lượt tiếp', exact: true }).click();
	await expect(page).toHaveURL(/receptions\/turns\/\?.*focus=x-14797@2025-07-01/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Hạc Thành');
});

test('a new unit is set against the time before it, in today’s boundaries', async ({ page }) => {
	await open(page, hacThanh);
	const turns = page
		.getByTestId('unit-section')
		.first()
		.getByRole('row', { name: /Số lượt tiếp/ });
	await expect(turns).toContainText('lượt', { timeout: 30_000 });
	const published = await turns.locator('svg').innerHTML();
	const duties = await page.getByTestId('duties').textContent();
	await page.getByLabel('Ranh giới').selectOption({ label: 'Đơn vị hiện nay' });
	await expect(page).toHaveURL(/id=x-14797%402025-07-01&lens=today$|id=x-14797@2025-07-01&lens=today$/);
	await expect(page.getByText('Mọi kỳ được tính cho các đơn vị có ngày 30/09/2026')).toBeVisible({ timeout: 30_000 });
	expect(await turns.locator('svg').innerHTML()).not.toBe(published);
	// Targets are held against reports as they came.
	expect(await page.getByTestId('duties').textContent()).toBe(duties);
	await expect(turns.getByRole('link')).toHaveAttribute('href', /lens=today/);

	await open(page, `${hacThanh}&lens=2025-06-30`);
	await expect(page.locator('.notices')).toContainText('lens', { timeout: 30_000 });
	await expect(page.getByLabel('Ranh giới')).toHaveValue('');
});

test('a unit that ended before its province’s pages look back is answered by the engine', async ({ page }) => {
	await open(page, '/units/view/?id=x-14785');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phường Đông Sơn', { timeout: 45_000 });
	await expect(page.getByText('Phường Hạc Thành')).toBeVisible();
});

for (const id of ['nobody', "'; drop table units", '<img src=x onerror=alert(1)>', '']) {
	test(`an id that is none says so: ${id}`, async ({ page }) => {
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		page.on('dialog', (dialog) => errors.push(dialog.message()));
		await page.goto(`/units/view/?id=${encodeURIComponent(id)}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không có đơn vị nào mang mã này');
		expect(errors).toEqual([]);
	});
}

test('a unit is found by its former name, without accents, and says what became of it', async ({ page }) => {
	await open(page, '/units/');
	await page.getByRole('searchbox').fill('dong tho');
	const found = page.getByTestId('found-units');
	await expect(found).toContainText('Phường Đông Thọ');
	await expect(found).toContainText(/nay thuộc Phường Hạc Thành/);
	await found.getByRole('link', { name: 'Phường Đông Thọ' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phường Đông Thọ', { timeout: 45_000 });
});

for (const path of ['/units/', '/en/units/p-38/', hacThanh])
	test(`${path} has no accessibility violation, light or dark, and no sideways scrolling`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await open(page, path);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		await expectAccessible(page);
	});
