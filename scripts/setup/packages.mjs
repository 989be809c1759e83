import { readFile } from 'node:fs/promises';
import { npm, Stop } from './run.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean }>} LockedPackages */

/**
 * @param {string} path
 * @returns {Promise<LockedPackages>}
 */
async function readLock(path) {
	return JSON.parse(await readFile(path, 'utf8')).packages;
}

/** Whether every package of the lock file is installed in its version; optional ones depend on the machine. */
async function isInstalled() {
	const wanted = await readLock('package-lock.json');
	const installed = await readLock('node_modules/.package-lock.json').catch(() => /** @type {LockedPackages} */ ({}));
	return Object.entries(wanted).every(
		([path, { version, optional }]) =>
			path === '' || installed[path]?.version === version || (optional === true && !installed[path])
	);
}

/**
 * Installs what the lock file names, where that is not there yet.
 * @returns {Promise<'installed' | 'unchanged'>}
 */
export async function installPackages() {
	if (await isInstalled()) return 'unchanged';
	const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
	if (code !== 0)
		throw new Stop('Packages could not be installed: check the connection to the npm registry and try again.', output);
	return 'installed';
}
