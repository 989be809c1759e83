import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

/** What each link of README's guide has to show: its kind of chart, and what its finding says. */
const answers: Readonly<Record<number, readonly [kind: string, finding: RegExp]>> = {
	2: ['line', /Thanh Hóa.* 3\.410 lượt .*trong quý II\/2026/],
	3: ['bar', /Lượt tiếp công dân\/1\.000 dân trong năm 2024: từ .* đến .*; bình quân/],
	5: ['bar', /cao nhất trong năm 2024: 10 đoàn đông người/],
	6: ['line', /tỷ lệ vụ việc tiếp nhiều lần là .* % trong năm 2025/],
	7: ['bullet', /9\/27 đơn vị đạt chỉ tiêu .* trong năm 2024; 18 chưa đủ/],
	8: ['stacked_bar', /Thủ trưởng tiếp chiếm .* % .* trong năm 2024/],
	9: ['bullet', /TP Thanh Hóa: 20\/36 kỳ .* trong giai đoạn 2021 – 2023, chưa đủ/],
	10: ['seasonal', /Thanh Hóa: quý II cao nhất ở 8\/10 năm/],
	11: ['stacked_bar', /chiếm .* % hội nghị đối thoại trong năm 2025/],
	12: ['bullet', /đơn vị đạt chỉ tiêu về hội nghị đối thoại trong năm 2024; 1 chưa đủ: Ba Đình 0\/1/],
	13: ['line', /ý kiến được trả lời tại chỗ là .* % trong năm 2025/],
	14: ['stacked_bar', /^Đất đai, giải phóng mặt bằng chiếm .* % kiến nghị ghi nhận \(Đối thoại\) trong năm 2025/],
	15: ['stacked_bar', /Đã thực hiện chiếm .* % kiến nghị ghi nhận \(Đối thoại\) trong năm 2025/],
	16: ['stacked_bar', /Định kỳ chiếm .* % hội nghị đối thoại/],
	17: ['scatter', /Mô hình được công nhận và mô hình đăng ký mới/],
	18: ['stacked_bar', /Kinh tế chiếm .* %/],
	19: ['stacked_bar', /Tập thể chiếm .* %/],
	20: ['bullet', /15\/27 đơn vị đạt chỉ tiêu về mô hình đăng ký mới/],
	21: ['slope', /đơn vị tăng, .* đơn vị giảm/],
	22: ['bar', /Tập thể được khen thưởng trong năm 2024: từ 0 đến 8/],
	23: ['cumulative', /26,4 tỷ đồng .* % chỉ tiêu cả năm/],
	24: ['cumulative', /339 căn nhà .* % chỉ tiêu cả năm/],
	25: ['line', /Hà Nội .* %, Thanh Hóa .* %/],
	26: ['line', /Đất đai, giải phóng mặt bằng: tỷ lệ kiến nghị quá hạn là .* % trong năm 2025/],
	27: ['stacked_bar', /Đất đai chiếm .* % đơn đủ điều kiện xử lý trong năm 2025/],
	28: ['stacked_bar', /Giám sát của MTTQ chiếm .* % cuộc kiểm tra, giám sát, phản biện/],
	29: ['paired', /quý II\/2026 so với quý II\/2025 trên cùng địa bàn: .*ước tính/]
};

/** Questions answered by other pages than those of a measure: what has to stand there. */
const pages: Readonly<Record<number, RegExp>> = {
	1: /so với cùng kỳ/,
	4: /Tiếp công dân: tình hình gửi báo cáo, cấp xã, Tỉnh Thanh Hóa/,
	30: /nhiệm kỳ HĐND 2021–2026.*kỳ báo cáo/
};

const guide = [...readFileSync('README.md', 'utf8').matchAll(/^\| (\d+) +\|.*\| (.*?) *\|$/gm)].map(
	([, number, link = '']) => ({ number: Number(number), link: /^`(.*)`$/.exec(link)?.[1] ?? null })
);

/** Spaces in a pattern match those that do not break, too. */
const spaced = (pattern: RegExp) => new RegExp(pattern.source.replaceAll(' ', '\\s'));

/** Follows a link within the site, so that the engine stays warm. */
async function follow(page: Page, link: string): Promise<void> {
	await page.evaluate((href) => {
		const anchor = document.body.appendChild(document.createElement('a'));
		anchor.href = href;
		anchor.click();
		anchor.remove();
	}, link);
}

test('the guide answers each of the thirty questions', async ({ page }) => {
	test.setTimeout(180_000);
	expect(guide.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
	expect(guide.every(({ link }) => link !== null)).toBe(true);
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(String(error)));
	await page.goto('/');
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
	for (const { number, link } of guide) {
		if (link === null) continue;
		await follow(page, link);
		const [kind, finding] = answers[number] ?? [null, pages[number]!];
		const where = kind === null ? page.locator('main') : page.locator('h1');
		await expect(where, `question ${number}`).toContainText(spaced(finding), { timeout: 30_000 });
		if (kind !== null)
			await expect(page.locator(`[data-chart=${kind}] .drawing svg`).first(), `question ${number}`).toBeVisible();
		await expect(page.locator('[role=alert], .notices li'), `question ${number}`).toHaveCount(0);
	}
	expect(errors).toEqual([]);
});
