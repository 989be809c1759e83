import { describe, expect, it } from 'vitest';
import { isPermissive, licencesText, shippedLicences } from './licences.ts';

describe('the packages in the site', () => {
	const licences = shippedLicences();

	it('are under terms that are known and permissive', () => {
		expect(
			licences.filter(({ licence }) => !isPermissive(licence)).map(({ name, licence }) => [name, licence])
		).toEqual([]);
	});
	it('are all there, with what they need; what only builds is not', () => {
		const names = licences.map(({ name }) => name);
		expect(names).toEqual(
			expect.arrayContaining([
				'svelte',
				'echarts',
				'zrender',
				'@duckdb/duckdb-wasm',
				'apache-arrow',
				'flatbuffers',
				'@fontsource-variable/inter'
			])
		);
		expect(names).not.toContain('vite');
		expect(names).not.toContain('@resvg/resvg-js');
	});
	it('are listed with the texts of their licences', () => {
		const text = licencesText(licences);
		expect(text).toMatch(/^echarts [\d.]+: Apache-2\.0$/m);
		expect(text).toContain('SIL OPEN FONT LICENSE');
		for (const name of ['svelte', 'papaparse', 'fflate'])
			expect(licences.find((one) => one.name === name)?.text).toMatch(/Permission|MIT/);
	});
	it.each([
		['MIT', true],
		['(MIT AND Zlib)', true],
		['(MIT OR GPL-3.0-or-later)', true],
		['GPL-3.0-only', false],
		['MIT AND GPL-2.0-only', false],
		['SEE LICENSE IN LICENSE.md', false],
		['', false]
	])('"%s" may be passed on: %s', (expression, expected) => expect(isPermissive(expression)).toBe(expected));
});
