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

test('the numbers of another question are faint until a link is answered', async ({ page }) => {
	let letGo = (): void => undefined;
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route(/\.wasm($|\?)/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/receptions/turns/?in=h-380&level=commune&lens=today&grain=quarter');
	const figure = page.locator('figure.panel').first();
	await expect(figure).toHaveCSS('opacity', '0.35', { timeout: 30_000 });
	letGo();
	await expect(figure.locator('figcaption')).toContainText('Thành phố Thanh Hóa', { timeout: 30_000 });
	await expect(figure).toHaveCSS('opacity', '1');
});

test('the box of a mark is whole where the chart is lower than it', async ({ page }) => {
	await open(page, '/receptions/turns/?chart=bar');
	const drawing = page.locator('[data-chart=bar] .drawing').first();
	await expect(drawing.locator('svg')).toBeVisible();
	await drawing.hover({ position: { x: 500, y: 14 } });
	const line = drawing.locator('svg text', { hasText: /^năm 2025: / });
	await expect(line).toBeVisible();
	const isWhole = () =>
		line.evaluate((text) => {
			const { left, right, bottom } = text.getBoundingClientRect();
			const shown = document.elementFromPoint((left + right) / 2, bottom - 3);
			return shown?.closest('svg') === text.closest('svg');
		});
	await expect.poll(isWhole).toBe(true);
});

test('the provinces of today are answered from precomputed results', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await open(page, '/receptions/turns/?lens=today');
	await expect(page.locator('figure').first()).toContainText('theo đơn vị hiện nay');
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

test('two choices made before the page has answered both count', async ({ page }) => {
	await open(page, '/receptions/turns/');
	await page.evaluate(() => {
		for (const [name, value] of [
			['from', '2019'],
			['to', '2023']
		] as const) {
			const select = document.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
			select.value = value;
			select.dispatchEvent(new Event('change', { bubbles: true }));
		}
	});
	await expect(page).toHaveURL(/from=2019&to=2023/);
	await expect(page.locator('select[name=from]')).toHaveValue('2019');
	await expect(page.locator('select[name=to]')).toHaveValue('2023');
});

test('the back button brings the view before', async ({ page }) => {
	await open(page, '/receptions/turns/');
	const first = await page.getByRole('heading', { level: 1 }).innerText();
	await page.locator('select[name=to]').selectOption('2020');
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(first);
	// The address follows the answer by two frames; nobody goes back within them.
	await expect(page).toHaveURL(/to=2020/);
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

test('the field of the place says which units a link names', async ({ page }) => {
	const place = page.getByTestId('scope-picker');
	await open(page, '/receptions/turns/?units=h-382');
	await expect(place).toHaveValue('Thành phố Sầm Sơn');
	await open(page, '/receptions/turns/?units=h-006,h-382');
	await expect(place).toHaveValue('2 đơn vị');
	await expect(place).toHaveAttribute('title', 'Quận Đống Đa, Thành phố Sầm Sơn');
	await place.press('ArrowDown');
	await page.getByRole('option', { name: 'Toàn bộ', exact: true }).last().click();
	await expect(page).not.toHaveURL(/units=/);
	await expect(place).toHaveValue('Toàn bộ');
});

test('one link compares a territory before and after its reorganisation', async ({ page }) => {
	await open(page, '/receptions/turns/?in=h-380@2025-01-01&lens=today');
	await expect(page.locator('[data-chart=line] .drawing svg text', { hasText: 'Hạc Thành' }).first()).toBeVisible({
		timeout: 45_000
	});
	await expect(page.locator('figure').first()).toContainText('theo đơn vị hiện nay');
	await expect(page.locator('figure').first()).toContainText('số của đơn vị bị chia tách được chia theo dân số');
	await page.locator('select[name=lens]').selectOption('2025-06-30');
	await expect(page).toHaveURL(/lens=2025-06-30/);
	await expect(page.locator('figure').first()).toContainText('theo đơn vị ngày 30/06/2025', { timeout: 45_000 });
	await page.locator('select[name=lens]').selectOption('');
	await expect(page).not.toHaveURL(/lens=/);
});

test('a former name says what became of the unit', async ({ page }) => {
	await open(page, '/receptions/turns/');
	await page.getByTestId('scope-picker').click();
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.type('truong thi');
	await expect(page.getByRole('option', { name: /Phường Trường Thi/ })).toContainText(
		'→ nhập vào Phường Hạc Thành từ 01/07/2025'
	);
});

test('a measure is shown as an index, and the base year can be changed', async ({ page }) => {
	await open(page, '/receptions/turns/?from=2018');
	await page.locator('select[name=show]').selectOption('index');
	await expect(page).toHaveURL(/show=index:2018/);
	await expect(page.locator('figure').first()).toContainText('chỉ số, 2018 = 100', { timeout: 45_000 });
	await page.locator('select[name=base]').selectOption('2019');
	await expect(page.locator('figure').first()).toContainText('chỉ số, 2019 = 100');
});
