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

const soon = ({ fetch }: ReturnType<typeof giving>, paceMs: number) => fetchSoon(['/data/1'], entry, { fetch }, paceMs);

describe('a database that is wanted soon', () => {
	test.each([1, 20])('is there in %s pieces', async (pieces) => {
		const whole = await soon(giving(pieces, 0), 500);
		expect(content.equals(Buffer.from(await whole!.arrayBuffer()))).toBe(true);
	});

	test('is given up where it would take longer than four seconds', async () => {
		const host = giving(1_000, 20);
		expect(await soon(host, 100)).toBeNull();
		expect(host.ends).toEqual(['given up']);
	});

	test('is waited for where it comes at such a pace', async () => {
		expect(await soon(giving(10, 30), 100)).toHaveProperty('size', content.length);
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
