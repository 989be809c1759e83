import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const ignored = new Set(['node_modules', 'static/data']);

/**
 * Every file at or below a path, in a fixed order; none where there is nothing.
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function filesBelow(path) {
	if (ignored.has(path)) return [];
	const entry = await stat(path).catch(() => null);
	if (!entry) return [];
	if (!entry.isDirectory()) return [path];
	const names = (await readdir(path)).sort();
	return (await Promise.all(names.map((name) => filesBelow(`${path}/${name}`)))).flat();
}

/**
 * Hash over the names and contents of files, and over values such as BASE_PATH.
 * @param {readonly string[]} paths
 * @param {readonly string[]} values
 */
export async function stampOf(paths, values) {
	const hash = createHash('sha256');
	const files = (await Promise.all(paths.map(filesBelow))).flat();
	for (const file of files) hash.update(`${file}\0`).update(await readFile(file));
	return hash.update(values.join('\0')).digest('hex');
}

/** @param {string} output */
async function changedAt(output) {
	const entry = await stat(output).catch(() => null);
	return entry ? entry.mtimeMs : null;
}

/**
 * Does the work unless its inputs, and the file that it left behind, are as they were.
 * @param {{ name: string, stamp: string, output: string, folder?: string }} work
 * @param {() => Promise<void>} action
 * @returns {Promise<'done' | 'unchanged'>}
 */
export async function onceFor({ name, stamp, output, folder = '.cache' }, action) {
	const record = join(folder, `${name}.stamp`);
	const line = async () => `${stamp} ${await changedAt(output)}`;
	const before = await readFile(record, 'utf8').catch(() => '');
	if (before === (await line()) && (await changedAt(output)) !== null) return 'unchanged';
	await action();
	await mkdir(dirname(record), { recursive: true });
	await writeFile(record, await line());
	return 'done';
}
