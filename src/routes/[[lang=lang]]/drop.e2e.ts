import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
}

const drop = (page: Page, name: string, content: string | Buffer) =>
	page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
const report = (page: Page) => page.getByTestId('drop-report');

const header = 'unit_code,period_start,period_end,mode,turns,people,groups\n';

test('a clean CSV is charted with the rest, and taken out again', async ({ page }) => {
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() !== 'GET') sent.push(request.url());
	});
	await open(page, '/receptions/turns/?units=h-382&from=2023&to=2023&grain=quarter');
	const figure = page.locator('figure').first();
	await drop(page, 'sam-son.csv', `${header}382,2023-10-01,2023-12-31,regular,7654,8000,0\n`);
	await expect(report(page)).toHaveAttribute('data-state', 'used', { timeout: 45_000 });
	await figure.getByText('Xem số liệu dạng bảng').click();
	await expect(figure.locator('table')).toContainText('7.654', { timeout: 45_000 });
	await page.getByRole('button', { name: 'Bỏ tệp này' }).click();
	await expect(figure.locator('table')).not.toContainText('7.654');
	expect(sent).toEqual([]);
});

/** How a reader brings a file near before it is there. */
const approaches = {
	dragged: (page: Page) =>
		page.evaluate(() => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File(['a'], 'a.csv'));
			for (let times = 0; times < 3; times++) window.dispatchEvent(new DragEvent('dragover', { dataTransfer }));
		}),
	chosen: async (page: Page) => {
		const chooser = page.waitForEvent('filechooser');
		await page.getByText('Thêm tệp số liệu').click();
		await chooser;
	}
};

for (const [how, approach] of Object.entries(approaches))
	test(`what reads files comes up while they are ${how}`, async ({ page }) => {
		await open(page, '/receptions/turns/');
		const readers = () => page.workers().filter((worker) => worker.url().includes('check-worker'));
		const first = page.waitForEvent('worker', (worker) => worker.url().includes('check-worker'));
		await approach(page);
		await first;
		await drop(page, 'sam-son.csv', `${header}382,2023-10-01,2023-12-31,regular,7654,8000,0\n`);
		await expect(report(page)).toHaveAttribute('data-state', 'used', { timeout: 45_000 });
		expect(readers()).toHaveLength(1);
	});

test('a Parquet export needs no extension', async ({ page }) => {
	await open(page, '/dialogues/events/');
	const parquet = readFileSync(new URL('../../../data/dialogues/2023.parquet', import.meta.url));
	await drop(page, 'dialogues.parquet', parquet);
	await expect(report(page)).toHaveAttribute('data-state', 'used', { timeout: 45_000 });
	await expect(report(page)).toContainText('Đối thoại');
	await expect(page.locator('[data-chart=line] .drawing svg')).toBeVisible();
});

test('rows with errors are named, and left out only with the reader’s word', async ({ page }) => {
	await open(page, '/');
	const rows = [
		'382,2023-10-01,2023-12-31,regular,10,12,0',
		'999,2023-10-01,2023-12-31,regular,10,12,0',
		'381,2023-10-01,2023-12-31,regular,10,12,11',
		'381,2023-10-01,2023-12-31,head,-4,5,0'
	];
	await drop(page, 'faults.csv', header + rows.join('\n'));
	await expect(report(page)).toHaveAttribute('data-state', 'checked');
	await expect(report(page)).toContainText('3 lỗi');
	await expect(report(page)).toContainText('unit_code');
	await expect(report(page)).toContainText('999');
	await page.getByRole('button', { name: /Bỏ 3 dòng có lỗi/ }).click();
	await expect(report(page)).toHaveAttribute('data-state', 'used', { timeout: 45_000 });
});

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const cut = readFileSync(new URL('../../../data/dialogues/2023.parquet', import.meta.url));
for (const [name, content] of [
	['picture.csv', png],
	['empty.csv', ''],
	['header.csv', header],
	['cut.parquet', cut.subarray(0, cut.length / 2)],
	['citizens.csv', 'Họ tên,CCCD,turns\nA,012345678901,1\n'],
	['other.csv', 'a,b\n1,2\n']
] as const) {
	test(`${name} is refused with a reason, and the page stays`, async ({ page }) => {
		await open(page, '/en/');
		await drop(page, name, Buffer.from(content));
		await expect(report(page)).toHaveAttribute('data-state', 'refused');
		await expect(report(page)).toContainText(/\d errors?,/);
		await expect(page.getByTestId('key-figure')).toHaveCount(3);
	});
}
