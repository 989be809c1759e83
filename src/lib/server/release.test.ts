import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const compiled = join(process.cwd(), 'static', 'data', 'manifest.json');
let folder: string;

beforeEach(async () => {
	vi.resetModules();
	folder = await mkdtemp(join(tmpdir(), 'release-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A process opens one release. */
async function openWith(manifest: string) {
	await writeFile(join(folder, 'manifest.json'), manifest);
	return (await import('./release.ts')).openRelease(folder);
}

test('a manifest that was cut at any place is refused, with what to do', async () => {
	const text = await readFile(compiled, 'utf8');
	for (const share of [0, 0.3, 0.999]) {
		vi.resetModules();
		await expect(openWith(text.slice(0, Math.floor(share * text.length)))).rejects.toThrow(/is cut.*npm run compile/);
	}
});

test('a manifest of a later format is refused, with what to do', async () => {
	await expect(openWith('{ "format": 2 }')).rejects.toThrow(/newer version.*npm run compile/);
});

test('a manifest that names files elsewhere opens none of them', async () => {
	const manifest = JSON.parse(await readFile(compiled, 'utf8')) as { databases: Record<string, object> };
	const databases = { ...manifest.databases, receptions: { ...manifest.databases.receptions, file: '../r.duckdb' } };
	await expect(openWith(JSON.stringify({ ...manifest, databases }))).rejects.toThrow(/npm run compile/);
});
