import { expect, test } from 'vitest';
import { findRanged } from './ranged-file.ts';

const [bytes, headBytes] = [100_000, 12_288];
const entry = { file: 'facts.duckdb', bytes, sha256: '', tables: {} };
const head = (headers: HeadersInit, { status = 206, length = headBytes } = {}) =>
	new Response(new Uint8Array(length), { status, headers });
const range = (total: number, last = headBytes - 1) => ({ 'Content-Range': `bytes 0-${last}/${total}`, ETag: '"a"' });

function find(answer: Response | Error, urls = ['/data/facts.duckdb']) {
	const asked: unknown[] = [];
	const file = findRanged(urls, entry, async (url, init) => {
		asked.push(url, new Headers(init?.headers).get('Range'));
		if (answer instanceof Error) throw answer;
		return answer;
	});
	return file.then((found) => ({ found, asked }));
}

test('a host that gives parts of a file is found by its head', async () => {
	const { found, asked } = await find(head(range(bytes)));
	expect(asked).toEqual(['/data/facts.duckdb', 'bytes=0-12287']);
	expect(found).toMatchObject({ urls: ['/data/facts.duckdb'], bytes, partBytes: bytes, tag: '"a"' });
	expect(found?.head.byteLength).toBe(headBytes);
});

test('the parts of a file are of the size of the first', async () => {
	const urls = ['/0', '/1', '/2'];
	expect((await find(head(range(40_000)), urls)).found).toMatchObject({ urls, bytes, partBytes: 40_000 });
	expect((await find(head(range(60_000)), urls)).found).toBeNull();
});

test.each<[string, Response | Error]>([
	['gives the whole', head({}, { status: 200 })],
	['gives another range', head(range(bytes, 999))],
	['does not say how much there is', head({ 'Content-Range': 'bytes 0-12287/*' })],
	['packs what it gives', head({ ...range(bytes), 'Content-Encoding': 'gzip' })],
	['cuts what it gives', head(range(bytes), { length: 1000 })],
	['has a longer file', head(range(bytes + 1))],
	['has no such file', head({}, { status: 404 })],
	['fails', head({}, { status: 500 })],
	['is out of reach', new TypeError('Failed to fetch')]
])('a host that %s is asked for the whole', async (_, answer) => {
	expect((await find(answer)).found).toBeNull();
});
