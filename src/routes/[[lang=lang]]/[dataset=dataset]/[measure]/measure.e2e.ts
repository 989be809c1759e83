import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
}

test('years, rates and focus are answered from precomputed results', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await open(page, '/receptions/turns/?in=p-38&focus=h-380&from=2021&to=2023&per=1000');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(/TP Thanh Hóa: 0,99.*năm 2023/);
	await expect(page.locator('[data-chart=bar] .drawing svg text', { hasText: 'TP Thanh Hóa' })).toBeVisible();
	expect(asked.filter((url) => url.includes('.wasm'))).toEqual([]);
});

test('a split that was not precomputed is answered by the engine', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await open(page, '/receptions/turns/');
	await page.locator('select[name=split]').selectOption('mode');
	await expect(page).toHaveURL(/split=mode/);
	await expect(page.locator('[data-chart=line] .drawing svg text', { hasText: 'Thường xuyên' })).toBeVisible({
		timeout: 45_000
	});
	expect(asked.some((url) => url.includes('.wasm'))).toBe(true);
	const { origin } = new URL(page.url());
	expect(asked.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url))).toEqual([]);
});

test('the back button brings the view before', async ({ page }) => {
	await open(page, '/receptions/turns/');
	const first = await page.getByRole('heading', { level: 1 }).innerText();
	await page.locator('select[name=to]').selectOption('2020');
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(first);
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(first);
});

for (const search of [
	"?units='; drop table receptions",
	'?units=<img onerror>',
	'?from=2024&to=2020&grain=second&per=7',
	`?units=${'h-380,'.repeat(900)}`
]) {
	test(`a broken link says so and shows the measure: ${search.slice(0, 40)}`, async ({ page }) => {
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		await open(page, `/receptions/turns/${search}`);
		await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
		await expect(page.locator('[data-chart=line] .drawing svg')).toBeVisible();
		expect(errors).toEqual([]);
	});
}

test('a unit without reports in the years asked is said to have none', async ({ page }) => {
	await open(page, '/receptions/turns/?units=h-380&from=2026&to=2026');
	await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
	await expect(page.locator('figure').first()).toContainText(/không có số liệu/i);
});
