import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { ResultBundle } from '../engine/result-bundle.ts';
import { ResultCache } from './result-cache.ts';

const statements = [{ text: 'select 1', params: [], databases: [] }];
const bundle: ResultBundle = { format: 1, version: 'v', results: {} };

async function copyOfCode(): Promise<string> {
	const root = await mkdtemp(join(tmpdir(), 'results-'));
	onTestFinished(() => rm(root, { recursive: true }));
	for (const folder of ['model', 'sql', 'engine', 'server'])
		await cp(join(process.cwd(), 'src/lib', folder), join(root, 'src/lib', folder), { recursive: true });
	return root;
}

it('makes a bundle once, and again for another release, even where that dropped the folder meanwhile', async () => {
	const root = await copyOfCode();
	const make = vi.fn(() => Promise.resolve(bundle));
	const first = await ResultCache.open(root, 'one');
	expect(await first.bundle(statements, make)).toEqual(bundle);
	expect(await first.bundle(statements, make)).toEqual(bundle);
	expect(make).toHaveBeenCalledTimes(1);
	const second = await ResultCache.open(root, 'two');
	await second.bundle(statements, make);
	expect(make).toHaveBeenCalledTimes(2);
	await first.bundle(statements, make);
	expect(make).toHaveBeenCalledTimes(3);
});
