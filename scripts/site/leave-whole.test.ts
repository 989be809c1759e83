import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leaveWhole } from './leave-whole.mjs';

test('of a database in parts a site has only the parts', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'whole-'));
	const data = join(folder, 'data');
	await mkdir(data);
	const databases = {
		small: { file: 'small-1.duckdb' },
		large: { file: 'large-2.duckdb', parts: ['large-0-2.duckdb', 'large-1-2.duckdb'] }
	};
	const files = ['small-1.duckdb', 'large-2.duckdb', 'large-2.duckdb.gz', 'large-0-2.duckdb', 'large-1-2.duckdb'];
	for (const name of files) await writeFile(join(data, name), name);
	await writeFile(join(data, 'manifest.json'), JSON.stringify({ databases }));
	await leaveWhole(folder);
	expect(await readdir(data)).toEqual(['large-0-2.duckdb', 'large-1-2.duckdb', 'manifest.json', 'small-1.duckdb']);
	await rm(folder, { recursive: true });
	await leaveWhole(folder);
});
