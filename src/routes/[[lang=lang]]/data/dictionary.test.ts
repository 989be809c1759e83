import { describe, expect, it } from 'vitest';
import { datasets } from '#lib/datasets/registry.ts';
import { qualifierSuffix, sentColumns } from '#lib/model/columns.ts';
import { locales } from '#lib/model/locale.ts';
import { templates } from '#lib/datasets/templates.ts';
import { checkEntries, columnEntries, keyColumns, measureNotes, reportingText, templateEntries } from './dictionary.ts';

describe.each(datasets)('the dictionary of $id', (contract) => {
	it('names every column of its file, in both languages', () => {
		for (const locale of locales) {
			const shown = columnEntries(contract, locale);
			const expected = sentColumns(contract).filter(({ id }) => !id.endsWith(qualifierSuffix));
			expect(shown.map((entry) => entry.id)).toEqual(expected.map((column) => column.id));
			expect(shown.filter((entry) => entry.label === '')).toEqual([]);
		}
	});
	it('says every check in words', () => {
		for (const locale of locales) {
			const checks = checkEntries(contract, locale);
			expect(checks.length).toBe((contract.rowPerCount ? 5 : 4) + contract.checks.length);
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

it('lists the forms of a dataset with their act and the time they are in force', () => {
	const receptions = templateEntries({ id: 'receptions' }, templates, 'vi');
	expect(receptions).toEqual([
		{
			id: 'tcd-01-2021',
			label: 'Biểu 01/TCD (Thông tư 02/2021)',
			act: 'Căn cứ: Thông tư 02/2021/TT-TTCP',
			validity: 'áp dụng từ 10/05/2021 đến 19/01/2024'
		},
		{
			id: 'tcd-01-2024',
			label: 'Biểu 01/TCD (Thông tư 01/2024)',
			act: 'Căn cứ: Thông tư 01/2024/TT-TTCP',
			validity: 'áp dụng từ 20/01/2024 đến 29/09/2025'
		}
	]);
	expect(templateEntries({ id: 'petitions' }, templates, 'en').map(({ id }) => id)).toEqual([
		...['tcd-02-2021', 'kqgq-01-2024', 'xld-01-2024', 'xld-04-2024']
	]);
	const [open] = templates.map((template) => ({ ...template, validFrom: null, validTo: null }));
	expect(templateEntries({ id: open?.dataset ?? '' }, open ? [open] : [], 'en')[0]?.validity).toBe('');
});
