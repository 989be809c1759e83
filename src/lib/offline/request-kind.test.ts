import { expect, it } from 'vitest';
import { requestKind } from './request-kind.ts';

const origin = 'http://a';

it.each([
	['/', 'navigate', 'page'],
	['/receptions/turns/?in=p-38', 'navigate', 'page'],
	['/receptions/turns/', 'cors', 'else'],
	['/receptions/turns/__data.json?x-sveltekit-invalidated=01', 'cors', 'release'],
	['/site.json', 'cors', 'release'],
	['/results/overview.json', 'cors', 'release'],
	['/data/manifest.json', 'cors', 'release'],
	['/data/receptions-5a3066cbecc28c19.duckdb', 'cors', 'named'],
	['/_app/immutable/entry/start.abc.js', 'cors', 'named'],
	['/_app/immutable/embed/chart.abc.js', 'cors', 'else'],
	['/_app/version.json', 'cors', 'else'],
	['/service-worker.js', 'same-origin', 'else'],
	['/embed/receptions/turns/', 'navigate', 'else'],
	['/embed/receptions/turns/chart.svg', 'navigate', 'else'],
	['/licences.txt', 'navigate', 'else']
] as const)('%s, asked for as %s, is %s', (path, mode, kind) => {
	for (const base of ['', '/toan-canh'])
		expect(requestKind({ url: `${origin}${base}${path}`, method: 'GET', mode, isPart: false }, origin, base)).toBe(
			kind
		);
});

it('leaves to the network what is not of the site, not read, or a part', () => {
	const asked = { url: 'http://a/b/', method: 'GET', mode: 'navigate', isPart: false };
	expect(requestKind(asked, 'http://other', '')).toBe('else');
	expect(requestKind(asked, origin, '/b/c')).toBe('else');
	expect(requestKind({ ...asked, method: 'POST' }, origin, '')).toBe('else');
	expect(requestKind({ ...asked, isPart: true }, origin, '')).toBe('else');
});
