import { describe, expect, it } from 'vitest';
import { datasets } from '#lib/datasets/registry.ts';
import type { UnmappedSheet } from '#lib/ingest/ingest-files.ts';
import { readTemplate } from '#lib/ingest/read-template.ts';
import { guessReading, isComplete, targetChoices, toTemplate } from './own-template.ts';

const sheet: UnmappedSheet = {
	file: 'a.csv',
	sheet: null,
	rows: [
		{ line: 1, cells: ['BÁO CÁO TIẾP CÔNG DÂN'] },
		{ line: 2, cells: ['Tên đơn vị', 'Kỳ báo cáo', 'Hình thức tiếp', 'Lượt tiếp', 'Ghi chú khác'] },
		{ line: 3, cells: ['Sầm Sơn', 'Quý I/2024', 'regular', 12, null] }
	]
};

describe('a sheet that no form fits', () => {
	const reading = guessReading(sheet, datasets);
	it('is guessed by its header', () => {
		expect(reading.contract.id).toBe('receptions');
		expect(reading.headerRow).toBe(1);
		expect(reading.keys).toEqual(['column:unit_name', 'period', 'column:mode', 'column:turns', 'ignored']);
		expect(isComplete(reading, reading.contract)).toBe(true);
	});
	it('becomes a form that can be written down and read again', () => {
		const template = toTemplate(sheet, reading);
		expect(readTemplate(JSON.parse(JSON.stringify(template)))).toEqual(template);
		expect(template.columns.map(({ target }) => target.kind)).toEqual(['column', 'period', 'column', 'column', 'ignored']);
	});
	it('is not read before who, when and how many are known', () => {
		for (const at of [0, 1, 3]) {
			const keys = reading.keys.map((key, index) => (index === at ? 'ignored' : key));
			expect(isComplete({ ...reading, keys }, reading.contract)).toBe(false);
		}
	});
	it.each(datasets)('offers every column of $id once', (contract) => {
		const keys = targetChoices(contract, 'en').map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
	});
});

it.each([null, 1, 'x', [], {}, { id: 'a', dataset: 'b' }, { id: 'a', dataset: 'b', columns: [{ path: 1 }] }])(
	'%j is no form',
	(value) => expect(readTemplate(value)).toBeNull()
);
