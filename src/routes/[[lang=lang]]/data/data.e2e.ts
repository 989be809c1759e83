import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../axe-fixture.ts';
import { decodeFile } from '../../../lib/ingest/decode-file.ts';
import { desk, drop, engineTime, header, openDesk as open, saved } from './desk-page.ts';

test('without JavaScript, who has reported and what each column means can be read', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/data/');
	const [grids, others, described] = [
		await page.locator('#reports table').count(),
		await page.locator('#reports details').count(),
		await page.locator('#dictionary article').count()
	];
	expect(grids + others).toBe(described);
	expect(grids).toBeGreaterThan(0);
	await expect(page.locator('#reports')).toContainText('báo cáo đến hạn đã có');
	await expect(page.locator('[id="receptions.turns"]')).toContainText('Số lượt tiếp');
	await expect(page.getByRole('link', { name: /receptions\.csv/ })).toHaveAttribute('href', '/samples/receptions.csv');
	await context.close();
});

test('two files are checked together and compared with the release', async ({ page }) => {
	await open(page);
	await drop(
		page,
		{ name: 'quy-3.csv', content: `${header}382,2023-07-01,2023-09-30,regular,6543,7000,0\n` },
		{ name: 'quy-4.csv', content: `${header}382,2023-10-01,2023-12-31,regular,7654,8000,0\n` }
	);
	await expect(desk(page)).toHaveAttribute('data-state', 'checked', engineTime);
	await expect(desk(page)).toContainText('quy-3.csv');
	await expect(desk(page)).toContainText('không có lỗi');
	await page.getByRole('button', { name: 'Xem thay đổi' }).click();
	const changes = page.getByTestId('changes');
	await expect(changes).toContainText('7.654', engineTime);
	await expect(changes.getByRole('link', { name: 'Số lượt tiếp', exact: true })).toBeVisible();
});

test('a report of the future is told and not used', async ({ page }) => {
	await open(page);
	await drop(page, { name: 'nam-2099.csv', content: `${header}01,2099-01-01,2099-03-31,regular,5,6,0\n` });
	await expect(desk(page)).toHaveAttribute('data-state', 'refused', engineTime);
	await expect(desk(page)).toContainText('tức là chưa diễn ra');
});

test('clean files are used in this tab only when the reader says so, and on every page', async ({ page }) => {
	test.slow();
	await open(page);
	await drop(page, { name: 'quy-4.csv', content: `${header}382,2023-10-01,2023-12-31,regular,7654,8000,0\n` });
	await page.getByRole('button', { name: 'Dùng trong thẻ này', exact: true }).click(engineTime);
	await expect(desk(page)).toHaveAttribute('data-state', 'used', engineTime);
	await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
	await expect(page.getByTestId('key-figure')).toHaveCount(3, engineTime);
	await page.getByRole('link', { name: 'Số liệu', exact: true }).click();
	await expect(desk(page)).toHaveAttribute('data-state', 'used', engineTime);
	await page.getByRole('button', { name: 'Thôi dùng trong thẻ này' }).click();
	await expect(desk(page)).toHaveAttribute('data-state', 'checked');
});

test('reading can be stopped at once, and begun again', async ({ page }) => {
	await open(page);
	// Written in the page, and long enough that no machine is through before it is told to stop.
	await page.locator('input[type=file][multiple]').evaluate((input: HTMLInputElement, first) => {
		const files = new DataTransfer();
		files.items.add(new File([first, '382,2023-07-01,2023-09-30,regular,12,7000,0\n'.repeat(2_000_000)], 'lon.csv'));
		input.files = files.files;
		input.dispatchEvent(new Event('change', { bubbles: true }));
	}, header);
	await expect(page.getByTestId('reading')).toBeVisible();
	const stop = page.getByRole('button', { name: 'Dừng' });
	await stop.click();
	await expect(desk(page)).toHaveAttribute('data-state', 'stopped', { timeout: 1_000 });
	await expect(page.getByRole('button', { name: 'Kiểm tra lại' })).toBeVisible();
});

test('every problem is listed with its place, can be filtered, and is handed out as a file', async ({ page }) => {
	await open(page);
	const rows = [
		'382,2023-10-01,2023-12-31,regular,10,12,0',
		'999,2023-10-01,2023-12-31,regular,10,12,0',
		'381,2023-10-01,2023-12-31,regular,10,12,11',
		'381,2023-10-01,2023-12-31,head,-4,5,0'
	];
	await drop(page, { name: 'loi.csv', content: header + rows.join('\n') });
	await expect(desk(page)).toHaveAttribute('data-state', 'checked', engineTime);
	const problems = page.getByTestId('problems');
	await expect(problems).toContainText('3 lỗi');
	await expect(problems.locator('tbody tr')).toHaveCount(3);
	await problems.getByRole('button', { name: /999/ }).click();
	await expect(problems.locator('tbody tr')).toHaveCount(1);
	await expect(problems.locator('tbody tr')).toContainText('999');
	const csv = (await saved(page, /báo cáo CSV/)).toString();
	expect(csv.split('\r\n')).toHaveLength(5);
	const xlsx = await saved(page, /báo cáo Excel/);
	const [book] = await decodeFile({ name: 'kiem-tra.xlsx', bytes: new Uint8Array(xlsx) });
	expect(book?.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
		['Các vấn đề', 4],
		['loi.csv', 6]
	]);
	expect(JSON.stringify(book?.sheets[1]?.rows)).toContain('999');
	await page.getByRole('button', { name: 'Bỏ 3 dòng có lỗi, dùng 1 dòng số liệu còn lại' }).click();
	await expect(desk(page)).toHaveAttribute('data-state', 'used', engineTime);
});

for (const format of ['CSV', 'Parquet']) {
	test(`the clean rows saved as ${format} are read again as the same facts`, async ({ page }) => {
		await open(page);
		const source = readFileSync(new URL('../../../../data/dialogues/2023.parquet', import.meta.url));
		await drop(page, { name: 'dialogues.parquet', content: source });
		await expect(desk(page)).toHaveAttribute('data-state', 'checked', engineTime);
		const counted = await desk(page).locator('table').first().locator('tbody .numeric').last().innerText();
		const content = await saved(page, new RegExp(`dạng ${format}`));
		await page.getByRole('button', { name: 'Bỏ tệp này' }).click();
		await drop(page, { name: `again.${format.toLowerCase()}`, content });
		await expect(desk(page)).toHaveAttribute('data-state', 'checked', engineTime);
		await expect(desk(page).locator('table').first().locator('tbody .numeric').last()).toHaveText(counted);
		await page.getByRole('button', { name: 'Xem thay đổi' }).click();
		await expect(page.getByTestId('changes')).toContainText('không làm thay đổi số nào', engineTime);
	});
}

test('files of a gigabyte are refused without being read', async ({ page }) => {
	await open(page);
	await page.evaluate(() => {
		const huge = new File(['x'], 'huge.csv');
		Object.defineProperty(huge, 'size', { value: 1024 ** 3 });
		Object.defineProperty(huge, 'stream', { value: () => document.body.setAttribute('data-read', 'yes') });
		const files = {
			length: 1,
			0: huge,
			*[Symbol.iterator]() {
				yield huge;
			}
		};
		const event = new Event('drop', { bubbles: true, cancelable: true });
		Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files } });
		window.dispatchEvent(event);
	});
	await expect(desk(page)).toHaveAttribute('data-state', 'too_large');
	await expect(desk(page)).toContainText('huge.csv');
	expect(await page.locator('body').getAttribute('data-read')).toBeNull();
});

test('the grid follows the area and level asked for', async ({ page }) => {
	await open(page, '/data/?in=p-38&level=district&from=2023');
	await expect(page.locator('#reports table').first()).toContainText('Thành phố Sầm Sơn', engineTime);
	await page.locator('select[name=from]').selectOption('2024');
	await expect(page).toHaveURL(/from=2024/);
});

// Rows and entries are alike: the first ones stand for all.
const alike = ['#reports tbody tr:nth-child(n+4)', '#dictionary article:nth-of-type(n+2)'];

for (const path of ['/data/', '/en/data/'])
	test(`${path} has nothing that axe objects to, empty and with a report`, async ({ page }) => {
		test.slow();
		await open(page, path);
		await expectAccessible(page, alike);
		await drop(
			page,
			{ name: 'a.csv', content: `${header}999,2023-10-01,2023-12-31,regular,10,12,0\n` },
			{ name: 'b.csv', content: 'Cột lạ,Đơn vị\n1,Sầm Sơn\n' }
		);
		await expect(desk(page)).toHaveAttribute('data-state', 'refused', engineTime);
		await expectAccessible(page, ['#reports', '#dictionary']);
	});
