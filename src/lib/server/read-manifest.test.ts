import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readManifest } from './read-manifest.ts';

const compiled = join(process.cwd(), 'static', 'data', 'manifest.json');
let folder: string;

beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'manifest-'))));
afterEach(() => rm(folder, { recursive: true }));

async function readOf(text: string) {
	const path = join(folder, 'manifest.json');
	await writeFile(path, text);
	return readManifest(path);
}

test('a compiled manifest is read; cut at any place it is refused, with what to do', async () => {
	const text = await readFile(compiled, 'utf8');
	expect(await readOf(text)).toEqual(JSON.parse(text));
	for (const share of [0, 0.3, 0.999])
		await expect(readOf(text.slice(0, Math.floor(share * text.length)))).rejects.toThrow(/is cut.*npm run compile/);
});

test('a manifest of a later format is refused, with what to do', async () => {
	await expect(readOf('{ "format": 2 }')).rejects.toThrow(/newer version.*npm run compile/);
});

test('a manifest that names files elsewhere is refused', async () => {
	const manifest = JSON.parse(await readFile(compiled, 'utf8')) as { databases: Record<string, object> };
	const databases = { ...manifest.databases, receptions: { ...manifest.databases.receptions, file: '../r.duckdb' } };
	await expect(readOf(JSON.stringify({ ...manifest, databases }))).rejects.toThrow(/npm run compile/);
});
