import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm, Stop } from '../setup/run.mjs';

/** ClickHouse's engine as an npm package: half a gigabyte that only these tests need. */
const version = '3.4.0';
const folder = join('.cache', 'chdb');

/**
 * Installs chdb into `.cache` unless it is there.
 * @returns {Promise<string>} the folder that its package is below
 */
export async function installChdb() {
	if ((await installed()) === version) return folder;
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: { chdb: version } }));
	const { code, output } = await npm(['install', '--prefix', folder, '--no-audit', '--no-fund'], { timeout: 900_000 });
	if (code !== 0 || (await installed()) !== version) throw new Stop(`chdb ${version} could not be installed.`, output);
	return folder;
}

/** @returns {Promise<string | null>} */
async function installed() {
	const text = await readFile(join(folder, 'node_modules', 'chdb', 'package.json'), 'utf8').catch(() => '{}');
	return JSON.parse(text).version ?? null;
}
