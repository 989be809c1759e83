import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rename, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

// Databases are left out: they are read in ranges of their plain bytes.
const compressible = /\.(html|js|mjs|css|svg|json|csv|txt|xml|webmanifest|wasm|map)$/;

/** @param {string} path */
async function changedAt(path) {
	const entry = await stat(path).catch(() => null);
	return entry ? entry.mtimeMs : 0;
}

/** @param {string} path */
async function compressFile(path) {
	if ((await changedAt(`${path}.gz`)) >= (await changedAt(path))) return;
	// A name of its own: another server may be starting over the same folder.
	const part = `${path}.gz.${randomUUID()}.part`;
	await pipeline(createReadStream(path), createGzip({ level: 6 }), createWriteStream(part));
	await rename(part, `${path}.gz`);
}

/**
 * Puts a `.gz` beside every file of a built site that gains from it.
 * @param {string} folder
 */
export async function compressFolder(folder) {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile() && compressible.test(entry.name))
		.map((entry) => `${entry.parentPath}/${entry.name}`);
	for (let start = 0; start < paths.length; start += 16)
		await Promise.all(paths.slice(start, start + 16).map(compressFile));
}
