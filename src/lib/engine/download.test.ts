import { expect, test } from 'vitest';
import { download } from './download.ts';

const answering = (answer: (signal: AbortSignal) => Response | Promise<Response>) =>
	((_url: string, init: RequestInit) => Promise.resolve(answer(init.signal!))) as unknown as typeof fetch;
const get = (answer: (signal: AbortSignal) => Response | Promise<Response>, silentMs = 50) =>
	download('/site.json', { fetch: answering(answer), silentMs });

/** A body that sends its parts, each after a while, and then nothing more, or breaks off. */
function body(parts: readonly string[], signal: AbortSignal, end: 'close' | 'silence' | 'break', everyMs = 0) {
	return new ReadableStream({
		async start(stream) {
			signal.addEventListener('abort', () => stream.error(signal.reason));
			for (const part of parts) {
				await new Promise((resolve) => setTimeout(resolve, everyMs));
				stream.enqueue(new TextEncoder().encode(part));
			}
			if (end === 'close') stream.close();
			if (end === 'break') stream.error(new TypeError('network error'));
		}
	});
}

test('a file comes whole, however slowly', async () => {
	const parts = ['{"a":', '[1,', '2]', '}'];
	const bytes = await get((signal) => new Response(body(parts, signal, 'close', 150)), 400);
	expect(new TextDecoder().decode(bytes)).toBe('{"a":[1,2]}');
	expect((await get(() => new Response(null))).length).toBe(0);
});

test('what is not there is missing data', async () => {
	for (const status of [404, 410])
		await expect(get(() => new Response('<html>', { status }))).rejects.toMatchObject({ kind: 'data' });
});

test.each<[string, (signal: AbortSignal) => Response | Promise<Response>]>([
	['is not there', () => Promise.reject(new TypeError('Failed to fetch'))],
	['fails', () => new Response('', { status: 500 })],
	['refuses', () => new Response('', { status: 429 })],
	['breaks off', (signal) => new Response(body(['{"a"'], signal, 'break'))],
	['falls silent', (signal) => new Response(body(['{"a"'], signal, 'silence'))],
	[
		'never answers',
		(signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
	]
])('a host that %s is a matter of the connection', async (_, answer) => {
	await expect(get(answer)).rejects.toMatchObject({ name: 'EngineError', kind: 'connection' });
});
