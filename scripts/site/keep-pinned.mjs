import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

// What an earlier build left for frames on other sites: pinned pages, and the programs that they fetch.
const pages = 'embed';
const programs = '_app/immutable/embed';

/**
 * Builds into a folder, then puts back the pages that are pinned to releases before, which frames elsewhere show.
 * @param {string} folder
 * @param {() => Promise<void>} build empties the folder first
 */
export async function keepPinned(folder, build) {
	const aside = join(dirname(folder), '.cache/pinned');
	// What a build that failed has left aside is still what was there before it.
	for (const path of [pages, programs])
		if (!(await exists(join(aside, path)))) await move(join(folder, path), join(aside, path));
	await build();
	for (const path of await pinnedFolders(join(aside, pages))) await restore(join(pages, path), aside, folder);
	for (const name of await readdir(join(aside, programs)).catch(() => []))
		await restore(join(programs, name), aside, folder);
	await rm(aside, { recursive: true, force: true });
}

/** @param {string} path */
const exists = (path) =>
	stat(path).then(
		() => true,
		() => false
	);

/**
 * @param {string} from
 * @param {string} to
 */
async function move(from, to) {
	if (!(await exists(from))) return;
	await mkdir(dirname(to), { recursive: true });
	await rename(from, to);
}

/**
 * The folders of pinned pages: "receptions/turns@1a2b3c".
 * @param {string} below
 */
async function pinnedFolders(below) {
	const entries = await readdir(below, { recursive: true, withFileTypes: true }).catch(() => []);
	return entries
		.filter((entry) => entry.isDirectory() && entry.name.includes('@'))
		.map((entry) => join(entry.parentPath, entry.name).slice(below.length + 1));
}

/**
 * What the new build has made itself stays.
 * @param {string} path
 * @param {string} aside
 * @param {string} folder
 */
async function restore(path, aside, folder) {
	if (!(await exists(join(folder, path)))) await cp(join(aside, path), join(folder, path), { recursive: true });
}
