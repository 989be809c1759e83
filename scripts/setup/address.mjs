import { once } from 'node:events';
import { createServer } from 'node:net';
import { originOf } from '../hosting/rules.mjs';
import { basePath } from '../site/base-path.mjs';
import { Stop } from './run.mjs';

/** @typedef {{ host: string, port: number, base: string }} Address */

/**
 * Where to serve, from PORT, HOST and BASE_PATH.
 * @param {Record<string, string | undefined>} env
 * @returns {Address}
 */
export function readAddress(env) {
	const port = Number(env.PORT || 4173);
	if (!Number.isInteger(port) || port < 0 || port > 65535)
		throw new Stop(`PORT is "${env.PORT}", not a number from 0 to 65535: PORT=4173 npm start`);
	try {
		return { host: env.HOST || '127.0.0.1', port, base: basePath(env) };
	} catch (error) {
		throw new Stop(/** @type {Error} */ (error).message);
	}
}

/**
 * Origins whose pages may show embedded charts, from EMBED_ON, where they stand with spaces between.
 * @param {Record<string, string | undefined>} env
 * @returns {string[]}
 */
export function readEmbedOn(env) {
	const words = (env.EMBED_ON ?? '').split(/\s+/).filter(Boolean);
	return words.map((word) => {
		const origin = originOf(word);
		if (!origin) throw new Stop(`EMBED_ON has "${word}", which is no origin: EMBED_ON="https://…" npm start`);
		return origin;
	});
}

/**
 * The line that explains why an address cannot be listened on.
 * @param {NodeJS.ErrnoException} error
 * @param {Address} address
 */
export function listenProblem(error, { host, port }) {
	switch (error.code) {
		case 'EADDRINUSE':
			return `Port ${port} is taken: choose another one, as in PORT=${port + 1} npm start`;
		case 'EACCES':
			return `Port ${port} is not open to this user: choose one above 1023, as in PORT=4173 npm start`;
		default:
			return `Nothing can be served on HOST=${host}: ${error.message}`;
	}
}

/**
 * Stops early where the address is taken, before minutes of work.
 * @param {Address} address
 */
export async function requireFree(address) {
	const probe = createServer().listen(address.port, address.host);
	await once(probe, 'listening').catch((error) => {
		throw new Stop(listenProblem(error, address));
	});
	probe.close();
	await once(probe, 'close');
}

/**
 * The address as a reader types it.
 * @param {Address} address
 */
export function urlOf({ host, port, base }) {
	const everywhere = host === '0.0.0.0' || host === '::';
	const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
	return `http://${name}:${port}${base}/`;
}
