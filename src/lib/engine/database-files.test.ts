import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../model/manifest.ts';
import { databaseFiles } from './database-files.ts';
import { EngineError } from './engine.ts';
import type { RangedFile } from './ranged-file.ts';

const content = Buffer.from('not really a database');
const entry = {
	file: 'receptions-1.duckdb',
	bytes: content.length,
	sha256: createHash('sha256').update(content).digest('hex'),
	tables: {}
};
const manifest = { databases: { receptions: entry } } as unknown as Manifest;

function setup(...answers: (Response | Error)[]) {
	const urls: string[] = [];
	const files = databaseFiles({
		manifest,
		dataUrl: (name) => `/data/${name}`,
		fetch: async (url) => {
			urls.push(String(url));
			const answer = answers.shift();
			if (answer instanceof Response) return answer;
			throw answer ?? new Error('asked too often');
		}
	});
	return { file: async (name: string) => wholeOf(await files.open(name)), urls };
}

function wholeOf(file: Blob | RangedFile): Blob {
	if (file instanceof Blob) return file;
	throw new Error('read by ranges');
}

test('a file of the release is fetched once', async () => {
	const { file, urls } = setup(new Response(content));
	const [first, second] = await Promise.all([file('receptions'), file('receptions')]);
	expect(Buffer.from(await first.arrayBuffer())).toEqual(content);
	expect(second).toBe(first);
	expect(urls).toEqual(['/data/receptions-1.duckdb']);
});

test('a file in parts is put together', async () => {
	const parts = ['receptions-0-1.duckdb', 'receptions-1-1.duckdb'];
	const bodies = [content.subarray(0, 7), content.subarray(7)];
	const urls: string[] = [];
	const fetch = async (url: unknown) => {
		urls.push(String(url));
		return new Response(bodies[parts.indexOf(String(url).slice('/data/'.length))]);
	};
	const known = { databases: { receptions: { ...entry, parts } } } as unknown as Manifest;
	const files = databaseFiles({ manifest: known, dataUrl: (name) => `/data/${name}`, fetch });
	expect(Buffer.from(await wholeOf(await files.open('receptions')).arrayBuffer())).toEqual(content);
	expect(urls).toEqual(parts.map((name) => `/data/${name}`));
	bodies.reverse();
	const { open: again } = databaseFiles({ manifest: known, dataUrl: (name) => `/data/${name}`, fetch });
	await expect(again('receptions')).rejects.toMatchObject({ kind: 'data' });
});

test.each([
	['cut short', 'data', () => new Response(content.subarray(1))],
	['of the same length but changed', 'data', () => new Response(Buffer.alloc(content.length))],
	['missing', 'data', () => new Response('', { status: 404 })],
	['out of reach', 'connection', () => new TypeError('Failed to fetch')]
])('a file that is %s is refused and asked for again', async (_, kind, answer) => {
	const { file } = setup(answer(), new Response(content));
	await expect(file('receptions')).rejects.toMatchObject({ name: 'EngineError', kind });
	expect((await file('receptions')).size).toBe(content.length);
});

test.each(['campaigns', '__proto__'])('a database that the release lacks is refused: %s', async (name) => {
	await expect(setup().file(name)).rejects.toMatchObject({ kind: 'data' });
});

describe('a database that is large', () => {
	const large = Buffer.alloc(20_000, 'a large database');
	const sha256 = createHash('sha256').update(large).digest('hex');
	const known = { databases: { receptions: { ...entry, bytes: large.length, sha256 } } } as unknown as Manifest;

	/** Hosts answer a request for a range so, and others with the whole unless told. */
	function open(ranges: () => Response, rangedFrom = large.length, whole = () => new Response(large)) {
		const asked: (string | null)[] = [];
		const files = databaseFiles({
			manifest: known,
			dataUrl: (name) => `/data/${name}`,
			rangedFrom,
			fetch: async (_, init) => {
				const range = new Headers(init?.headers).get('Range');
				asked.push(range);
				return range === null || range === 'bytes=0-' ? whole() : ranges();
			}
		});
		return { asked, files };
	}
	const head = () =>
		new Response(large.subarray(0, 12_288), { status: 206, headers: { 'Content-Range': 'bytes 0-12287/20000' } });

	test('is read by ranges, found out once', async () => {
		const { asked, files } = open(head);
		const [first, second] = await Promise.all([files.open('receptions'), files.open('receptions')]);
		expect(first).toMatchObject({ urls: ['/data/receptions-1.duckdb'], bytes: large.length });
		expect(second).toBe(first);
		expect(asked).toEqual(['bytes=0-12287']);
	});

	test('is fetched whole where the host gives no ranges, or it is not so large', async () => {
		const without = open(() => new Response(large));
		expect(wholeOf(await without.files.open('receptions')).size).toBe(large.length);
		expect(without.asked).toEqual(['bytes=0-12287', null]);
		const small = open(head, large.length + 1);
		expect(wholeOf(await small.files.open('receptions')).size).toBe(large.length);
		expect(small.asked).toEqual([null]);
	});

	test('comes whole beside the ranges once much of it is read', async () => {
		const { asked, files } = open(head);
		expect(await files.open('receptions')).not.toBeInstanceOf(Blob);
		files.takeWhole();
		files.takeWhole();
		await expect.poll(() => files.open('receptions')).toBeInstanceOf(Blob);
		expect(asked).toEqual(['bytes=0-12287', null]);
	});

	test('is waited for where much of it will be read, if it comes soon', async () => {
		const { asked, files } = open(head);
		await Promise.all([files.openSoon('receptions'), files.openSoon('receptions')]);
		expect(await files.open('receptions')).toBeInstanceOf(Blob);
		await files.openSoon('receptions');
		expect(asked).toEqual(['bytes=0-12287', 'bytes=0-']);
	});

	test('is read by ranges where it was waited for and did not come', async () => {
		const { asked, files } = open(head, large.length, () => new Response('', { status: 503 }));
		await files.openSoon('receptions');
		await files.openSoon('receptions');
		expect(await files.open('receptions')).not.toBeInstanceOf(Blob);
		expect(asked).toEqual(['bytes=0-12287', 'bytes=0-']);
	});

	test('is found out anew after a cut, and fetched whole after wrong bytes', async () => {
		const { asked, files } = open(head);
		await files.open('receptions');
		files.dropRanged(new EngineError('connection', 'cut'));
		expect(await files.open('receptions')).not.toBeInstanceOf(Blob);
		files.dropRanged(new EngineError('data', 'changed'));
		expect(await files.open('receptions')).toBeInstanceOf(Blob);
		expect(asked).toEqual(['bytes=0-12287', 'bytes=0-12287', null]);
	});
});
