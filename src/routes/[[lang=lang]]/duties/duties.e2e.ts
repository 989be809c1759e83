import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../axe-fixture.ts';

const alive = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-ready', 'true');

test('the overview leads to every unit against every minimum', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'Xem từng đơn vị' }).click();
	await expect(page).toHaveURL('/duties/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Mức tối thiểu và chỉ tiêu, .*: quý III\/2026$/);
	const rows = page.locator('tbody tr');
	const all = await rows.count();
	await alive(page);
	await page.locator('select[name=show]').selectOption('silent');
	await expect(rows.first()).toContainText('chưa báo cáo');
	await expect.poll(() => rows.count()).toBeLessThan(all);
});

test('a place and a period are chosen, linked and opened again', async ({ page, context }) => {
	await page.goto('/duties/');
	await alive(page);
	await page.locator('select[name=period]').selectOption('2024');
	await page.locator('[data-testid=scope-picker]').click();
	await page.keyboard.type('thanh hoa');
	await page.getByRole('option', { name: 'Tỉnh Thanh Hóa' }).click();
	await expect(page).toHaveURL('/duties/?scope=p-38&period=2024');
	await expect(page.locator('tbody tr')).toHaveCount(27);
	const first = await page.locator('tbody tr').first().textContent();
	const other = await context.newPage();
	await other.goto('/duties/?scope=p-38&period=2024&x=%3Cimg%20onerror%3D1%3E');
	await expect(other.locator('tbody tr').first()).toHaveText(first ?? '');
	await expect(other.getByRole('status').or(other.getByRole('alert')).first()).toBeVisible();
});

test('a term of office holds plans of the term and yearly minimums of all of it', async ({ page }) => {
	await page.goto('/duties/?scope=p-38&period=mttq-2019');
	await expect(page.locator('[data-duty=plan-supervision-district]')).toContainText('trong nhiệm kỳ MTTQ 2019–2024');
	await expect(page.locator('[data-duty=chair-district]')).toContainText('trong nhiệm kỳ MTTQ 2019–2024');
	await expect(page.locator('tbody tr')).toHaveCount(27);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('all of it is there', async ({ page }) => {
		await page.goto('/en/duties/');
		await expect(page.locator('[data-duty]').first()).toContainText('units short of it in Q3 2026');
		expect(await page.locator('tbody tr').count()).toBeGreaterThan(20);
	});
});

test('has nothing that axe objects to', async ({ page }) => {
	await page.goto('/duties/');
	await expectAccessible(page);
});
