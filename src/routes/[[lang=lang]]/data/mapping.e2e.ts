import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { desk, drop, engineTime, openDesk, saved } from './desk-page.ts';

/** A sheet in words that no form knows, for a quarter. */
const sheet = (name: string, quarter: string) => ({
	name,
	content: [
		'Bảng theo dõi của phường',
		'Nơi báo cáo;Quý nào;Bao nhiêu lần;Mấy người;Ý khác',
		`Thành phố Sầm Sơn;${quarter};12;15;`,
		`Thành phố Thanh Hóa;${quarter};7;9;gửi muộn`
	].join('\n')
});
const mapping = (page: Page) => page.getByTestId('mapping');

async function mapColumns(page: Page): Promise<void> {
	const panel = mapping(page);
	await panel.locator('select[name=dataset]').selectOption('receptions');
	await panel.locator('select[name=header]').selectOption({ label: 'dòng 2' });
	const targets = {
		'Nơi báo cáo': 'unit',
		'Quý nào': 'period',
		'Bao nhiêu lần': 'count:turns:regular',
		'Mấy người': 'count:people:regular',
		'Ý khác': 'ignored'
	};
	for (const [column, target] of Object.entries(targets)) await panel.getByLabel(column).selectOption(target);
}

test('a sheet that no form fits is described once, and known from then on', async ({ page }) => {
	test.slow();
	await openDesk(page);
	await drop(page, sheet('quy-1.csv', 'Quý I/2024'));
	await expect(mapping(page)).toContainText('Chưa nhận ra “quy-1.csv”', engineTime);
	await mapColumns(page);
	const template = await saved(page, /Lưu thành biểu mẫu/);
	await page.getByRole('button', { name: 'Dùng cách hiểu này' }).click();
	await expect(desk(page)).toContainText('không có lỗi; 2 dòng', engineTime);
	await expect(desk(page).locator('tbody tr').first()).toContainText('01/01/2024 – 31/03/2024');
	await page.reload();
	await expect(desk(page)).toBeVisible(engineTime);
	await drop(page, sheet('quy-2.csv', 'Quý II/2024'));
	await expect(desk(page)).toContainText('không có lỗi; 2 dòng', engineTime);

	await page.evaluate(() => localStorage.clear());
	await page.reload();
	await expect(desk(page)).toBeVisible(engineTime);
	await drop(page, sheet('quy-3.csv', 'Quý III/2024'));
	await expect(mapping(page)).toBeVisible(engineTime);
	const load = page.getByTestId('template-file');
	await load.setInputFiles({ name: 'khac.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
	await expect(desk(page)).toContainText('khac.json không phải là biểu mẫu');
	await load.setInputFiles({ name: 'bieu.json', mimeType: 'application/json', buffer: template });
	await expect(desk(page)).toContainText('không có lỗi; 2 dòng', engineTime);
});

test('what a description lacks is said, and it cannot be used before', async ({ page }) => {
	await openDesk(page);
	await drop(page, sheet('quy-1.csv', 'Quý I/2024'));
	await expect(mapping(page)).toBeVisible(engineTime);
	await mapColumns(page);
	await mapping(page).getByLabel('Nơi báo cáo').selectOption('ignored');
	await expect(mapping(page)).toContainText('Còn thiếu');
	await expect(page.getByRole('button', { name: 'Dùng cách hiểu này' })).toBeDisabled();
});
