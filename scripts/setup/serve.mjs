import { existsSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { contentType, headersOf, rulesOf } from '../hosting/rules.mjs';
import { listenProblem, urlOf } from './address.mjs';
import { compressFolder } from './compress.mjs';
import { Stop } from './run.mjs';

/**
 * What every host says with a file, and its type.
 * @param {readonly import('../hosting/rules.mjs').Rule[]} rules
 * @returns {(response: import('node:http').ServerResponse, path: string) => void}
 */
function headersBy(rules) {
	return (response, path) => {
		const type = contentType(path);
		if (type) response.setHeader('Content-Type', type);
		response.setHeader('Accept-Ranges', 'bytes');
		for (const [name, value] of Object.entries(headersOf(rules, path))) response.setHeader(name, value);
	};
}

/**
 * Serves a built site under its base path, with ranges, gzip and its own 404 page.
 * @param {string} folder
 * @param {import('./address.mjs').Address} address
 * @param {readonly string[]} embedOn origins whose pages may show embedded charts
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveSite(folder, address, embedOn = []) {
	await compressFolder(folder);
	const setHeaders = headersBy(rulesOf(embedOn));
	const files = sirv(folder, { etag: true, gzip: true, setHeaders });
	const page = join(folder, '404.html');
	const notFound = existsSync(page) ? readFileSync(page) : '<!doctype html><title>404</title><h1>404</h1>';
	const server = createServer((request, response) => {
		const missing = () => {
			setHeaders(response, '/404.html');
			response.writeHead(404).end(notFound);
		};
		const url = request.url ?? '/';
		const path = url.split('?', 1)[0] ?? '/';
		if (address.base !== '' && path === address.base) {
			response.writeHead(308, { Location: `${address.base}/${url.slice(path.length)}` }).end();
			return;
		}
		if (!path.startsWith(`${address.base}/`)) return missing();
		request.url = url.slice(address.base.length);
		files(request, response, missing);
	});
	server.listen(address.port, address.host);
	await once(server, 'listening').catch((error) => {
		throw new Stop(listenProblem(error, address));
	});
	const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
	const close = async () => {
		server.close();
		server.closeAllConnections();
		await once(server, 'close');
	};
	return { url: urlOf({ ...address, port }), close };
}
