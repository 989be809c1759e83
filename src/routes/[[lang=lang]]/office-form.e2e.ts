import { expect, test } from '@playwright/test';
import { tcdHeader } from '../../lib/ingest/layout/form-fixture.ts';
import { toWorkbook } from '../../lib/ingest/layout/office-fixture.ts';
import type { RawCell } from '../../lib/ingest/raw-table.ts';
import { desk, drop, engineTime } from './data/desk-page.ts';

/** Published for Hà Nội, 1 August 2024 to 31 July 2025, by the columns of form 01/TCD. */
const published: Readonly<Record<number, RawCell>> = {
	...{ 1: 31826, 2: 37879, 3: 24001, 4: 21507, 5: 24559, 6: 16612, 7: 7389 },
	...{ 8: 354, 9: 4093, 10: 386, 11: 314, 13: 10319, 14: 13320 }
};
const row = ['Thành phố Hà Nội', ...Array.from({ length: 29 }, (_, at) => published[at + 1] ?? null)];
const merges = ['A1:AD1', 'A2:AD2', 'A3:A7', 'B3:B7', 'C3:C7', 'D3:D7', 'E3:L3', 'M3:AD3', 'M4:U4', 'V4:AD4'];

test('form 01/TCD as an office sends it is charted, and its check goes on at the data desk', async ({
	page,
	baseURL
}) => {
	test.slow();
	const foreign: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith(`${baseURL}/`) && !/^(blob|data):/.test(request.url())) foreign.push(request.url());
	});
	await page.goto('/receptions/turns/?units=p-01&cal=qh_aug&grain=year');
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', engineTime);
	await drop(page, { name: '01-TCD Hà Nội.xlsx', content: Buffer.from(toWorkbook([...tcdHeader(), row], merges)) });
	const report = page.getByTestId('drop-report');
	await expect(report).toHaveAttribute('data-state', 'used', engineTime);
	const figure = page.locator('figure').first();
	await figure.getByText('Xem số liệu dạng bảng').click();
	await expect(figure.locator('table')).toContainText('31.826', engineTime);
	await report.getByRole('link', { name: 'Xem báo cáo kiểm tra' }).click();
	await expect(desk(page)).toHaveAttribute('data-state', 'used', engineTime);
	await expect(desk(page).locator('tbody tr').first()).toContainText('01/08/2024 – 31/07/2025');
	await page.locator('a[hreflang=en]').click();
	await expect(desk(page).getByRole('button', { name: 'Stop using in this tab' })).toBeVisible(engineTime);
	expect(foreign).toEqual([]);
});
