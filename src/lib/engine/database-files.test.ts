import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Manifest } from '../model/manifest.ts';
import { databaseFiles } from './database-files.ts';

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
	const file = databaseFiles({
		manifest,
		dataUrl: (name) => `/data/${name}`,
		fetch: async (url) => {
			urls.push(String(url));
			const answer = answers.shift();
			if (answer instanceof Response) return answer;
			throw answer ?? new Error('asked too often');
		}
	});
	return { file, urls };
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
	const file = databaseFiles({ manifest: known, dataUrl: (name) => `/data/${name}`, fetch });
	expect(Buffer.from(await (await file('receptions')).arrayBuffer())).toEqual(content);
	expect(urls).toEqual(parts.map((name) => `/data/${name}`));
	bodies.reverse();
	const again = databaseFiles({ manifest: known, dataUrl: (name) => `/data/${name}`, fetch });
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
