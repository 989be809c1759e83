import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { build } from 'vite';
import { slimEnginePlugin } from '#scripts/site/slim-engine.ts';

const policy =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src data:";

/** Builds the page in a folder of `bench/` and serves it, with the files of a release below `/data/`. */
export async function servePage(name: string, dataFolder: string): Promise<{ url: string; close(): Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), `${name}-`));
	await build({
		root: fileURLToPath(new URL(`../${name}`, import.meta.url)),
		configFile: false,
		publicDir: false,
		plugins: [slimEnginePlugin()],
		worker: { format: 'es' },
		logLevel: 'error',
		build: { outDir: folder, emptyOutDir: true, target: 'es2022' }
	});
	const server = await listen(folder, dataFolder);
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/`,
		async close() {
			server.close();
			server.closeAllConnections();
			await rm(folder, { recursive: true });
		}
	};
}

async function listen(folder: string, dataFolder: string) {
	const page = sirv(folder, {
		setHeaders: (response) => response.setHeader('Content-Security-Policy', policy)
	});
	const data = sirv(dataFolder, { dev: true });
	const server = createServer((request, response) => {
		const missing = () => void response.writeHead(404).end();
		if (!request.url?.startsWith('/data/')) return page(request, response, missing);
		request.url = request.url.slice('/data'.length);
		data(request, response, missing);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return server;
}
