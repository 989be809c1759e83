import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { caddyfile } from './caddy.mjs';
import { nginxConf } from './nginx.mjs';

/** @typedef {'nginx' | 'caddy'} ServerName */

/**
 * Whether a server is installed here.
 * @param {ServerName} name
 */
export function hasServer(name) {
	return spawnSync(name, [name === 'nginx' ? '-v' : 'version'], { stdio: 'ignore' }).status === 0;
}

/** @returns {Promise<number>} */
async function freePort() {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
	probe.close();
	await once(probe, 'close');
	return port;
}

/** @param {string} folder */
function nginxAround(folder) {
	const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
	return [
		...(process.getuid?.() === 0 ? ['user root;'] : []),
		`daemon off; pid ${folder}/pid; error_log stderr error; worker_processes 1; events {}`,
		`http { access_log off; ${kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}`,
		`include ${folder}/site.conf; }`
	].join('\n');
}

/**
 * Starts a server with the file that is shipped for it.
 * @param {ServerName} name
 * @param {{ root: string, base?: string, embedOn?: readonly string[], port?: number }} site
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function runServer(name, { root, base = '', embedOn = [], port }) {
	const chosen = port ?? (await freePort());
	const folder = await mkdtemp(join(tmpdir(), 'host-'));
	const host = { base, embedOn, listen: `127.0.0.1:${chosen}`, root: resolve(root) };
	const config = join(folder, 'site.conf');
	await writeFile(config, name === 'nginx' ? nginxConf(host) : `{\n\tadmin off\n}\n${caddyfile(host)}`);
	await writeFile(join(folder, 'nginx.conf'), nginxAround(folder));
	const args =
		name === 'nginx'
			? ['-c', join(folder, 'nginx.conf'), '-p', folder]
			: ['run', '--config', config, '--adapter', 'caddyfile'];
	const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
	const child = spawn(name, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
	let said = '';
	child.stderr.on('data', (chunk) => (said += chunk));
	const ended = once(child, 'exit');
	const url = `http://127.0.0.1:${chosen}`;
	const close = async () => {
		if (child.exitCode === null) child.kill('SIGTERM');
		await ended;
		await rm(folder, { recursive: true, force: true });
	};
	for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
		if (await fetch(url).catch(() => null)) return { url, close };
		await new Promise((next) => setTimeout(next, 50));
	}
	await close();
	throw new Error(`${name} does not answer: ${said}`);
}
