import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { desk, drop, engineTime, openDesk } from './desk-page.ts';

const file = {
	name: 'cau-hoi.csv',
	content: [
		'unit_name,period_start,period_end,mode,turns,people,groups',
		'Đông Sơn,2024-01-01,2024-03-31,regular,12,13,0',
		'Thành phố Sầm Sơn,2024-01-01,2024-03-31,regular,-,20,0'
	].join('\n')
};
const questions = (page: Page) => page.getByTestId('questions').locator('fieldset');
const answer = (page: Page, asked: string, label: string) =>
	questions(page).filter({ hasText: asked }).getByRole('button', { name: label }).click(engineTime);

test('a unit and a mark that may mean several things are answered in place, and remembered', async ({ page }) => {
	test.slow();
	await openDesk(page);
	await drop(page, file);
	await expect(questions(page)).toHaveCount(2, engineTime);
	await answer(page, '“Đông Sơn” là đơn vị nào?', 'Huyện Đông Sơn');
	await expect(questions(page)).toHaveCount(1, engineTime);
	await answer(page, '“-” ở cột “Số lượt tiếp”', 'Không có số liệu');
	await expect(desk(page)).toContainText('không có lỗi; 2 dòng', engineTime);
	await page.reload();
	await expect(desk(page)).toBeVisible(engineTime);
	await drop(page, file);
	await expect(desk(page)).toContainText('không có lỗi; 2 dòng', engineTime);
	await page.getByRole('button', { name: 'Xóa các câu trả lời đã nhớ' }).click();
	await expect(questions(page)).toHaveCount(2, engineTime);
});

test('questions are worded in the language of the page, and stay when it changes', async ({ page }) => {
	test.slow();
	await openDesk(page);
	await drop(page, file);
	await expect(questions(page)).toHaveCount(2, engineTime);
	await page.locator('a[hreflang=en]').click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en', engineTime);
	await expect(questions(page).first()).toContainText('Which unit is “Đông Sơn”?');
	await expect(questions(page).nth(1).getByRole('button')).toHaveText(['0: none took place', 'No data']);
});
