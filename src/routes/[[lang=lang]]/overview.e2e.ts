import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe-fixture.ts';

/** Every address a page has asked for. */
function watchRequests(page: Page): string[] {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	return asked;
}

async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
}

async function chooseScope(page: Page, text: string, name: string): Promise<void> {
	await page.getByTestId('scope-picker').click();
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.type(text);
	await page.getByRole('option', { name }).first().click();
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const path of ['/', '/en/', '/receptions/turns/', '/en/campaigns/built/']) {
		test(`${path} shows chart, table and finding`, async ({ page }) => {
			await page.goto(path);
			await expect(page.locator('h1')).not.toBeEmpty();
			const marks = page.locator('[data-chart] .picture:visible svg path');
			expect(await marks.count()).toBeGreaterThan(3);
			await page
				.getByText(/Xem số liệu dạng bảng|Show the numbers as a table/)
				.first()
				.click();
			await expect(page.locator('table:visible').first()).toBeVisible();
			await expect(page.locator('body')).toContainText(
				path.startsWith('/en') ? 'Illustrative data' : 'Dữ liệu minh họa'
			);
		});
	}
});

test('three headline figures, their change and who has not reported', async ({ page }) => {
	await open(page, '/');
	await expect(page.getByTestId('key-figure')).toHaveCount(3);
	for (const card of await page.getByTestId('key-figure').all()) {
		await expect(card).toContainText(/so với cùng kỳ/);
		await expect(card).toContainText(/\d+\/\d+ đơn vị/);
		await expect(card.locator('.drawing svg')).toBeVisible();
	}
	await expect(page.getByRole('heading', { name: 'Đơn vị chưa báo cáo' })).toBeVisible();
});

test('the numbers of another place are faint until a link is answered', async ({ page }) => {
	let letGo = (): void => undefined;
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route(/\.wasm($|\?)/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/?scope=h-380&period=2023');
	await expect(page.locator('.cards')).toHaveCSS('opacity', '0.35', { timeout: 30_000 });
	letGo();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Thanh Hóa', { timeout: 30_000 });
	await expect(page.locator('.cards')).toHaveCSS('opacity', '1');
});

test('through a lens, communes of today are compared with what they were made of', async ({ page }) => {
	await open(page, '/?scope=p-38&period=2025-Q4');
	const changes = page.getByTestId('brief-changes');
	await expect(changes).toContainText('“Đơn vị hiện nay”', { timeout: 30_000 });
	const minimum = await page.getByTestId('brief-minimum').textContent();
	await page.getByLabel('Ranh giới').selectOption({ label: 'Đơn vị hiện nay' });
	await expect(page).toHaveURL('/?scope=p-38&period=2025-Q4&lens=today');
	await expect(changes).toContainText('so với cùng kỳ', { timeout: 30_000 });
	await expect(page.getByText('Mọi kỳ được tính cho các đơn vị có ngày 30/09/2026').first()).toBeVisible();
	await expect(page.getByText('các xã, phường, thị trấn thuộc Tỉnh Thanh Hóa, theo đơn vị hiện nay')).toBeVisible();
	// Minimums are held by units as published.
	await expect(page.getByTestId('brief-minimum')).toHaveText(minimum ?? '');
	await expect(page.getByRole('link', { name: 'Xem từng đơn vị' })).toHaveAttribute('href', /period=2025-Q4$/);
	await changes.getByRole('link').first().click();
	await expect(page).toHaveURL(/\/units\/.*lens=today$/);
	await expect(page.getByLabel('Ranh giới')).toHaveValue('2026-09-30', { timeout: 30_000 });

	await open(page, '/?scope=h-380&period=2024&lens=today');
	await expect(page.locator('.notices')).toContainText('ngày này không có đơn vị đang xem', { timeout: 30_000 });
	await expect(page.getByLabel('Ranh giới')).toHaveValue('');
});

test('prints on two sheets, every chart drawn for its place on the paper', async ({ page }) => {
	await open(page, '/');
	await expect(page.locator('.chart.live')).toHaveCount(4);
	// The printer takes the page as it stands when the change to paper has been told: no frame follows.
	await page.evaluate(() => {
		const beyond = (chart: Element): number =>
			(chart.querySelector('.drawing svg')?.getBoundingClientRect().width ?? 0) - chart.getBoundingClientRect().width;
		matchMedia('print').addEventListener('change', ({ matches }) => {
			const tell = () =>
				(document.documentElement.dataset.printed = [...document.querySelectorAll('.chart')].map(beyond).join(' '));
			if (matches) queueMicrotask(tell);
		});
	});
	const paper = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
	const printed = (await page.locator('html').getAttribute('data-printed')) ?? '';
	expect(printed.split(' ')).toHaveLength(4);
	for (const beyond of printed.split(' ')) expect(Math.abs(Number(beyond))).toBeLessThan(1);
	expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
});

test('what changed, who is below a legal minimum, and what comes next, in the place and period of the link', async ({
	page
}) => {
	await open(page, '/?scope=p-38&period=2023');
	await expect(page.getByTestId('brief-changes').getByRole('listitem').first()).toContainText(/so với năm 2022/);
	const minimum = page.getByTestId('brief-minimum');
	await expect(minimum).toContainText(/\d+\/27 đơn vị chưa đạt trong năm 2023/);
	await expect(minimum).toContainText('Luật Tiếp công dân 42/2013/QH13, Điều 13 khoản 5');
	await expect(minimum).toContainText('mức này cần kiểm tra');
	await expect(page.getByTestId('brief-next')).toContainText('15/11/2026');
	await minimum.getByRole('link').first().click();
	await expect(page).toHaveURL(/\/units\/h-/);
	await expect(page.getByTestId('duties')).toBeVisible();
});

test('a term of office is a period: its totals, and the quarters that are missing', async ({ page }) => {
	await open(page, '/?scope=p-38');
	await page.locator('select[name=period]').selectOption('hdnd-2021');
	await expect(page).toHaveURL(/period=hdnd-2021/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('nhiệm kỳ HĐND 2021–2026');
	const card = page.getByTestId('key-figure').first();
	await expect(card).toContainText(/\d+\/\d+ kỳ báo cáo/);
	await expect(card).toContainText('so với cùng chặng của nhiệm kỳ HĐND 2016–2021');
	await expect(card).toContainText('Kỳ gần nhất đã chốt số: Tỉnh Thanh Hóa');
	await expect(page.getByTestId('brief-minimum')).toContainText('trong nhiệm kỳ HĐND 2021–2026');
	await expect(page.getByTestId('brief-others').getByRole('listitem').first()).toContainText('%');
	await expect(card.locator('.drawing svg')).toBeVisible();
	await page.locator('select[name=period]').selectOption('2023');
	await expect(page.getByRole('heading', { name: 'Đơn vị chưa báo cáo' })).toBeVisible();
	await expect(page.locator('[data-chart=bar] .drawing svg')).toBeVisible();
	await open(page, '/?period=hdnd-2021');
	await expect(page.getByTestId('key-figure').first()).toContainText('kỳ báo cáo');
});

test('a scope and a period are chosen, linked and opened again, without the engine', async ({ page, context }) => {
	const asked = watchRequests(page);
	await open(page, '/');
	const before = await page.getByTestId('key-figure').first().innerText();
	await chooseScope(page, 'thanh hoa', 'Tỉnh Thanh Hóa');
	await expect(page).toHaveURL(/scope=p-38/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Tỉnh Thanh Hóa');
	await page.locator('select[name=period]').selectOption('2023');
	await expect(page).toHaveURL(/period=2023/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('năm 2023');
	const card = page.getByTestId('key-figure').first();
	await expect(card).not.toHaveText(before);
	await expect(card).not.toContainText('Kỳ gần nhất');
	const link = page.url();
	const text = await card.innerText();

	const other = await context.newPage();
	other.on('request', (request) => asked.push(request.url()));
	await open(other, link);
	await expect(other.getByRole('heading', { level: 1 })).toContainText('Tỉnh Thanh Hóa: năm 2023');
	expect(await other.getByTestId('key-figure').first().innerText()).toBe(text);
	expect(asked.filter((url) => url.includes('.wasm'))).toEqual([]);
	const { origin } = new URL(link);
	expect(asked.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
});

test('from the overview to TP Thanh Hóa among its siblings, and the link shows the same in a new browser', async ({
	page,
	browser
}) => {
	await open(page, '/');
	await chooseScope(page, 'thanh hoa', 'Tỉnh Thanh Hóa');
	await expect(page).toHaveURL(/scope=p-38/);
	await page.getByRole('link', { name: 'Xem chi tiết: Tiếp công dân' }).click();
	await expect(page).toHaveURL(/receptions\/turns\/\?in=p-38/);
	await page.locator('select[name=from]').selectOption('2021');
	await expect(page).toHaveURL(/from=2021/);
	await page.locator('select[name=to]').selectOption('2023');
	await expect(page).toHaveURL(/to=2023/);
	await page.locator('select[name=per]').selectOption('1000');
	await expect(page).toHaveURL(/per=1000/);
	await page.locator('select[name=focus]').selectOption('h-380');
	await expect(page).toHaveURL(/focus=h-380/);
	const finding = page.getByRole('heading', { level: 1 });
	await expect(finding).toContainText('TP Thanh Hóa');
	await expect(finding).toContainText('1.000 dân');
	await expect(finding).toContainText('/27');

	const fresh = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
	await open(fresh, page.url());
	await expect(fresh.getByRole('heading', { level: 1 })).toHaveText(await finding.innerText());
	await fresh.context().close();
});

for (const search of [
	"?scope='; drop table units",
	'?scope=<img src=x onerror=alert(1)>',
	`?period=${'9'.repeat(3000)}`,
	'?period=2024-Q9&unknown=1'
]) {
	test(`a broken link says so and shows the overview: ${search.slice(0, 40)}`, async ({ page }) => {
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		page.on('dialog', (dialog) => errors.push(dialog.message()));
		await open(page, `/${search}`);
		await expect(page.getByText('Liên kết có chỗ không dùng được')).toBeVisible();
		await expect(page.getByTestId('key-figure')).toHaveCount(3);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Toàn bộ');
		expect(errors).toEqual([]);
	});
}

test('a chart is read point by point with the arrow keys', async ({ page }) => {
	await open(page, '/');
	const chart = page.getByRole('application').first();
	await chart.focus();
	await page.keyboard.press('End');
	const reading = page.locator('.reading').first();
	await expect(reading).toContainText('quý III/2026');
	await page.keyboard.press('ArrowLeft');
	await expect(reading).toContainText('quý II/2026');
	await page.keyboard.press('Escape');
	await expect(reading).toBeEmpty();
});

for (const path of ['/', '/en/', '/receptions/turns/', '/en/receptions/', '/charts/', '/en/charts/heat/'])
	test(`${path} has no accessibility violation, light or dark`, async ({ page }) => {
		await page.goto(path);
		if (path === '/' || path === '/en/' || path.includes('turns')) await open(page, path);
		await expectAccessible(page);
	});
