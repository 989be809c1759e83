import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Takes databases that stand in a built site in parts, too, out of it: a host may refuse files so large.
 * @param {string} folder
 */
export async function leaveWhole(folder) {
	const data = join(folder, 'data');
	const text = await readFile(join(data, 'manifest.json'), 'utf8').catch(() => '{}');
	/** @type {Partial<import('../../src/lib/model/manifest.ts').Manifest>} */
	const { databases = {} } = JSON.parse(text);
	const whole = Object.values(databases).flatMap(({ file, parts }) => (parts ? [file] : []));
	for (const name of await readdir(data).catch(() => []))
		// With what was compressed of it.
		if (whole.some((file) => name === file || name.startsWith(`${file}.`))) await rm(join(data, name));
}
