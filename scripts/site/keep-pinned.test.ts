import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepPinned } from './keep-pinned.mjs';

let home: string;
beforeEach(async () => void (home = await mkdtemp(join(tmpdir(), 'pinned-'))));
afterEach(() => rm(home, { recursive: true }));
const folder = () => join(home, 'build');

/** A build of a release: its pages say which one they are of. */
async function build(version: string): Promise<void> {
	await rm(folder(), { recursive: true, force: true });
	for (const path of [
		'index.html',
		'embed/receptions/turns/index.html',
		`embed/receptions/turns@${version}/index.html`,
		`embed/en/receptions/turns~1x@${version}/index.html`,
		`_app/immutable/embed/chart.${version}.js`
	]) {
		await mkdir(join(folder(), dirname(path)), { recursive: true });
		await writeFile(join(folder(), path), version);
	}
}
const text = (path: string) => readFile(join(folder(), path), 'utf8');

test('a pinned page is the same after new data, with the program that it fetches', async () => {
	await keepPinned(folder(), () => build('one'));
	await keepPinned(folder(), () => build('two'));
	await keepPinned(folder(), () => build('three'));
	for (const version of ['one', 'two', 'three']) {
		expect(await text(`embed/receptions/turns@${version}/index.html`)).toBe(version);
		expect(await text(`embed/en/receptions/turns~1x@${version}/index.html`)).toBe(version);
		expect(await text(`_app/immutable/embed/chart.${version}.js`)).toBe(version);
	}
	expect(await text('embed/receptions/turns/index.html')).toBe('three');
	expect(await readdir(join(home, '.cache'))).toEqual([]);
});

test('the same release again is built anew', async () => {
	await build('one');
	await writeFile(join(folder(), 'embed/receptions/turns@one/index.html'), 'before');
	await keepPinned(folder(), () => build('one'));
	expect(await text('embed/receptions/turns@one/index.html')).toBe('one');
});

test('a build that fails loses none of them', async () => {
	await build('one');
	const failed = async () => {
		await rm(folder(), { recursive: true });
		throw new Error('no room');
	};
	await expect(keepPinned(folder(), failed)).rejects.toThrow('no room');
	await keepPinned(folder(), () => build('two'));
	expect(await text('embed/receptions/turns@one/index.html')).toBe('one');
});
