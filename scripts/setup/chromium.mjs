import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { npm, run, Stop } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** Flags for a Chromium that stays silent and runs anywhere, as root and without a screen too. */
export const chromiumFlags = [
	...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
	...['--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage']
];

/** @param {string | null | undefined} path */
async function isUsable(path) {
	if (!path || !existsSync(path)) return false;
	if (process.platform === 'win32') return true;
	// A stand-in of the package manager may lie where the browser should be: only an answer counts.
	const { code, output } = await run(path, ['--version', '--no-sandbox'], { timeout: 20_000 });
	return code === 0 && /\d+\.\d+/.test(output);
}

/** @returns {Promise<string | null>} */
async function bundledPath() {
	const { chromium } = await import('playwright-core');
	return chromium.executablePath();
}

/**
 * Path of a Chromium that starts: CHROMIUM_PATH, the system's, Playwright's; null where there is none.
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
	const given = process.env.CHROMIUM_PATH;
	if (given) {
		if (await isUsable(given)) return given;
		throw new Stop(`CHROMIUM_PATH is "${given}", which is no Chromium that starts: correct it or unset it.`);
	}
	const folders = (process.env.PATH ?? '').split(delimiter);
	const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
	for (const path of candidates) if (await isUsable(path)) return path;
	const bundled = await bundledPath();
	return (await isUsable(bundled)) ? bundled : null;
}

async function installFromDebian() {
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	await run('apt-get', ['update'], { env });
	await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
}

/**
 * Path of a Chromium, installed where there is none: Debian's as root, else Playwright's own.
 * @returns {Promise<string>}
 */
export async function requireChromium() {
	const found = await findChromium();
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) await installFromDebian();
	const installed = await findChromium();
	if (installed) return installed;
	const { output } = await npm(['exec', '--no', '--', 'playwright', 'install', 'chromium'], {
		env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '' }
	});
	const downloaded = await findChromium();
	if (downloaded) return downloaded;
	throw new Stop('No Chromium was found or could be installed: CHROMIUM_PATH=/path/to/chromium npm test', output);
}
