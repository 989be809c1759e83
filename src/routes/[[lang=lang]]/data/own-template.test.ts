import { describe, expect, it } from 'vitest';
import { datasets } from '#lib/datasets/registry.ts';
import type { UnmappedSheet } from '#lib/ingest/ingest-files.ts';
import { ingestFiles } from '#lib/ingest/ingest-files.ts';
import { hanoi } from '#lib/ingest/layout/office-fixture.ts';
import { readTemplate } from '#lib/ingest/read-template.ts';
import type { Template } from '#lib/model/template.ts';
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
		expect(isComplete(sheet, reading)).toBe(true);
	});
	it('becomes a form that can be written down and read again', () => {
		const template = toTemplate(sheet, reading);
		expect(readTemplate(JSON.parse(JSON.stringify(template)))).toEqual(template);
		expect(template.columns.map(({ target }) => target.kind)).toEqual([
			'column',
			'period',
			'column',
			'column',
			'ignored'
		]);
	});
	it('is not read before who, when and how many are known', () => {
		for (const at of [0, 1, 3]) {
			const keys = reading.keys.map((key, index) => (index === at ? 'ignored' : key));
			expect(isComplete(sheet, { ...reading, keys })).toBe(false);
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

describe('a mapping that the reader saved', () => {
	const rows = [
		['BÁO CÁO TIẾP CÔNG DÂN'],
		['Nơi gửi', 'Lúc nào', 'Bao nhiêu', 'Ghi thêm'],
		['Thành phố Hà Nội', 'Quý I/2024', '12', 'x']
	];
	const bytes = new TextEncoder().encode(rows.map((cells) => cells.join(';')).join('\n'));
	const read = (templates: readonly Template[]) =>
		ingestFiles([{ name: 'a.csv', bytes }], { contracts: datasets, templates, units: hanoi, choices: {} });

	it('reads the sheet that nobody knew', async () => {
		const { unmapped } = await read([]);
		const [sheet] = unmapped;
		const contract = datasets.find(({ id }) => id === 'receptions');
		if (!sheet || !contract) throw new Error('nothing to map');
		const reading = { contract, headerRow: 1, keys: ['unit', 'period', 'count:turns:head', 'ignored'] };
		expect(isComplete(sheet, reading)).toBe(true);
		const saved = readTemplate(JSON.parse(JSON.stringify(toTemplate(sheet, reading))));
		const found = await read(saved ? [saved] : []);
		expect(found.problems).toEqual([]);
		expect(found.files).toMatchObject([{ dataset: 'receptions', template: saved?.id, facts: 1 }]);
		expect(found.datasets[0]?.facts).toMatchObject([
			{ unitId: 'p-01', start: '2024-01-01', end: '2024-03-31', dimensions: ['head'] }
		]);
		expect(found.datasets[0]?.facts[0]?.values[0]).toBe(12);
	});
	it('may leave the period to the title', async () => {
		const titled = [['BÁO CÁO QUÝ I NĂM 2024'], ['Nơi gửi', 'Bao nhiêu', 'Ghi thêm'], ['Thành phố Hà Nội', '12', 'x']];
		const text = titled.map((cells) => cells.join(';')).join('\n');
		const files = [{ name: 'a.csv', bytes: new TextEncoder().encode(text) }];
		const options = { contracts: datasets, units: hanoi, choices: {} };
		const [sheet] = (await ingestFiles(files, { ...options, templates: [] })).unmapped;
		const contract = datasets.find(({ id }) => id === 'receptions');
		if (!sheet || !contract) throw new Error('nothing to map');
		const reading = { contract, headerRow: 1, keys: ['unit', 'count:turns:head', 'ignored'] };
		expect(isComplete(sheet, reading)).toBe(true);
		expect(isComplete({ ...sheet, rows: sheet.rows.slice(1) }, { ...reading, headerRow: 0 })).toBe(false);
		const found = await ingestFiles(files, { ...options, templates: [toTemplate(sheet, reading)] });
		expect(found.problems).toEqual([]);
		expect(found.datasets[0]?.facts).toMatchObject([{ unitId: 'p-01', start: '2024-01-01', end: '2024-03-31' }]);
	});
	it('may say what its year means, and what a sum is where its parts are blank', async () => {
		const template = {
			...{ id: 'own-x', label: { vi: 'x', en: 'x' }, dataset: 'receptions', act: { vi: 'x', en: 'x' } },
			...{ validFrom: null, validTo: null, calendar: 'ttcp', titles: [] },
			columns: [
				{ number: null, path: [['Nơi gửi']], target: { kind: 'unit' } },
				{ number: null, path: [['Lúc nào']], target: { kind: 'period' } },
				{
					number: '1',
					path: [['Bao nhiêu']],
					target: { kind: 'sum', of: ['2'], instead: { measure: 'turns', where: { mode: 'total' } } }
				},
				{ number: '2', path: [['Ghi thêm']], target: { kind: 'addend', measure: 'turns', where: { mode: 'head' } } }
			]
		};
		const saved = readTemplate(JSON.parse(JSON.stringify(template)));
		expect(saved).toEqual(template);
		const blank = new TextEncoder().encode('Nơi gửi;Lúc nào;Bao nhiêu;Ghi thêm\nThành phố Hà Nội;Quý I/2024;12;\n');
		const options = { contracts: datasets, templates: saved ? [saved] : [], units: hanoi, choices: {} };
		const found = await ingestFiles([{ name: 'a.csv', bytes: blank }], options);
		expect(found.datasets[0]?.facts).toMatchObject([{ start: '2023-12-15', end: '2024-03-14', dimensions: ['total'] }]);
	});
});
