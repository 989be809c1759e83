import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressFolder } from './compress.mjs';

test('two servers that start over one built site leave it whole', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'compress-'));
	const names = Array.from({ length: 40 }, (_, at) => `page-${at}.html`);
	for (const name of names) await writeFile(join(folder, name), name.repeat(1000));
	await Promise.all([compressFolder(folder), compressFolder(folder), compressFolder(folder)]);
	for (const name of names)
		expect(gunzipSync(await readFile(join(folder, `${name}.gz`))).toString()).toBe(name.repeat(1000));
	expect(await readdir(folder)).toHaveLength(2 * names.length);
	await rm(folder, { recursive: true });
});
