import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { packageFaults, partTexts } from '../../../lib/export/ooxml/check-package-fixture.ts';

async function openMenu(page: Page) {
	await page.goto('/receptions/turns/');
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
	const menu = page.locator('figure.panel').first().locator('details.menu');
	await menu.locator('summary').click();
	return menu;
}

async function download(page: Page, start: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
	const [file] = await Promise.all([page.waitForEvent('download'), start()]);
	return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}

test('a figure can be taken away as picture, drawing, workbook, slide and one file', async ({ page }) => {
	const menu = await openMenu(page);
	for (const [button, sign] of [
		['PNG', /^\x89PNG/],
		['SVG', /^<svg .*Dữ liệu minh họa/s],
		['CSV', /^\ufeff?.*;/],
		['Một tệp HTML', /^<!doctype html>.*<svg .*<table>/s]
	] as const) {
		const { bytes } = await download(page, () => menu.getByRole('button', { name: button, exact: true }).click());
		const text = button === 'PNG' ? String.fromCharCode(...bytes.slice(0, 4)) : new TextDecoder().decode(bytes);
		expect(text).toMatch(sign);
	}
	for (const button of ['XLSX', 'Slide sửa được (PPTX)']) {
		const { bytes } = await download(page, () => menu.getByRole('button', { name: button, exact: true }).click());
		expect(packageFaults(bytes)).toEqual([]);
	}
});

test('picture and table are copied', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const menu = await openMenu(page);
	await menu.getByRole('button', { name: 'Sao chép hình' }).click();
	await expect(menu.getByRole('status')).toContainText('Đã sao chép hình');
	const types = () => page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
	expect(await types()).toContain('image/png');
	await menu.getByRole('button', { name: 'Sao chép bảng' }).click();
	await expect(menu.getByRole('status')).toContainText('Đã sao chép bảng');
	expect(await types()).toEqual(expect.arrayContaining(['text/html', 'text/plain']));
});

test('where the browser has no clipboard, the picture is shown to be copied by hand', async ({ page }) => {
	await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'ClipboardItem'));
	const menu = await openMenu(page);
	await menu.getByRole('button', { name: 'Sao chép hình' }).click();
	await expect(menu.locator('img')).toBeVisible();
	await menu.getByRole('button', { name: 'Sao chép bảng' }).click();
	await expect(menu.getByRole('status')).toContainText('Đã sao chép bảng');
});

test('charts are gathered, named anew, presented, written as a deck, and the deck is refreshed', async ({ page }) => {
	const menu = await openMenu(page);
	await menu.getByRole('button', { name: 'Thêm vào slide' }).click();
	await menu.getByRole('link', { name: 'Mở trang slide' }).click();
	const slides = page.locator('[data-testid=slide]');
	await expect(slides).toHaveCount(1);
	await expect(slides.locator('img')).toBeVisible();
	expect(new URL(page.url()).searchParams.getAll('s')).toEqual(['receptions/turns']);
	await slides.locator('textarea').fill('Kết luận của chúng tôi');
	await slides.locator('textarea').blur();
	await page.getByRole('button', { name: 'Trình chiếu' }).click();
	await expect(page.locator('[data-testid=stage]')).toContainText('Kết luận của chúng tôi');
	await expect(page.locator('[data-testid=stage] svg').first()).toBeVisible();
	await page.getByRole('button', { name: 'Đóng' }).click();
	const { bytes } = await download(page, () => page.getByRole('button', { name: 'Tải PPTX sửa được' }).click());
	expect(packageFaults(bytes)).toEqual([]);
	expect(partTexts(bytes).get('ppt/slides/slide1.xml')).toContain('Kết luận của chúng tôi');
	const input = page.locator('input[accept=".pptx"]');
	const type = 'application/octet-stream';
	const again = await download(page, () =>
		input.setInputFiles({ name: 'cu.pptx', mimeType: type, buffer: Buffer.from(bytes) })
	);
	expect(packageFaults(again.bytes)).toEqual([]);
	const changes = page.locator('[data-testid=changes]');
	await expect(changes).toContainText('không đổi');
	await expect(changes).toContainText('Giữ tiêu đề đã sửa “Kết luận của chúng tôi”');
	expect(partTexts(again.bytes).get('ppt/slides/slide1.xml')).toContain('Kết luận của chúng tôi');
	await expect(slides.locator('textarea')).toHaveValue('Kết luận của chúng tôi');
	await page.getByRole('button', { name: 'Tạo bộ slide chuẩn' }).click();
	await expect(slides.nth(1)).toBeVisible();
	const standard = await slides.count();
	await page.getByRole('button', { name: 'Lấy lại bộ slide trước (1 biểu đồ)' }).click();
	await expect(slides).toHaveCount(1);
	await expect(slides.locator('textarea')).toHaveValue('Kết luận của chúng tôi');
	await page.getByRole('button', { name: `Lấy lại bộ slide trước (${standard} biểu đồ)` }).click();
	await expect(slides).toHaveCount(standard);
	await input.setInputFiles({ name: 'hong.pptx', mimeType: type, buffer: Buffer.from('hỏng') });
	await expect(page.getByText('Không đọc được tệp này')).toBeVisible();
});

test('a link holds a whole deck', async ({ page }) => {
	await page.goto(
		'/en/slides/?ratio=4%3A3&s=receptions%2Fturns%3Fchart%3Dheat&t=Ours&s=javascript%3Aalert(1)&s=none%2Fnothing'
	);
	const slides = page.locator('[data-testid=slide]');
	await expect(slides).toHaveCount(2);
	await expect(slides.first().locator('textarea')).toHaveValue('Ours');
	await expect(slides.last()).toContainText('no such chart');
});

test('no chart is left out of a deck or of its pages on paper because it is still asked for', async ({ page }) => {
	test.slow();
	const views = [
		'receptions/turns?chart=heat',
		'receptions/turns?split=mode',
		'receptions/turns?grain=quarter&from=2024'
	];
	await page.goto(`/slides/?${views.map((view) => `s=${encodeURIComponent(view)}`).join('&')}`);
	const { bytes } = await download(page, () => page.getByRole('button', { name: 'Tải PPTX sửa được' }).click());
	const links = [...partTexts(bytes)].filter(([name]) => /^ppt\/slides\/_rels\//.test(name)).map(([, text]) => text);
	for (const view of views) expect(links.join(' ').replaceAll('&amp;', '&'), view).toContain(view.replace('?', '/?'));
	await expect(page.locator('[data-testid=slide] img')).toHaveCount(views.length);
	const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect([...printed.matchAll(/\/Type\s*\/Page\b/g)]).toHaveLength(views.length);
	expect(printed).toMatch(/\/MediaBox\s*\[0 0 960 540\]/);
});
