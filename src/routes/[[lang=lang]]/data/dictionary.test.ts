import { describe, expect, it } from 'vitest';
import { datasets } from '#lib/datasets/registry.ts';
import { fileColumns, qualifierSuffix } from '#lib/model/columns.ts';
import { locales } from '#lib/model/locale.ts';
import { checkEntries, columnEntries, keyColumns, measureNotes, reportingText } from './dictionary.ts';

describe.each(datasets)('the dictionary of $id', (contract) => {
	it('names every column of its file, in both languages', () => {
		for (const locale of locales) {
			const shown = columnEntries(contract, locale);
			const expected = fileColumns(contract).filter(({ id }) => !id.endsWith(qualifierSuffix));
			expect(shown.map((entry) => entry.id)).toEqual(expected.map((column) => column.id));
			expect(shown.filter((entry) => entry.label === '')).toEqual([]);
		}
	});
	it('says every check in words', () => {
		for (const locale of locales) {
			const checks = checkEntries(contract, locale);
			expect(checks.length).toBe(4 + contract.checks.length);
			for (const { text } of checks) expect(text).not.toMatch(/undefined|null/);
		}
	});
	it('tells from which columns a ratio comes', () => {
		for (const measure of contract.measures.filter(({ kind }) => kind === 'ratio'))
			expect(measureNotes(contract, measure, 'en')[0]).toContain('divided by');
	});
	it('says what makes a row unique, and when reports are due', () => {
		expect(keyColumns(contract)).toContain('unit_code, period_start, period_end');
		expect(reportingText(contract, 'vi')).toContain(String(contract.reporting.dueDays));
	});
});
