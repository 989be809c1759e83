import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of another site, served: browsers let no page that is only made up show one of this machine in a frame. */
export async function serveHostPage(html: string): Promise<{ readonly port: number; close(): void }> {
	const server = createServer((_, response) => {
		response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
	}).listen(0);
	await once(server, 'listening');
	const close = () => {
		server.close();
		server.closeAllConnections();
	};
	return { port: (server.address() as AddressInfo).port, close };
}
