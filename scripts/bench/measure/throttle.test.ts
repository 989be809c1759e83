import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { slowDown } from './throttle.ts';

it('slows a site down to its line', async () => {
	const body = Buffer.alloc(100_000, 'x');
	const server = createServer((_, response) => response.end(body)).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	const slow = await slowDown(site, { downBitsPerSecond: 4e6, upBitsPerSecond: 1e6, roundTripMs: 100 });
	const started = performance.now();
	const received = await fetch(slow.url).then((response) => response.arrayBuffer());
	const took = performance.now() - started;
	slow.close();
	server.close();
	expect(received.byteLength).toBe(body.length);
	// Two round trips and 200 ms of bytes; only the lower bound is a promise.
	expect(took).toBeGreaterThan(380);
});
