import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from '../axe-fixture.ts';

const slow = { timeout: 60_000 };

async function open(page: Page, search: string, path = '/explore/'): Promise<void> {
	await page.goto(path + search);
	await expect(page.getByTestId('unit-search')).toBeVisible(slow);
	await expect(page.getByTestId('bench')).toHaveAttribute('aria-busy', 'false', slow);
}

const chart = (page: Page) => page.getByTestId('pivot-chart');
const kindOf = (page: Page) => chart(page).locator('[data-chart]');

test('numbers that are not final are marked, say why, and say so in files', async ({ page }) => {
	const search = '?v=1&data=receptions&rows=level&cols=year&f.level=commune';
	const [cells, legend] = [page.locator('td.open button'), page.locator('.remarked')];
	await open(page, search);
	await expect(cells.first()).toHaveAttribute('title', /^chưa đủ báo cáo: [\d.]+\/[\d.]+$/, slow);
	await expect(cells.first()).toHaveAccessibleName(/\(chưa đủ báo cáo: /);
	await expect(legend).toContainText('gạch chân');
	await page.locator('.panels summary', { hasText: 'Xuất số liệu' }).click();
	const download = page.waitForEvent('download');
	await page.locator('[data-export="shown-csv"]').click();
	const text = await readFile(await (await download).path(), 'utf8');
	expect(text).toContain(',2016 turns status,');
	expect(text).toContain(await cells.first().getAttribute('title'));
	// All of one quarter are in.
	await open(page, '?v=1&data=receptions&rows=level&cols=year&f.level=province&time=2024-01-01..2024-03-31');
	await expect(page.locator('td button').first()).toHaveText(/\d/, slow);
	await expect(legend).toBeHidden();
});

test('a measure of one’s own becomes a chart, a link and an editable slide', async ({ page }) => {
	await open(page, '?v=1&data=receptions&rows=mode&f.level=district');
	await page.locator('.panels summary', { hasText: 'Chỉ số tự viết' }).click();
	await page.locator('[name=own-id]').fill('ty_le');
	await page.locator('[name=own-expression]').fill('turns / people * 100');
	await page.getByRole('button', { name: 'Thêm chỉ số' }).click();
	await page.getByLabel('Vẽ thành biểu đồ').check();
	await expect(kindOf(page)).toHaveAttribute('data-chart', 'line', slow);
	await chart(page).locator('[name=chart-measure]').selectOption('ty_le');
	await expect(page).toHaveURL(/chart=line:ty_le/);
	await expect(chart(page).locator('.finding')).toContainText('ty_le', slow);
	await expect(chart(page).locator('.drawing svg')).toBeVisible(slow);
	await expect(chart(page).locator('footer')).toContainText('ty_le = turns / people * 100');
	await expect(chart(page).locator('footer')).toContainText('Dữ liệu minh họa');
	await chart(page).locator('[name=chart-kind]').selectOption('heat');
	await expect(kindOf(page)).toHaveAttribute('data-chart', 'heat', slow);
	await expectAccessible(page);

	// The link says it all.
	const finding = await chart(page).locator('.finding').textContent();
	await open(page, new URL(page.url()).search);
	await expect(kindOf(page)).toHaveAttribute('data-chart', 'heat', slow);
	await expect(chart(page).locator('.finding')).toHaveText(finding!);

	await chart(page).locator('[name=chart-kind]').selectOption('line');
	await expect(kindOf(page)).toHaveAttribute('data-chart', 'line', slow);
	await chart(page).getByText('Dùng biểu đồ này').click();
	const [file] = await Promise.all([
		page.waitForEvent('download', slow),
		chart(page).getByRole('button', { name: 'Slide sửa được (PPTX)' }).click()
	]);
	const parts = unzipSync(new Uint8Array(await readFile(await file.path())));
	const native = Object.entries(parts).find(([name]) => /charts\/chart\d+\.xml$/.test(name))?.[1];
	expect(strFromU8(native!)).toContain('Thường xuyên');
	await page.getByRole('button', { name: 'Hoàn tác' }).click();
	await expect(kindOf(page)).toHaveAttribute('data-chart', 'heat', slow);
});

test('a drag across the drawn chart chooses its time, and the others follow on the way', async ({ page }) => {
	await open(page, '?v=1&data=receptions&rows=level&cols=year&chart=line');
	await expect(kindOf(page)).toHaveAttribute('data-chart', 'line', slow);
	const drawing = chart(page).locator('.drawing');
	await expect(drawing.locator('svg')).toBeVisible(slow);
	await drawing.scrollIntoViewIfNeeded();
	const total = page.getByTestId('total');
	const before = await total.textContent();
	const box = (await drawing.boundingBox())!;
	await page.mouse.move(box.x + box.width * 0.4, box.y + 80);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.6, box.y + 80, { steps: 5 });
	await expect(page.getByTestId('time-veil')).toBeVisible();
	await expect(total).not.toHaveText(before!, slow);
	expect(page.url()).not.toContain('time=');
	const during = await total.textContent();
	await page.mouse.up();
	await expect(page).toHaveURL(/time=20\d\d-01-01\.\.20\d\d-12-31/);
	await expect(page.getByTestId('bench')).toHaveAttribute('aria-busy', 'false', slow);
	await expect(total).toHaveText(during!);
	await expect(page.getByTestId('time-veil')).toBeHidden();
	// A press that goes nowhere chooses nothing.
	const chosen = page.url();
	await drawing.click({ position: { x: box.width / 2, y: 80 } });
	await page.getByRole('button', { name: 'Hoàn tác' }).click();
	await expect(total).toHaveText(before!, slow);
	expect(page.url()).not.toBe(chosen);
});

test('rows begin with their course where periods lie across, on paper, too', async ({ page }) => {
	await open(page, '?v=1&data=receptions&rows=mode&f.level=district');
	await page.getByLabel('Đường diễn biến').check();
	await expect(page).toHaveURL(/spark=1/);
	const table = page.getByTestId('pivot').locator('table');
	await expect(table.locator('thead th').nth(1)).toContainText('Diễn biến', slow);
	await expect(table.locator('tbody svg')).toHaveCount(await table.locator('tbody th').count());
	const first = table.locator('tbody tr').first().locator('td button').first();
	await expect(first).toHaveAttribute('aria-label', /Diễn biến.*từ [\d.≥]+ \(2016\) đến [\d.]+ \(\d{4}\)/);
	await expectAccessible(page);
	await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByTestId('pivot').locator('table:visible').first().locator('tbody svg').first()).toBeVisible();
	await page.emulateMedia({ media: 'screen' });
	await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));

	await open(page, '?v=1&data=receptions&rows=level&cols=mode&spark=1');
	await expect(page.getByLabel('Đường diễn biến')).toBeDisabled();
	await expect(table.locator('tbody svg')).toHaveCount(0);
});

test('the editor completes tables, columns and functions', async ({ page }) => {
	await open(page, '?v=1&data=receptions');
	await page.locator('.panels summary', { hasText: 'SQL' }).click();
	const editor = page.locator('.cm-content');
	await expect(editor).toContainText('with grouped as', slow);
	await editor.click();
	for (const [typed, offered] of [
		['select medi', 'median'],
		['select * from receptions.fac', 'facts'],
		['select receptions.facts.tur', 'turns']
	] as const) {
		await page.keyboard.press('Control+A');
		await page.keyboard.type(typed);
		await expect(page.locator('.cm-tooltip-autocomplete')).toContainText(offered, slow);
		await page.keyboard.press('Escape');
	}
});

test('the answer to a statement is a table and a chart, in a link', async ({ page }) => {
	const sql = `select extract(year from period_start) as nam, mode, sum(turns) as luot, sum(people) as nguoi
from receptions.facts where level = 'district' group by 1, 2 order by 1, 2`;
	await open(page, `?v=1&data=receptions&sql=${encodeURIComponent(sql)}`);
	const panel = page.getByTestId('sql');
	await expect(panel.getByRole('columnheader', { name: 'nguoi' })).toBeVisible(slow);
	await expect(panel.getByRole('cell').first()).toHaveText('2016');
	await panel.getByLabel('Vẽ thành biểu đồ').check();
	await expect(page).toHaveURL(/plot=line/);
	await expect(panel.locator('[data-chart]')).toHaveAttribute('data-chart', 'line', slow);
	await expect(panel.locator('.finding')).toContainText('nguoi');
	await panel.locator('[name=chart-measure]').selectOption('luot');
	await expect(panel.locator('.finding')).toContainText('luot', slow);
	await panel.locator('[name=chart-kind]').selectOption('slope');
	await expect(page).toHaveURL(/plot=slope/);
	await expect(panel.locator('[data-chart]')).toHaveAttribute('data-chart', 'slope', slow);
	await expect(panel.getByRole('columnheader', { name: 'nguoi' })).toBeVisible();
	await expectAccessible(page);

	await open(page, new URL(page.url()).search);
	await expect(panel.locator('[data-chart]')).toHaveAttribute('data-chart', 'slope', slow);

	await open(page, `?v=1&data=receptions&plot=line&sql=${encodeURIComponent("select 'a' as ten, 'b' as khac")}`);
	await expect(panel.getByText('cần một cột số')).toBeVisible(slow);
});
