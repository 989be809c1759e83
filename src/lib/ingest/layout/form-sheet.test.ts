import { expect, test } from 'vitest';
import receptions from '../../datasets/receptions.contract.ts';
import { templates } from '../../datasets/templates.ts';
import { sheetOf } from './form-fixture.ts';
import { hanoi } from './office-fixture.ts';
import { readSheet } from './read-sheet.ts';

const options = { contracts: [receptions], templates, units: hanoi, choices: {} };

test('a form may have as many rows and merged units as a sheet holds', () => {
	const header = ['Đơn vị', 'Kỳ báo cáo', 'Hình thức', 'Số lượt tiếp', 'Số người được tiếp'];
	const rows = Array.from({ length: 40_000 }, (_, at) => [
		at % 2 === 0 ? 'Quận Đống Đa' : null,
		'Quý I/2024',
		at % 2 === 0 ? 'Thường xuyên' : 'Thủ trưởng tiếp',
		at,
		at
	]);
	const merges = rows.flatMap((_, at) => (at % 2 === 0 ? [{ top: at + 2, bottom: at + 3, left: 0, right: 0 }] : []));
	const result = readSheet('a.csv', sheetOf([header, ...rows], null, merges), options);
	const read = result.kind === 'read' ? result.read.rows : [];
	expect(read).toHaveLength(40_000);
	expect(new Set(read.map(({ unitId }) => unitId))).toEqual(new Set(['h-006']));
	expect(read.at(-1)?.dimensions).toEqual(['head']);
	expect(read.at(-1)?.values.slice(0, 2)).toEqual([39_999, 39_999]);
});
