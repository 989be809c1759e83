import { expect, test } from 'vitest';
import { readAddress } from '../setup/address.mjs';
import { Stop } from '../setup/run.mjs';
import { basePath } from './base-path.mjs';

test.each([
	[undefined, ''],
	['', ''],
	['/', ''],
	['/toan-canh', '/toan-canh'],
	['toan-canh/', '/toan-canh'],
	['/a/b_1.2/~c/', '/a/b_1.2/~c']
])('BASE_PATH=%s is %s', (BASE_PATH, base) => {
	expect(basePath({ BASE_PATH })).toBe(base);
	expect(readAddress({ BASE_PATH }).base).toBe(base);
});

test.each([
	'//elsewhere.example',
	'https://elsewhere.example/a',
	'/../a',
	'/a/..',
	'/a/./b',
	'/a//b',
	'/.well-known',
	'/a b',
	'/a?b',
	'/a#b',
	'/a%2e%2e',
	'/a\\b',
	"/a'b",
	'/"><script>alert(1)</script>',
	'/dân-vận',
	'/a\n/b'
])('BASE_PATH=%s is refused, with what to write', (BASE_PATH) => {
	expect(() => basePath({ BASE_PATH })).toThrow(/BASE_PATH=\/toan-canh/);
	expect(() => readAddress({ BASE_PATH })).toThrow(Stop);
});
