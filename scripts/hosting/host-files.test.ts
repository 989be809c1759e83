import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xmlFaults } from '#lib/export/check-xml-fixture.ts';
import { hostFiles } from './host-files.mjs';
import { usualHost } from './host.mjs';
import { webConfig } from './iis.mjs';
import { headersOf, originOf, rulesOf, types } from './rules.mjs';
import { hasServer, runServer } from './run-server.mjs';

const embedOn = ['https://portal.example.vn', 'https://*.tinh.example.vn'];
const base = '/toan-canh';

/** A file of each kind, and what it must come with. */
const files: readonly [path: string, type: string][] = [
	['/index.html', 'text/html; charset=utf-8'],
	['/receptions/turns/index.html', 'text/html; charset=utf-8'],
	['/404.html', 'text/html; charset=utf-8'],
	['/site.json', 'application/json; charset=utf-8'],
	['/service-worker.js', 'text/javascript; charset=utf-8'],
	['/app.webmanifest', 'application/manifest+json; charset=utf-8'],
	['/favicon.svg', 'image/svg+xml; charset=utf-8'],
	['/samples/receptions.csv', 'text/csv; charset=utf-8'],
	['/licences.txt', 'text/plain; charset=utf-8'],
	['/data/manifest.json', 'application/json; charset=utf-8'],
	['/data/receptions-0a1b.duckdb', 'application/octet-stream'],
	['/data/rows.parquet', 'application/vnd.apache.parquet'],
	['/embed/receptions/turns/index.html', 'text/html; charset=utf-8'],
	['/embed/receptions/turns/chart.svg', 'image/svg+xml; charset=utf-8'],
	['/embed/receptions/turns/chart.png', 'image/png'],
	['/_app/immutable/start.abc.js', 'text/javascript; charset=utf-8'],
	['/_app/immutable/assets/duckdb-eh.abc.wasm', 'application/wasm'],
	['/_app/immutable/assets/style.abc.css', 'text/css; charset=utf-8'],
	['/_app/immutable/assets/face.abc.woff2', 'font/woff2']
];
const isCompressed = (path: string) => /\.(html|js|css|json|webmanifest|svg|csv|txt|wasm)$/.test(path);

let root = '';
beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'site-'));
	for (const [path] of files) {
		await mkdir(dirname(join(root, base, path)), { recursive: true });
		await writeFile(join(root, base, path), `${path} `.repeat(300));
	}
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('the shipped files', () => {
	it.each(Object.entries(hostFiles(usualHost)))('%s is what the rules say', async (name, text) => {
		expect(await readFile(new URL(`files/${name}`, import.meta.url), 'utf8')).toBe(text);
	});
	it('tell IIS the same', () => {
		const text = webConfig({ ...usualHost, base, embedOn });
		expect(xmlFaults(text.replace(/<!--.*?-->/, ''))).toEqual([]);
		const rules = rulesOf(embedOn);
		const unescaped = text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
		for (const { folder, headers } of rules) {
			const inside = folder === '' ? unescaped : unescaped.split(`<location path="${folder.slice(0, -1)}">`)[1]!;
			for (const [name, value] of Object.entries(headers)) expect(inside).toContain(`name="${name}" value="${value}"`);
		}
		for (const end of Object.keys(types)) expect(text).toContain(`<mimeMap fileExtension=".${end}"`);
		expect(text).toContain('path="/toan-canh/404.html"');
	});
	it('let nothing but origins into a header', () => {
		for (const good of ['https://a.vn', 'http://10.1.2.3:8080', 'https://*.a.vn', 'http://localhost:*'])
			expect(originOf(good)).toBe(good);
		for (const bad of [
			'*',
			'a.vn',
			"'none'",
			'https://a.vn; script-src *',
			'https://a.vn\n',
			'https://a.vn"',
			'https://a.vn/x',
			'javascript:x',
			''
		])
			expect(originOf(bad)).toBeNull();
	});
	it('allow no page to be framed by others, and no program to be made of text', () => {
		const policy = (path: string) => headersOf(rulesOf(embedOn), path)['Content-Security-Policy'];
		expect(policy('/index.html')).toMatch(/frame-ancestors 'self'$/);
		expect(policy('/embed/x/index.html')).toMatch(/frame-ancestors 'self' https:\/\/portal\.example\.vn https:/);
		expect(
			rulesOf(embedOn)
				.map(({ headers }) => headers['Content-Security-Policy'])
				.join()
		).not.toMatch(/'unsafe-(eval|inline)'/);
	});
});

describe.each(['nginx', 'caddy'] as const)('%s with its file', (name) => {
	const missing = hasServer(name) ? '' : `${name} is not installed: `;
	describe.skipIf(missing !== '')(`${missing}headers`, () => {
		let server: Awaited<ReturnType<typeof runServer>>;
		beforeAll(async () => void (server = await runServer(name, { root, base, embedOn })));
		afterAll(() => server?.close());
		const get = (path: string, headers: Record<string, string> = {}) =>
			fetch(`${server.url}${path}`, { redirect: 'manual', headers });

		it.each(files)('%s comes as %s', async (path, type) => {
			const response = await get(base + path);
			expect(response.status).toBe(200);
			expect(response.headers.get('Content-Type')?.toLowerCase()).toBe(type);
			for (const [key, value] of Object.entries(headersOf(rulesOf(embedOn), path)))
				expect(response.headers.get(key), key).toBe(value);
			expect(await response.text()).toBe(`${path} `.repeat(300));
			const packed = await get(base + path, { 'Accept-Encoding': 'gzip' });
			expect(packed.headers.get('Content-Encoding')).toBe(isCompressed(path) ? 'gzip' : null);
			if (isCompressed(path)) expect(packed.headers.get('Vary')).toMatch(/Accept-Encoding/i);
		});
		it('shows folders by their page, and leads to them', async () => {
			expect(await (await get(`${base}/embed/receptions/turns/`)).text()).toContain(
				'/embed/receptions/turns/index.html'
			);
			for (const path of [base, `${base}/receptions/turns`]) {
				const response = await get(path);
				expect(response.status).toBeOneOf([301, 308]);
				expect(response.headers.get('Location')).toBe(`${path}/`);
			}
		});
		it('answers what is missing with the page for it, which nobody keeps', async () => {
			for (const path of ['/nowhere/', '/_app/immutable/gone.js']) {
				const response = await get(base + path);
				expect(response.status).toBe(404);
				expect(await response.text()).toContain('/404.html');
				expect(response.headers.get('Cache-Control')).toBe('no-cache');
				expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
			}
		});
		it('gives parts of databases', async () => {
			const response = await get(`${base}/data/receptions-0a1b.duckdb`, {
				Range: 'bytes=1-4',
				'Accept-Encoding': 'gzip'
			});
			expect(response.status).toBe(206);
			expect(await response.text()).toBe('data');
		});
	});
});
