import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Site } from '../lib/model/site.ts';
import { encodeViews } from '../lib/view/saved-views.ts';
import { openFaultyHost } from './faulty-host-fixture.ts';
import type { FaultyHost, HostFault } from './faulty-host-fixture.ts';

// Whatever fails: the page still works, says what to do, and loses nothing that the reader has gathered.
test.describe.configure({ timeout: 180_000 });

const slow = { timeout: 30_000 };
const gathered = {
	'toan-canh-views': encodeViews([{ name: 'Của tôi', search: '?rows=unit', savedOn: '2026-10-01' }]),
	'toan-canh:slides': '?s=receptions%2Fturns&t=Title'
};
const ownRows = `unit_code,period_start,period_end,mode,turns,people,groups
382,2023-10-01,2023-12-31,regular,10,12,0
999,2023-10-01,2023-12-31,regular,10,12,0
`;
let host: FaultyHost;

test.beforeEach(async () => {
	host = await openFaultyHost();
});
test.afterEach(() => host.close());

/** A page of a reader who has slides, views, and the report of a file that is not used yet. */
async function open(page: Page, path: string): Promise<void> {
	await page.addInitScript((kept) => Object.entries(kept).forEach((entry) => localStorage.setItem(...entry)), gathered);
	await page.goto(host.url + path);
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', slow);
	const file = { name: 'cua-toi.csv', mimeType: 'text/csv', buffer: Buffer.from(ownRows) };
	await page.locator('input[type=file]').setInputFiles(file);
	await expect(page.getByTestId('drop-report')).toHaveAttribute('data-state', 'checked', slow);
}

async function nothingIsLost(page: Page): Promise<void> {
	expect(await page.evaluate(() => ({ ...localStorage }))).toMatchObject(gathered);
	await expect(page.getByTestId('drop-report')).toHaveAttribute('data-state', 'checked');
	await expect(page.getByTestId('drop-report')).toContainText('999');
}

const ask = (page: Page) => page.locator('select[name=split]').selectOption('mode');
const answered = (page: Page) =>
	expect(page.locator('.drawing svg text', { hasText: 'Thường xuyên' })).toBeVisible(slow);
const again = (page: Page) => page.getByRole('button', { name: 'Thử lại' }).click();

/** Asks what fails in each of these ways, one after another, and then what does not. */
async function survive(page: Page, path: RegExp, faults: readonly (readonly [HostFault, RegExp])[]): Promise<void> {
	await open(page, '/receptions/turns/');
	const alert = page.getByRole('alert');
	for (const [index, [fault, text]] of faults.entries()) {
		host.fail(path, fault);
		await (index === 0 ? ask(page) : again(page));
		await expect(alert, JSON.stringify(fault)).toContainText(text, slow);
		await expect(page.locator('.drawing svg').first()).toBeVisible();
		await nothingIsLost(page);
	}
	host.heal();
	await again(page);
	await answered(page);
	await expect(alert).toBeHidden();
	await nothingIsLost(page);
}

const cuts = [0, Math.random(), 1].map((share) => ({ kind: 'cut', share }) as const);
const [missing, failing] = [404, 500].map((status) => ({ kind: 'status', status }) as const) as [HostFault, HostFault];

test('a database that is missing, cut, changed or another thing', async ({ page }) => {
	const [broken, line] = [/bị thiếu hoặc hỏng.*tải lại trang/, /Đường truyền bị ngắt.*thử lại/];
	await survive(page, /receptions-\w+\.duckdb/, [
		[missing, broken],
		[failing, line],
		...cuts.map((cut) => [cut, line] as const),
		[{ kind: 'changed' }, broken],
		[{ kind: 'page' }, broken]
	]);
});

test('an engine that is missing, cut, changed or another thing', async ({ page }) => {
	const text = /Không khởi động được bộ tính toán.*thử lại/;
	const faults = [missing, failing, ...cuts, { kind: 'page' } as const];
	await survive(
		page,
		/\.wasm/,
		faults.map((fault) => [fault, text] as const)
	);
});

test('a list of units that is missing, cut or another thing', async ({ page }) => {
	const [broken, line] = [/bị thiếu hoặc hỏng/, /Đường truyền bị ngắt/];
	await open(page, '/receptions/turns/?split=mode');
	await page.goto('about:blank');
	host.fail(/site\.json/, failing);
	await page.goto(`${host.url}/receptions/turns/`);
	await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', slow);
	await ask(page);
	await expect(page.getByRole('alert')).toContainText(line, slow);
	for (const [fault, text] of [
		[{ kind: 'page' }, broken],
		[{ kind: 'cut', share: 0.5 }, line]
	] as const) {
		host.fail(/site\.json/, fault);
		await again(page);
		await expect(page.getByRole('alert')).toContainText(text, slow);
	}
	host.heal();
	await again(page);
	await answered(page);
});

test('a release that is newer than the page, cut, or with its files elsewhere', async ({ page }) => {
	const [newer, broken] = [/phiên bản khác với trang.*tải lại trang/, /bị thiếu hoặc hỏng.*tải lại trang/];
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const site = (await (await fetch(`${host.url}/site.json`)).json()) as Site;
	const { manifest } = site;
	const { receptions, ...others } = manifest.databases;
	const elsewhere = { ...receptions, file: '//elsewhere.example/receptions.duckdb' };
	let served: object | null = null;
	await page.route('**/site.json', (route) => (served ? route.fulfill({ json: served }) : route.continue()));
	await open(page, '/receptions/turns/?split=mode');
	for (const [other, text] of [
		[{ ...manifest, version: 'abcdefabcdef' }, newer],
		[{ format: 2 }, newer],
		[{ ...manifest, databases: { ...others, receptions: elsewhere } }, broken],
		[{ format: 1, version: manifest.version }, broken]
	] as const) {
		served = { ...site, manifest: other };
		await page.goto('about:blank');
		await page.goto(`${host.url}/receptions/turns/`);
		await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', slow);
		await ask(page);
		await expect(page.getByRole('alert')).toContainText(text, slow);
	}
	served = null;
	await again(page);
	await answered(page);
	expect(asked.filter((url) => url.includes('elsewhere'))).toEqual([]);
});

test('results of another release are computed in the browser', async ({ page }) => {
	const old = page.waitForResponse((response) => response.url().includes('/results/'));
	await page.route('**/results/**', async (route) => {
		const bundle = (await (await route.fetch()).json()) as { results: Record<string, { rows: number }> };
		const emptied = Object.entries(bundle.results).map(([key, result]) => [key, { ...result, rows: 0, columns: {} }]);
		await route.fulfill({ json: { ...bundle, version: 'abcdefabcdef', results: Object.fromEntries(emptied) } });
	});
	await open(page, '/receptions/turns/');
	await page.locator('select[name=from]').selectOption('2020');
	await old;
	await expect(page.locator('figure').first()).toContainText('2020 – 2026', slow);
	await expect(page.locator('.drawing svg text', { hasText: 'Thanh Hóa' }).first()).toBeVisible(slow);
});

for (const fault of [failing, { kind: 'cut', share: 0.5 }, { kind: 'page' }] as const) {
	test(`computed results that are ${fault.kind} are computed in the browser`, async ({ page }) => {
		host.fail(/\/results\//, fault);
		await open(page, '/receptions/turns/');
		await page.locator('select[name=from]').selectOption('2020');
		await expect(page.locator('figure').first()).toContainText('2020 – 2026', slow);
		await expect(page.getByRole('alert')).toBeHidden();
		await nothingIsLost(page);
	});
}

test('a part of the page that is cut is fetched again', async ({ page }) => {
	await open(page, '/receptions/turns/');
	host.fail(/\/_app\/.*\.js/, { kind: 'cut', share: 0.5 });
	await ask(page);
	await expect(page.getByRole('alert')).toBeVisible(slow);
	await nothingIsLost(page);
	host.heal();
	await again(page);
	await answered(page);
	await nothingIsLost(page);
});

test('a host that falls silent is told of, then given up, and asked again', async ({ page }) => {
	await page.clock.install();
	await open(page, '/receptions/turns/');
	host.fail(/receptions-\w+\.duckdb/, { kind: 'silent' });
	const request = page.waitForRequest(/receptions-\w+\.duckdb/);
	await ask(page);
	await request;
	await page.clock.runFor(11_000);
	await expect(page.locator('.pending')).toContainText('đang chậm', slow);
	await page.clock.runFor(31_000);
	await expect(page.getByRole('alert')).toContainText('không trả lời', slow);
	await nothingIsLost(page);
	host.heal();
	await page.clock.resume();
	await again(page);
	await answered(page);
});

test('a statement that needs too much memory ends, and the next one runs', async ({ page }) => {
	await page.goto(`${host.url}/explore/`);
	await page.evaluate((kept) => Object.entries(kept).forEach((entry) => localStorage.setItem(...entry)), gathered);
	await page.locator('.panels summary', { hasText: 'SQL' }).click();
	const [editor, sql] = [page.locator('.cm-content'), page.getByTestId('sql')];
	await expect(editor).toContainText('from receptions.facts', slow);
	const run = async (text: string) => {
		await editor.click();
		await page.keyboard.press('Control+A');
		await page.keyboard.insertText(text);
		await page.keyboard.press('Control+Enter');
	};
	await run('select list(hash(i)) as much from range(200000000) r(i)');
	await expect(sql).toContainText('quá nhiều bộ nhớ', slow);
	await run('select 6 * 7 as answer');
	await expect(sql.getByRole('cell')).toHaveText('42', slow);
	expect(await page.evaluate(() => ({ ...localStorage }))).toMatchObject(gathered);
});

test('a worker that is killed comes back', async ({ page }) => {
	await open(page, '/receptions/turns/?split=mode');
	await answered(page);
	const workers = () => page.workers().filter((one) => one.url().includes('duckdb-boot'));
	await workers()[0]?.evaluate(() =>
		setTimeout(() => {
			throw new Error('killed');
		})
	);
	await page.locator('select[name=from]').selectOption('2020');
	await expect(page).toHaveURL(/from=2020/, slow);
	await expect(page.locator('.pending')).toBeHidden(slow);
	await expect(page.getByRole('alert')).toBeHidden();
	await answered(page);
	await nothingIsLost(page);
});

test('a browser whose storage is full says so and keeps what it has', async ({ page }) => {
	await open(page, '/dialogues/events/');
	await page.evaluate(() => {
		for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2))
			try {
				for (let at = 0; ; at++) localStorage.setItem(`filler-${size}-${at}`, 'x'.repeat(size));
			} catch {
				// The next, smaller one may fit.
			}
	});
	await page.getByText('Dùng biểu đồ này').first().click();
	await page.getByRole('button', { name: 'Thêm vào slide' }).first().click();
	await expect(page.getByText('bộ nhớ cho trang này đã đầy').first()).toBeVisible();
	await nothingIsLost(page);
});

for (const date of ['1970-01-01', '2099-12-31']) {
	test(`a clock at ${date} changes no number`, async ({ page }) => {
		const overview = async () => {
			await page.goto(`${host.url}/`);
			await expect(page.getByText('Dùng biểu đồ này')).toBeVisible(slow);
			return page.locator('main').innerText();
		};
		const before = await overview();
		await page.clock.setFixedTime(new Date(`${date}T12:00:00`));
		expect(await overview()).toBe(before);
		await page.goto(`${host.url}/receptions/turns/?split=mode`);
		await answered(page);
	});
}

test('a tab that has slept for a day goes on', async ({ page, context }) => {
	await page.clock.install();
	await open(page, '/receptions/turns/?split=mode');
	await answered(page);
	const session = await context.newCDPSession(page);
	await session.send('Page.setWebLifecycleState', { state: 'frozen' });
	await session.send('Page.setWebLifecycleState', { state: 'active' });
	await page.clock.fastForward('24:00:00');
	await page.locator('select[name=from]').selectOption('2020');
	await expect(page).toHaveURL(/from=2020/, slow);
	await expect(page.getByRole('alert')).toBeHidden();
	await answered(page);
	await nothingIsLost(page);
});
