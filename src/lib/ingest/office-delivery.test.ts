import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { locales } from '../model/locale.ts';
import { describeProblem } from './describe-problem.ts';
import { factLines, readOffice, ruleLines } from './office-case-fixture.ts';

/** Form 01/TCD with the published row of Hà Nội, as LibreOffice Calc saves it. */
const read = async (name: string) => {
	const bytes = new Uint8Array(await readFile(new URL(`./fixtures/${name}`, import.meta.url)));
	return readOffice([{ name, bytes }]);
};

describe.each([
	['tcd-01-hanoi.xlsx', []],
	['tcd-01-hanoi-windows-1258.csv', ['note other_encoding']]
])('%s', (name, encoding) => {
	test('gives the published numbers', async () => {
		const found = await read(name);
		expect(factLines(found)).toEqual([
			'p-01 2024-08-01…2025-07-31 regular 21507 24559 16612 7389 354 4093 386 314',
			'p-01 2024-08-01…2025-07-31 head 10319 13320'
		]);
		const facts = found.datasets[0]?.facts ?? [];
		const sum = (at: number) => facts.reduce((before, { values }) => before + (values[at] ?? 0), 0);
		expect([sum(0), sum(1)]).toEqual([31826, 37879]);
		expect(found.files).toMatchObject([{ template: 'tcd-01-2024', facts: 2 }]);
	});
	test('names the columns without numbers, and the rows below the data', async () => {
		const found = await read(name);
		expect(ruleLines(found)).toEqual(['note blank_columns', ...encoding, 'note rows_left_out']);
		const blank = found.problems.find(({ rule }) => rule === 'blank_columns');
		expect(blank).toMatchObject({ column: '12, 15–29' });
		for (const locale of locales) if (blank) expect(describeProblem(blank, locale).what).toContain('12, 15–29');
	});
});
