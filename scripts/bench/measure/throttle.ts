import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** A line as a reader has it. */
export interface Line {
	readonly downBitsPerSecond: number;
	readonly upBitsPerSecond: number;
	readonly roundTripMs: number;
}

type Relay = (from: Socket, to: Socket) => void;

/** Bytes of all connections share one rate, and arrive half a round trip after they were sent. */
function createLane(bitsPerSecond: number, delayMs: number): Relay {
	let free = 0;
	return (from, to) => {
		from.on('data', (chunk: Buffer) => {
			const now = performance.now();
			free = Math.max(free, now) + (chunk.length * 8000) / bitsPerSecond;
			setTimeout(() => to.writable && to.write(chunk), free - now + delayMs);
			// Without backpressure a big file would wait in memory while the line is slow.
			if (free - now > 200) {
				from.pause();
				setTimeout(() => from.resume(), free - now - 100);
			}
		});
		from.on('end', () => setTimeout(() => to.end(), Math.max(0, free - performance.now()) + delayMs));
		from.on('error', () => to.destroy());
	};
}

/**
 * The same site behind a slow line: a relay of bytes, which also holds for workers and service workers, where the
 * browser's own throttling does not reach. A new connection costs one more round trip, as in reality.
 */
export async function slowDown(site: string, line: Line): Promise<{ url: string; close: () => void }> {
	const target = new URL(site);
	const down = createLane(line.downBitsPerSecond, line.roundTripMs / 2);
	const up = createLane(line.upBitsPerSecond, line.roundTripMs / 2);
	const sockets = new Set<Socket>();
	const server = createServer((browser) => {
		const host = connect(Number(target.port || 80), target.hostname);
		for (const socket of [browser, host]) sockets.add(socket.setNoDelay(true));
		down(host, browser);
		browser.pause();
		setTimeout(() => (up(browser, host), browser.resume()), line.roundTripMs);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const close = () => {
		for (const socket of sockets) socket.destroy();
		server.close();
	};
	return { url: `http://127.0.0.1:${port}${target.pathname}`, close };
}
