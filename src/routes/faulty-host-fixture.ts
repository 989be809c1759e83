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
	async function answer(path: string, response: ServerResponse): Promise<void> {
		const { status, headers, body } = await ask(new URL(path, origin.url));
		response
			.setHeader('Content-Type', headers.get('Content-Type') ?? 'text/plain')
			.setHeader('Cache-Control', 'no-store');
		if (failing?.path.test(path)) send(response, body, failing.fault);
		else response.writeHead(status, { 'Content-Length': body.length }).end(body);
	}
	// A page that is closed leaves requests behind, which the end of the test cuts off.
	const host = createServer(
		({ url: path = '/' }, response) => void answer(path, response).catch(() => response.destroy())
	).listen(0, '127.0.0.1');
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

async function ask(url: URL) {
	const answer = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } });
	return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) };
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
