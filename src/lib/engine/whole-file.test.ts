import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fetchSoon, fetchWhole } from './whole-file.ts';

const content = Buffer.alloc(80_000, 'a database');
const entry = {
	file: 'receptions-1.duckdb',
	bytes: content.length,
	sha256: createHash('sha256').update(content).digest('hex'),
	tables: {}
};

/** Gives the file in so many pieces, one every so many milliseconds. */
function giving(pieces: number, everyMs: number, body: Buffer = content) {
	const ends: string[] = [];
	const fetch = async (_url: unknown, init?: RequestInit) => {
		const size = Math.ceil(body.length / pieces);
		const stream = new ReadableStream<Uint8Array>({
			async start(controller) {
				init?.signal?.addEventListener('abort', () => {
					ends.push('given up');
					controller.error(init.signal?.reason);
				});
				for (let at = 0; at < body.length && !init?.signal?.aborted; at += size) {
					controller.enqueue(new Uint8Array(body.subarray(at, at + size)));
					await new Promise((resolve) => setTimeout(resolve, everyMs));
				}
				if (!init?.signal?.aborted) controller.close();
			}
		});
		return new Response(stream);
	};
	return { fetch: fetch as typeof globalThis.fetch, ends };
}

/** Gives what one host gives, and then what another does. */
function oneAfterAnother(...hosts: (typeof fetch)[]): typeof fetch {
	return async (url, init) => {
		const parts = hosts.map(async (host) => (await host(url, init)).body!);
		const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
		const pass = async () => {
			for (const part of parts) await (await part).pipeTo(writable, { preventClose: true });
			await writable.close();
		};
		void pass();
		return new Response(readable);
	};
}

const soon = ({ fetch }: ReturnType<typeof giving>, paceMs: number) => fetchSoon(['/data/1'], entry, { fetch }, paceMs);

describe('a database that is wanted soon', () => {
	test.each([1, 20])('is there in %s pieces', async (pieces) => {
		const whole = await soon(giving(pieces, 0), 500);
		expect(content.equals(Buffer.from(await whole!.arrayBuffer()))).toBe(true);
	});

	test('is given up where it would take longer than six seconds', async () => {
		const host = giving(1_500, 20);
		expect(await soon(host, 100)).toBeNull();
		expect(host.ends).toEqual(['given up']);
	});

	test('is waited for where it comes at such a pace', async () => {
		expect(await soon(giving(10, 30), 100)).toHaveProperty('size', content.length);
	});

	test('is waited for where it is slow at first only', async () => {
		const { fetch } = giving(1, 0, content.subarray(2_000));
		const [first, rest] = [giving(1, 120, content.subarray(0, 2_000)), { fetch }];
		const host = { fetch: oneAfterAnother(first.fetch, rest.fetch), ends: [] };
		expect(await soon(host, 100)).toHaveProperty('size', content.length);
	});

	test('is given up where it goes on slower than it started', async () => {
		expect(await soon(giving(450, 20), 100)).toBeNull();
	});

	test('is none where it is another file, or does not come', async () => {
		expect(await soon(giving(1, 0, Buffer.alloc(content.length)), 500)).toBeNull();
		expect(await soon(giving(1, 0, Buffer.alloc(content.length + 1)), 500)).toBeNull();
		const fails = { fetch: () => Promise.reject(new TypeError('Failed to fetch')), ends: [] };
		expect(await soon(fails, 500)).toBeNull();
	});
});

test('a file longer than the release says is refused, however it comes', async () => {
	for (const pieces of [1, 7, 100]) {
		const { fetch } = giving(pieces, 0, Buffer.concat([content, content]));
		await expect(fetchWhole(['/data/1'], entry, { fetch })).rejects.toMatchObject({ kind: 'data' });
	}
});
