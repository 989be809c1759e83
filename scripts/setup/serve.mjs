import { existsSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { listenProblem, urlOf } from './address.mjs';
import { compressFolder } from './compress.mjs';
import { Stop } from './run.mjs';

const types = new Map([
	['csv', 'text/csv;charset=utf-8'],
	['js', 'text/javascript;charset=utf-8'],
	['json', 'application/json;charset=utf-8'],
	['duckdb', 'application/octet-stream'],
	['parquet', 'application/vnd.apache.parquet']
]);

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
function setHeaders(response, path) {
	const type = types.get(path.slice(path.lastIndexOf('.') + 1));
	if (type) response.setHeader('Content-Type', type);
	response.setHeader('Accept-Ranges', 'bytes');
	response.setHeader('X-Content-Type-Options', 'nosniff');
	const hashed = path.startsWith('/_app/immutable/');
	response.setHeader('Cache-Control', hashed ? 'public,max-age=31536000,immutable' : 'no-cache');
}

/**
 * Serves a built site under its base path, with ranges, gzip and its own 404 page.
 * @param {string} folder
 * @param {import('./address.mjs').Address} address
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveSite(folder, address) {
	await compressFolder(folder);
	const files = sirv(folder, { etag: true, gzip: true, setHeaders });
	const page = join(folder, '404.html');
	const notFound = existsSync(page) ? readFileSync(page) : '<!doctype html><title>404</title><h1>404</h1>';
	const server = createServer((request, response) => {
		const missing = () => {
			response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' });
			response.end(notFound);
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
