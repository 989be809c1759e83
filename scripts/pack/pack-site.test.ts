import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PackProblem, packSite, readBuiltSite } from './pack-site.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'site-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function build(base: string): Promise<void> {
	await mkdir(join(folder, 'embed/turns@1a2b3c'), { recursive: true });
	const files: [string, string][] = [
		['index.html', '<h1>Toàn cảnh</h1>'],
		['index.html.gz', 'packed'],
		['404.html', `<script>__sveltekit_1 = { base: "${base}" };</script>`],
		['site.json', '{"manifest":{"format":1,"version":"1a2b3c"}}'],
		['embed/turns@1a2b3c/chart.png', 'picture'],
		['export.csv.gz', 'a file of its own']
	];
	for (const [path, text] of files) await writeFile(join(folder, path), text);
}

async function pack(): Promise<{ bytes: Uint8Array; told: [number, number][] }> {
	const chunks: Uint8Array[] = [];
	const told: [number, number][] = [];
	await packSite(await readBuiltSite(folder), {
		write: async (chunk) => chunks.push(chunk),
		tell: (done, total) => told.push([done, total])
	});
	return { bytes: new Uint8Array(Buffer.concat(chunks)), told };
}

it('packs every file of the site, and how it is served', async () => {
	await build('');
	const { bytes, told } = await pack();
	const files = unzipSync(bytes);
	expect(Object.keys(files).sort()).toEqual([
		'README.txt',
		'hosting/Caddyfile',
		'hosting/nginx.conf',
		'hosting/web.config',
		'site/404.html',
		'site/embed/turns@1a2b3c/chart.png',
		'site/export.csv.gz',
		'site/index.html',
		'site/site.json'
	]);
	expect(strFromU8(files['site/index.html']!)).toBe('<h1>Toàn cảnh</h1>');
	expect(strFromU8(files['README.txt']!)).toMatch(/phiên bản số liệu 1a2b3c\r\n.*--directory site\r\n/s);
	expect(told.at(-1)).toEqual([5, 5]);
});

it('is the same byte for byte', async () => {
	await build('');
	const first = await pack();
	expect(first.bytes).toEqual((await pack()).bytes);
});

it('puts a site that lives below a path where a server finds it', async () => {
	await build('/toan-canh');
	const files = unzipSync((await pack()).bytes);
	expect(Object.keys(files)).toContain('site/toan-canh/index.html');
	expect(strFromU8(files['hosting/nginx.conf']!)).toContain('error_page 404 /toan-canh/404.html;');
	expect(strFromU8(files['README.txt']!)).toContain('http://127.0.0.1:8080/toan-canh/');
});

it('says what to do where there is no site, or half of one', async () => {
	await expect(readBuiltSite(join(folder, 'nowhere'))).rejects.toThrow(PackProblem);
	await build('');
	await rm(join(folder, 'site.json'));
	await expect(readBuiltSite(folder)).rejects.toThrow('run "npm run build" first');
});
