import { describe, expect, test, vi } from 'vitest';
import { Prepared } from './prepared.ts';

const made = (prepared: Prepared<string>, key: string) =>
	vi.waitFor(() => expect(prepared.find(key)).toBeDefined(), 5000);
const entry = (key: string) => [key, async () => key] as const;

describe('prepared answers', () => {
	test('are made once, when the page is idle, and found by their key', async () => {
		const prepared = new Prepared<string>(2);
		const make = vi.fn(async () => 'A');
		prepared.prepare([['a', make]]);
		expect(prepared.find('a')).toBeUndefined();
		await made(prepared, 'a');
		prepared.prepare([['a', make], entry('b')]);
		await made(prepared, 'b');
		expect(await prepared.find('a')).toBe('A');
		expect(make).toHaveBeenCalledTimes(1);
	});

	test('go, the oldest first, and failures do not stay', async () => {
		const prepared = new Prepared<string>(2);
		prepared.prepare([['x', () => Promise.reject(new Error('no'))], ...['a', 'b', 'c'].map(entry)]);
		await made(prepared, 'c');
		expect(['x', 'a', 'b'].map((key) => prepared.find(key) !== undefined)).toEqual([false, false, true]);
	});

	test('follow what is wanted last', async () => {
		const prepared = new Prepared<string>(9);
		prepared.prepare(['a', 'b'].map(entry));
		prepared.prepare([entry('c')]);
		await made(prepared, 'c');
		expect(prepared.find('b')).toBeUndefined();
	});
});
