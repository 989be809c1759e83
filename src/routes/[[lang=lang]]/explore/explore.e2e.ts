import { readFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from '../axe-fixture.ts';

const slow = { timeout: 60_000 };

async function open(page: Page, search = '', path = '/explore/'): Promise<void> {
	await page.goto(path + search);
	await expect(page.getByTestId('unit-search')).toBeVisible(slow);
	await settle(page);
}

/** Waits for the answer of the view that the address names. */
async function settle(page: Page): Promise<void> {
	await expect(page.getByTestId('bench')).toHaveAttribute('aria-busy', 'false', slow);
}

/** Chooses a member of a facet and waits until the view has followed. */
async function choose(page: Page, facet: string, member: string): Promise<void> {
	const button = page.locator(`[data-facet=${facet}] [data-member=${member}]`);
	await button.click();
	await expect(button).toHaveAttribute('aria-pressed', 'true');
}

const openPanel = (page: Page, name: string) => page.locator('.panels summary', { hasText: name }).click();
const sentence = (page: Page) => page.getByTestId('sentence');
const numberOf = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'));

/** The number in a row's total column. */
async function totalOf(row: Locator): Promise<number> {
	return numberOf((await row.locator('td button').last().textContent()) ?? '');
}

async function download(page: Page, button: string): Promise<Buffer> {
	const [file] = await Promise.all([
		page.waitForEvent('download', slow),
		page.locator(`[data-export="${button}"]`).click()
	]);
	return readFile(await file.path());
}

test('an analyst’s hour', async ({ page }) => {
	test.setTimeout(300_000);
	await open(page, '?v=1&data=campaigns&show=recognised');

	// Communes of Thanh Hóa, found without accents.
	await page.getByTestId('unit-search').fill('thanh hoa');
	await choose(page, 'unit', 'p-38');
	await choose(page, 'level', 'commune');
	await expect(sentence(page)).toContainText(/Thanh Hóa.*Cấp xã/);

	// 2021–2023, by the keyboard.
	const [from, to] = [page.getByLabel('Thời gian (theo quý): Từ'), page.getByLabel('Thời gian (theo quý): Đến')];
	await from.fill(String(2021 * 4));
	await expect(sentence(page)).toContainText('từ 01/01/2021');
	await to.fill(String(2023 * 4 + 3));
	await expect(sentence(page)).toContainText('từ 01/01/2021 đến 31/12/2023');
	await settle(page);

	// Field and holder down, years across.
	for (const key of ['level', 'field', 'holder']) await page.locator(`[data-key=${key}]`).click();
	await expect(page.locator('[data-well=rows] [data-key=holder]')).toBeVisible();
	const table = page.getByTestId('pivot').locator('table');
	await expect(table.getByRole('rowheader', { name: 'Tổng' })).toBeVisible(slow);
	await settle(page);
	const total = await totalOf(table.getByRole('row').last());
	expect(total).toBeGreaterThan(0);

	// A measure of one's own.
	await openPanel(page, 'Chỉ số tự viết');
	await page.locator('[name=own-id]').fill('ty_le');
	await page.locator('[name=own-expression]').fill('recognised / registered_new * 100');
	await page.getByRole('button', { name: 'Thêm chỉ số' }).click();
	await expect(table.locator('thead')).toContainText('ty_le', slow);
	await settle(page);
	await expect(page.getByTestId('pivot').locator('.units')).toHaveText('Mô hình được công nhận: mô hình; ty_le: %');
	const beforeSort = page.url();

	// Sorted, folded, shaded; three steps back.
	await table.locator('thead button').last().click();
	await expect(page).toHaveURL(/sort=-ty_le/);
	await page.getByLabel('Tô đậm nhạt').check();
	await page.getByLabel('Chỉ hàng ngoài cùng').check();
	await expect(page).toHaveURL(/fold=1/);
	for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Hoàn tác' }).click();
	await expect(page).toHaveURL(beforeSort);
	await expect(page.getByRole('button', { name: 'Làm lại' })).toBeEnabled();

	// The view's SQL, of which the editor draws what is in sight, edited.
	await openPanel(page, 'SQL');
	const editor = page.locator('.cm-content');
	await expect(editor).toContainText('from campaigns.facts f', slow);
	await editor.click();
	await page.keyboard.press('Control+A');
	await page.keyboard.insertText("select count(*) as n from campaigns.facts where level = 'commune'");
	await page.keyboard.press('Control+Enter');
	await expect(page.getByTestId('sql').getByRole('cell')).toHaveText(/^[\d.]+$/, slow);
	await page.getByRole('button', { name: 'Trở lại câu lệnh của bảng' }).click();

	// The rows behind a number.
	await table.locator('tbody tr').first().locator('td button').last().click();
	const rows = page.getByTestId('rows');
	await expect(rows.locator('tbody tr').first()).toContainText(/campaigns\/20\d\d\.csv/, slow);
	await expect(rows.locator('dl code').first()).toHaveText(/^[0-9a-f]{64}$/);

	// Kept for another day.
	await openPanel(page, 'Góc nhìn đã lưu');
	await page.locator('[name=view-name]').fill('Xã của Thanh Hóa');
	await page.getByRole('button', { name: 'Lưu góc nhìn này' }).click();
	await expect(page.getByRole('link', { name: 'Xã của Thanh Hóa' })).toHaveAttribute('href', /f\.unit=p-38/);

	// Files that say what the screen says.
	await openPanel(page, 'Xuất số liệu');
	const parquet = await download(page, 'shown-parquet');
	await test.info().attach('parquet', { body: parquet });
	const path = test.info().outputPath('shown.parquet');
	await (await import('node:fs/promises')).writeFile(path, parquet);
	const db = await (await DuckDBInstance.create(':memory:')).connect();
	const read = await db.runAndReadAll(`select max("recognised") from read_parquet('${path}') where "field" = 'Tổng'`);
	expect(Number(read.getRows()[0]?.[0])).toBe(total);
	const sheet = strFromU8(unzipSync(new Uint8Array(await download(page, 'shown-xlsx')))['xl/worksheets/sheet1.xml']!);
	const last = /<row r="\d+">((?:(?!<row).)*)<\/row><\/sheetData>/.exec(sheet)?.[1] ?? '';
	expect([...last.matchAll(/<v>([^<]*)<\/v>/g)].map(([, value]) => Number(value))).toContain(total);
});

test('through a lens, communes of today have the years before they began', async ({ page }) => {
	await open(page, '?v=1&data=receptions&f.unit=p-38&f.level=commune&rows=unit');
	const row = page.getByTestId('pivot').getByRole('row', { name: /^Phường Hạc Thành/ });
	await expect(row).toBeVisible({ timeout: 30_000 });
	const published = await row.textContent();
	await page.getByLabel('Ranh giới').selectOption({ label: 'Đơn vị hiện nay' });
	await expect(page).toHaveURL(/&lens=today/);
	await expect(row).not.toHaveText(published ?? '', { timeout: 30_000 });
	await expect(row.getByRole('cell').first()).toContainText(/\d/);
	await expect(page.getByTestId('sentence')).toContainText('theo đơn vị ngày 30/09/2026');
	await expect(page.getByText('Phần chưa rõ tỷ lệ chia tách')).toBeVisible();
	await page.getByRole('button', { name: 'Hoàn tác' }).click();
	await expect(row).toHaveText(published ?? '', { timeout: 30_000 });
});

test('a brush moves the other charts before it is let go', async ({ page }) => {
	await open(page, '?v=1&data=receptions&f.level=commune');
	const bars = page.locator('[data-brush^="Thời gian"] .bars');
	const box = (await bars.boundingBox())!;
	await bars.hover();
	const before = await page.getByTestId('total').textContent();
	await page.mouse.move(box.x + box.width * 0.3, box.y + 20);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.5, box.y + 20, { steps: 5 });
	await expect(page.getByTestId('total')).not.toHaveText(before!, slow);
	expect(page.url()).not.toContain('time=');
	const during = await page.getByTestId('total').textContent();
	const units = page.locator('[data-facet=unit] ul');
	const unitsDuring = await units.textContent();
	await page.mouse.up();
	await expect(page).toHaveURL(/time=\d{4}-\d\d-01\.\./);
	await settle(page);
	await expect(page.getByTestId('total')).toHaveText(during!);
	await expect(units).toHaveText(unitsDuring!);
});

test('bad SQL and bad formulas say what to do', async ({ page }) => {
	test.setTimeout(180_000);
	await open(page);
	await openPanel(page, 'SQL');
	const editor = page.locator('.cm-content');
	await expect(editor).toContainText('with grouped as', slow);
	for (const [query, answer] of [
		['drop table receptions.facts', 'Chỉ chạy được câu lệnh đọc'],
		["select * from read_csv('x')", 'Không dùng được hàm read_csv'],
		['select nothing from nowhere', 'Không chạy được câu lệnh'],
		[
			'select count(*) as n from (select distinct repeat(cast(i as varchar), 2000) from range(100000000) r(i))',
			'cần quá nhiều bộ nhớ'
		]
	] as const) {
		await editor.click();
		await page.keyboard.press('Control+A');
		await page.keyboard.insertText(query);
		await page.keyboard.press('Control+Enter');
		await expect(page.getByTestId('sql').getByRole('alert')).toContainText(answer, slow);
	}
	await openPanel(page, 'Chỉ số tự viết');
	await page.locator('[name=own-expression]').fill('turns + people');
	await expect(page.getByTestId('own').getByRole('status')).toContainText('hai loại đơn vị tính');
	await page.locator('[name=own-expression]').fill('a'.repeat(10_000));
	await expect(page.getByTestId('own').getByRole('status')).toContainText('quá dài');
});

test('an endless query can be stopped, and the page goes on', async ({ page }) => {
	test.setTimeout(180_000);
	await open(page);
	await openPanel(page, 'SQL');
	const editor = page.locator('.cm-content');
	await expect(editor).toContainText('with grouped as', slow);
	await editor.click();
	await page.keyboard.press('Control+A');
	await page.keyboard.insertText('select count(*) as n from range(100000000) a, range(100000000) b');
	await page.keyboard.press('Control+Enter');
	await page.getByTestId('sql').getByRole('button', { name: 'Dừng' }).click(slow);
	await expect(page.getByTestId('sql').getByRole('alert')).toContainText('Đã dừng');
	await choose(page, 'level', 'commune');
	await expect(page.getByTestId('sentence')).toContainText('Cấp xã');
	await settle(page);
	await expect(page.getByTestId('pivot').getByRole('rowheader', { name: 'Tổng' })).toBeVisible();
});

test('an engine that dies under a question starts again, and the view comes back', async ({ page }) => {
	test.setTimeout(180_000);
	await open(page, '?v=1&data=receptions');
	const worker = page.workers().find((one) => one.url().includes('duckdb-boot'));
	await choose(page, 'level', 'commune');
	await worker?.evaluate(() =>
		setTimeout(() => {
			throw new Error('crashed');
		})
	);
	await settle(page);
	await expect(sentence(page)).toContainText('Cấp xã');
	await expect(page.getByTestId('pivot').getByRole('rowheader', { name: 'Tổng' })).toBeVisible(slow);
	await choose(page, 'mode', 'regular');
	await settle(page);
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a link of 50 kB is refused in words, and the dataset is shown', async ({ page }) => {
	await open(page, '?v=1&data=receptions');
	// Servers refuse such links themselves: this one is followed inside the page.
	await page.evaluate(() => {
		const link = document.createElement('a');
		link.href = `?v=1&data=receptions&rows=mode&sql=${'select 1 -- '.repeat(5_000)}`;
		document.querySelector('main')?.append(link);
		link.click();
	});
	await expect(page.locator('.notices')).toContainText('liên kết quá dài');
	await settle(page);
	await expect(page.getByTestId('pivot').getByRole('rowheader', { name: 'Tổng' })).toBeVisible(slow);
});

test('the table stands whole on paper, in bands as wide as the page', async ({ page }) => {
	await page.setViewportSize({ width: 718, height: 1000 });
	await open(page, '?v=1&data=receptions&rows=level,mode&cols=quarter&heat=1');
	const across = Number(await page.getByTestId('pivot').locator('table').getAttribute('aria-colcount')) - 1;
	expect(across).toBeGreaterThan(20);
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
	const tables = page.getByTestId('pivot').locator('table:visible');
	await expect.poll(() => tables.count()).toBeGreaterThan(2);
	const bands = await tables.evaluateAll((all) =>
		all.map((table) => ({
			beyond: Math.max(...[...table.querySelectorAll('th, td')].map((cell) => cell.getBoundingClientRect().right)),
			columns: table.querySelectorAll('thead th').length - 1,
			rows: [...table.querySelectorAll('tbody th')].map((row) => row.textContent)
		}))
	);
	expect(bands.reduce((sum, { columns }) => sum + columns, 0)).toBe(Math.min(across, 48));
	for (const { beyond, rows } of bands) {
		expect(beyond).toBeLessThanOrEqual(718);
		expect(rows).toEqual(bands[0]?.rows);
		expect(rows.at(-1)).toBe('Tổng');
	}
	await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
	await page.emulateMedia({ media: 'screen' });
	await expect(tables).toHaveCount(1);
	const paper = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
	expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
});

test('two tabs at once say the same', async ({ page, context }) => {
	test.setTimeout(180_000);
	const other = await context.newPage();
	await Promise.all([page, other].map((tab) => open(tab, '?v=1&data=receptions&f.level=commune')));
	await Promise.all([page, other].map((tab) => choose(tab, 'mode', 'regular')));
	await Promise.all([page, other].map(settle));
	const totals = await Promise.all([page, other].map((tab) => tab.getByTestId('total').textContent()));
	expect(totals[0]).toBe(totals[1]);
	expect(totals[0]).toMatch(/[1-9]/);
});

test('is accessible, alive and in English', async ({ page }) => {
	await open(page, '?v=1&data=receptions&f.level=district&heat=1', '/en/explore/');
	await expect(sentence(page)).toContainText('District level');
	await expectAccessible(page);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('shows the default table and its sentence', async ({ page }) => {
		await page.goto('/explore/');
		await expect(sentence(page)).toContainText('mọi đơn vị');
		await expect(page.getByTestId('pivot').getByRole('rowheader', { name: 'Tổng' })).toBeVisible();
		await expect(page.getByText('Đang tải')).toBeHidden();
	});
});
