import { once } from 'node:events';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveSite } from '../../scripts/setup/serve.mjs';

/** What a host makes of a file: an error, a part (a share of its bytes) before the line breaks, other bytes, or silence after its head. */
export type HostFault =
	| { readonly kind: 'status'; readonly status: number }
	| { readonly kind: 'cut'; readonly share: number }
	| { readonly kind: 'changed' | 'page' | 'silent' };

/** The built site behind a host that can be made to fail. */
export interface FaultyHost {
	readonly url: string;
	/** From now on files whose path matches are answered so; only the last call counts. */
	fail(path: RegExp, fault: HostFault): void;
	heal(): void;
	close(): Promise<void>;
}

export async function openFaultyHost(): Promise<FaultyHost> {
	const origin = await serveSite('build', { host: '127.0.0.1', port: 0, base: '' });
	let failing: { readonly path: RegExp; readonly fault: HostFault } | null = null;
	const host = createServer(async ({ url: path = '/' }, response) => {
		const answer = await fetch(new URL(path, origin.url), { headers: { 'Accept-Encoding': 'identity' } });
		const body = Buffer.from(await answer.arrayBuffer());
		const type = answer.headers.get('Content-Type') ?? 'text/plain';
		response.setHeader('Content-Type', type).setHeader('Cache-Control', 'no-store');
		if (failing?.path.test(path)) send(response, body, failing.fault);
		else response.writeHead(answer.status, { 'Content-Length': body.length }).end(body);
	}).listen(0, '127.0.0.1');
	await once(host, 'listening');
	return {
		url: `http://127.0.0.1:${(host.address() as AddressInfo).port}`,
		fail: (path, fault) => (failing = { path, fault }),
		heal: () => (failing = null),
		async close() {
			host.close();
			host.closeAllConnections();
			await origin.close();
		}
	};
}

function send(response: ServerResponse, body: Buffer, fault: HostFault): void {
	switch (fault.kind) {
		case 'status':
			return void response.writeHead(fault.status, { 'Content-Type': 'text/html' }).end('<h1>Error</h1>');
		case 'page':
			return void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Welcome</h1>');
		case 'changed':
			body[body.length >> 1]! ^= 1;
			return void response.writeHead(200, { 'Content-Length': body.length }).end(body);
		case 'silent':
			return void response.writeHead(200, { 'Content-Length': body.length }).flushHeaders();
		case 'cut': {
			response.writeHead(200, { 'Content-Length': body.length });
			const part = body.subarray(0, Math.min(body.length - 1, Math.floor(body.length * fault.share)));
			return void response.write(part, () => response.destroy());
		}
	}
}
