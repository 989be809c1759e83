import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { rangedFailure } from './ranged-failure.ts';
import type { OpenRanges } from './ranged-file.ts';
import './ranged-reader.js';

const { openRanges } = globalThis as unknown as { openRanges: OpenRanges };
const [headBytes, blockBytes] = [12_288, 65_536];
const content = Buffer.concat(
	Array.from({ length: 40_000 }, (_, at) => createHash('sha256').update(`${at}`).digest())
).subarray(0, headBytes + 18 * blockBytes);

interface Answer {
	status: number;
	range: string;
	tag: string | null;
	body: Uint8Array;
}

/** A file on a host, whole or in parts, of which every answer can be spoilt. */
function open(spoil: (answer: Answer, count: number) => void = () => {}, partBytes = content.length) {
	const asked: string[] = [];
	const urls = Array.from({ length: Math.ceil(content.length / partBytes) }, (_, part) => `/part-${part}`);
	class Line {
		status = 0;
		response = new ArrayBuffer(0);
		#url = '';
		#range = [0, 0] as readonly number[];
		#answer: Answer | null = null;
		open(_method: string, url: string) {
			this.#url = url;
		}
		setRequestHeader(_name: string, value: string) {
			this.#range = value.slice('bytes='.length).split('-').map(Number);
		}
		getResponseHeader(name: string) {
			return (name === 'ETag' ? this.#answer?.tag : this.#answer?.range) ?? null;
		}
		send() {
			const [start = 0, last = 0] = this.#range;
			const first = urls.indexOf(this.#url) * partBytes;
			const part = content.subarray(first, first + partBytes);
			const body = part.subarray(start, last + 1);
			const answer = { status: 206, range: `bytes ${start}-${last}/${part.length}`, tag: `"${this.#url}"`, body };
			asked.push(`${this.#url} ${start} ${last + 1 - start}`);
			spoil(answer, asked.length);
			this.#answer = answer;
			this.status = answer.status;
			this.response = new Uint8Array(answer.body).buffer;
		}
	}
	const waits: number[] = [];
	const head = new Uint8Array(content.subarray(0, headBytes)).buffer;
	const file = { urls, bytes: content.length, partBytes, tag: '"/part-0"', head };
	const reader = openRanges(file, Line as unknown as typeof XMLHttpRequest, (ms) => waits.push(ms));
	return { asked, waits, size: reader.size, read: (start: number, end: number) => reader.slice(start, end).read() };
}

const bytesOf = (start: number, end: number) => content.subarray(start, end).toString('hex');
const hex = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('hex');
const blockAt = (block: number) => headBytes + block * blockBytes;

test('the head is known, and a block is fetched when it is read', () => {
	const { asked, waits, size, read } = open();
	expect(size).toBe(content.length);
	expect(hex(read(8, 4096))).toBe(bytesOf(8, 4096));
	expect(asked).toEqual([]);
	expect(hex(read(blockAt(3), blockAt(4)))).toBe(bytesOf(blockAt(3), blockAt(4)));
	expect(asked).toEqual([`/part-0 ${blockAt(3)} ${blockBytes}`]);
	expect(waits).toHaveLength(1);
});

test('any slice is what the file has there', () => {
	const { read } = open();
	for (const [start, end] of [
		[0, 20_000],
		[blockAt(1) - 1, blockAt(2) + 1],
		[blockAt(5) + 7, blockAt(5) + 9],
		[content.length - 10, content.length + 10]
	] as const)
		expect(hex(read(start, end))).toBe(bytesOf(start, end));
	expect(read(content.length, content.length + 5).byteLength).toBe(0);
});

test('blocks read one after another come with fewer requests, each once', () => {
	const { asked, read } = open();
	for (let block = 0; block < 18; block++)
		expect(hex(read(blockAt(block), blockAt(block + 1)))).toBe(bytesOf(blockAt(block), blockAt(block + 1)));
	expect(asked.map((one) => Number(one.split(' ')[2]) / blockBytes)).toEqual([1, 1, 2, 4, 8, 2]);
});

test('a file in parts is read across their ends', () => {
	const { asked, read } = open(() => {}, blockAt(2) - 100);
	expect(hex(read(blockAt(1), blockAt(2)))).toBe(bytesOf(blockAt(1), blockAt(2)));
	expect(asked).toEqual([`/part-0 ${blockAt(1)} ${blockBytes - 100}`, '/part-1 0 100']);
});

test.each<[string, 'data' | 'connection', (answer: Answer) => void]>([
	['is missing', 'data', (answer) => (answer.status = 404)],
	['comes whole', 'data', (answer) => (answer.status = 200)],
	['has another length', 'data', (answer) => (answer.range = answer.range.replace(/\d+$/, '1'))],
	['is another range', 'data', (answer) => (answer.range = answer.range.replace(/ \d+/, ' 1'))],
	['comes in part', 'data', (answer) => (answer.body = answer.body.subarray(1))],
	['has changed', 'data', (answer) => (answer.tag = '"b"')],
	['fails', 'connection', (answer) => (answer.status = 503)],
	[
		'is out of reach',
		'connection',
		() => {
			throw new Error('NetworkError');
		}
	]
])('a file that %s midway is an error of the kind %s', (_, kind, spoil) => {
	const { read } = open((answer, count) => (count > 1 ? spoil(answer) : undefined));
	read(blockAt(0), blockAt(1));
	let failure: unknown = null;
	try {
		read(blockAt(6), blockAt(7));
	} catch (error) {
		failure = error;
	}
	expect(rangedFailure(failure)).toMatchObject({ name: 'EngineError', kind });
});

test('a part that changes after its first bytes is not read on', () => {
	const { read } = open((answer, count) => {
		if (count > 2) answer.tag = '"b"';
	}, blockAt(9));
	read(blockAt(0), blockAt(1));
	read(blockAt(10), blockAt(11));
	expect(() => read(blockAt(13), blockAt(14))).toThrow('not the file of the release');
});

test('other errors are none of reading', () => {
	expect(rangedFailure(new Error('Catalog Error: Table does not exist'))).toBeNull();
});
