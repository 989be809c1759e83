import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

async function openTable(page: Page) {
	await page.goto('/receptions/turns/?in=p-38&chart=bar');
	const figure = page.locator('figure').first();
	await expect(figure.locator('[data-chart=bar]')).toBeVisible();
	await figure.getByText('Xem số liệu dạng bảng').click();
	await expect(figure.getByRole('button', { name: 'Sao chép bảng' })).toBeVisible();
	return figure;
}

test('a table is sorted by any column, with numbers that are missing last', async ({ page }) => {
	const figure = await openTable(page);
	const names = () => figure.locator('tbody th').allTextContents();
	await figure.getByRole('button', { name: 'Đơn vị' }).click();
	await expect(figure.locator('thead th').first()).toHaveAttribute('aria-sort', 'ascending');
	const shown = await names();
	expect(shown).toEqual([...shown].sort(new Intl.Collator('vi', { numeric: true }).compare));
	await figure.getByRole('button', { name: 'lượt' }).press('Enter');
	await expect(figure.locator('thead th').nth(1)).toHaveAttribute('aria-sort', 'descending');
	await expect(figure.locator('thead th').first()).not.toHaveAttribute('aria-sort');
	const values = await figure.locator('tbody td:nth-child(2)').allTextContents();
	const numbers = values.map((text) => Number(text.replace(/[^\d]/g, '') || -1));
	expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
});

test('a table is copied with its source, over plain http too', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	for (const isPlain of [false, true]) {
		if (isPlain) await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
		const figure = await openTable(page);
		await figure.getByRole('button', { name: 'Sao chép bảng' }).click();
		await expect(figure.getByRole('status').filter({ hasText: 'Đã sao chép' })).toBeVisible();
		const other = await context.newPage();
		await other.goto('/404.html');
		const text = await other.evaluate(() => navigator.clipboard.readText());
		expect(text).toContain('Nguồn');
		expect(text).toMatch(/\t\d+\t1\t/);
		await other.evaluate(() => navigator.clipboard.writeText(''));
		await other.close();
	}
});
