import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Site } from '../lib/model/site.ts';

const slow = { timeout: 60_000 };

/** What the page's policy has refused so far, in words. */
async function watchPolicy(page: Page): Promise<() => string[]> {
	const refused: string[] = [];
	await page.exposeFunction('tellRefused', (what: string) => refused.push(what));
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
			const { tellRefused } = window as unknown as { tellRefused(what: string): void };
			tellRefused(`${location.pathname}: ${violatedDirective} ${blockedURI} ${sample}`);
		});
	});
	// Workers have policies of their own.
	page.on('console', (message) => {
		if (/Content Security Policy|violates the following/.test(message.text())) refused.push(message.text());
	});
	return () => refused;
}

const alive = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-ready', 'true', slow);

/** A path for every route, of every dataset where there is one for each. */
function pathsOf({ manifest }: Site): string[] {
	const measures = Object.keys(manifest.databases).flatMap((id) => (id === 'reference' ? [] : [`/${id}/`]));
	const pages = ['/', ...measures, '/receptions/turns/', '/receptions/turns/?in=p-38&chart=bar&at=2024', '/charts/'];
	const more = ['/charts/line/', '/data/', '/duties/', '/explore/', '/health/', '/slides/', '/units/', '/units/p-38/'];
	const both = [...pages, ...more, '/units/view/?id=x-14797@2025-07-01', '/nowhere/'];
	return [...both, ...both.map((path) => `/en${path}`)];
}

test('no page does what its policy refuses', async ({ page }) => {
	test.setTimeout(240_000);
	const refused = await watchPolicy(page);
	const site = (await (await page.request.get('/site.json')).json()) as Site;
	for (const path of pathsOf(site)) {
		await page.goto(path);
		if (!path.endsWith('/nowhere/')) await alive(page);
		const policies = page.locator('meta[http-equiv="content-security-policy" i]');
		const policy = await policies.getAttribute('content');
		expect(policy, path).toMatch(/^default-src 'none';.*script-src 'self' 'wasm-unsafe-eval' 'sha256-/);
		expect(policy, path).not.toMatch(/'unsafe-eval'|script-src[^;]*'unsafe-inline'|\*/);
	}
	for (const path of ['/embed/receptions/turns/', '/embed/en/campaigns/built/?theme=dark']) {
		await page.goto(path);
		await page.locator('#chart').focus();
		await expect(page.locator('[role=application]')).toBeVisible();
	}
	expect(refused()).toEqual([]);
});

test('the engine, SQL, downloads and pictures need nothing that is refused', async ({ page }) => {
	const refused = await watchPolicy(page);
	await page.goto('/explore/');
	await page.locator('.panels summary', { hasText: 'SQL' }).click();
	const editor = page.locator('.cm-content');
	await expect(editor).toContainText('from receptions.facts', slow);
	await editor.click();
	await page.keyboard.press('Control+A');
	await page.keyboard.insertText('select 6 * 7 as answer');
	await page.keyboard.press('Control+Enter');
	await expect(page.getByTestId('sql').getByRole('cell')).toHaveText('42', slow);
	await page.goto('/receptions/turns/?split=mode');
	await alive(page);
	await expect(page.locator('.drawing svg text', { hasText: 'Thường xuyên' })).toBeVisible(slow);
	await page.getByText('Dùng biểu đồ này').first().click();
	for (const name of [/PNG/, /SVG/, /XLSX/, /PPTX/]) {
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name }).first().click();
		expect((await download).suggestedFilename()).not.toBe('');
	}
	await page.goto('/receptions/turns/');
	await page.getByText('Dùng biểu đồ này').first().click();
	await page.getByRole('button', { name: 'Nhúng vào trang khác…' }).click();
	await expect(page.getByRole('dialog').frameLocator('iframe').locator('svg').first()).toBeAttached();
	expect(refused()).toEqual([]);
});

test('links with markup, SQL and scripts in them become texts at most', async ({ page }) => {
	test.setTimeout(120_000);
	const refused = await watchPolicy(page);
	page.on('dialog', (dialog) => void dialog.dismiss().then(() => refused().push(dialog.message())));
	const odd = encodeURIComponent(`"><img src=x onerror="alert(1)"><script>alert(2)</script>'; drop table units --`);
	const names = ['in', 'units', 'focus', 'only', 'split', 'chart', 'from', 'q', 'data', 'rows', 'own', 'show', 'id'];
	const search = names.map((name) => `${name}=${odd}`).join('&');
	for (const path of ['/', '/receptions/turns/', '/explore/', '/data/', '/duties/', '/slides/', '/units/view/']) {
		await page.goto(`${path}?${search}#${odd}`);
		await alive(page);
		await expect(page.locator('img[src=x]')).toHaveCount(0);
	}
	expect(refused()).toEqual([]);
});

test('a page runs no text as a program, and asks no other site', async ({ page }) => {
	await page.goto('/receptions/turns/');
	await alive(page);
	const outcome = await page.evaluate(async () => {
		const done: string[] = [];
		// Later, since what a debugger runs at once is free of the policy.
		await new Promise((next) => setTimeout(next));
		try {
			Function('return 1')();
			done.push('Function');
		} catch {
			/* as it should */
		}
		Object.assign(window, { ran: (what: string) => done.push(what) });
		const box = document.createElement('div');
		box.innerHTML = '<img src="x:" onerror="ran(\'handler\')"><a href="javascript:ran(\'link\')">x</a>';
		document.body.append(box);
		box.querySelector('a')!.click();
		const script = Object.assign(document.createElement('script'), { textContent: "ran('script')" });
		document.body.append(script);
		const other = location.origin.replace('127.0.0.1', 'localhost');
		await fetch(`${other}/site.json`, { mode: 'no-cors' }).then(
			() => done.push('fetch'),
			() => {}
		);
		await new Promise((next) => setTimeout(next, 300));
		return done;
	});
	expect(outcome).toEqual([]);
});
