import { expect, test } from 'vitest';
import { fittingFiles, mostMegabytes } from './drop-limit.ts';

const megabyte = 1024 * 1024;
/** A file that fails the test when it is read. */
const file = (name: string, size: number) => ({ name, size, arrayBuffer: () => Promise.reject(new Error('read')) });

test('a file of 5 GB is refused by its size, the others stay', () => {
	const fits = fittingFiles([], [file('a.csv', megabyte), file('huge.csv', 5 * 1024 * megabyte), file('b.csv', 5)]);
	expect(fits.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
});

test('all files count together', () => {
	const kept = [file('kept.csv', (mostMegabytes - 1) * megabyte)];
	expect(fittingFiles(kept, [file('a.csv', megabyte), file('b.csv', 1)]).map(({ name }) => name)).toEqual(['a.csv']);
});
