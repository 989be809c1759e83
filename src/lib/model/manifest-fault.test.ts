import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manifestFault } from './manifest-fault.ts';
import type { Manifest } from './manifest.ts';

const text = readFileSync(join(process.cwd(), 'static', 'data', 'manifest.json'), 'utf8');
const whole = () => JSON.parse(text) as Manifest;

test('a compiled release is whole', () => {
	expect(manifestFault(whole())).toBe(null);
});

test('a manifest of a later format is newer, whatever else is in it', () => {
	expect(manifestFault({ format: 2 })).toBe('newer');
	expect(manifestFault({ ...whole(), format: 7 })).toBe('newer');
});

test('a manifest without one of its parts, and any other thing, is broken', () => {
	for (const part of ['format', 'version', 'databases', 'sources', 'coverage'] as const) {
		const { [part]: _, ...rest } = whole();
		expect([part, manifestFault(rest)]).toEqual([part, 'broken']);
	}
	fc.assert(fc.property(fc.jsonValue(), (value) => void expect(manifestFault(value)).toBe('broken')));
});

test.each([
	'../receptions.duckdb',
	'https://elsewhere.example/receptions.duckdb',
	'//elsewhere.example/r.duckdb',
	'a/b.duckdb',
	'a\\b.duckdb',
	'.hidden.duckdb',
	'',
	null
])('a file at %s is elsewhere', (file) => {
	const manifest = whole();
	const receptions = { ...manifest.databases.receptions, file };
	expect(manifestFault({ ...manifest, databases: { ...manifest.databases, receptions } })).toBe('broken');
	const inParts = { ...manifest.databases.receptions, parts: ['receptions-1.duckdb', file] };
	expect(manifestFault({ ...manifest, databases: { ...manifest.databases, receptions: inParts } })).toBe('broken');
	expect(manifestFault({ ...manifest, geometry: [{ file, bytes: 1 }] })).toBe('broken');
});
