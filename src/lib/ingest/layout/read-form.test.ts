import { describe, expect, test } from 'vitest';
import receptions from '../../datasets/receptions.contract.ts';
import { templates } from '../../datasets/templates.ts';
import type { RawCell } from '../raw-table.ts';
import { readUnits } from '../unit-index.ts';
import { sheetOf, tcdHeader } from './form-fixture.ts';
import { readSheet } from './read-sheet.ts';

const unit = (id: string, code: string, name: string, level: string, parent: string | null = null) => ({
	unit_id: id,
	gso_code: code,
	name,
	short_name: name,
	kind: 'government',
	level,
	division_type: level === 'province' ? 'thanh_pho_tw' : 'quan',
	parent_unit_id: parent,
	valid_from: '2016-01-01',
	valid_to: null
});
const units = readUnits([
	unit('p-01', '01', 'Thành phố Hà Nội', 'province'),
	unit('h-006', '006', 'Quận Đống Đa', 'district', 'p-01'),
	unit('h-008', '008', 'Quận Hoàng Mai', 'district', 'p-01')
]);
const options = { contracts: [receptions], templates, units, choices: {} };

/** Turns and people of the three modes, nothing else. */
const row = (name: string, regular: number, head: number, delegated: number): RawCell[] => {
	const cells: RawCell[] = Array.from({ length: 30 }, () => null);
	for (const [at, value] of Object.entries({
		4: regular,
		5: regular,
		13: head,
		14: head,
		22: delegated,
		23: delegated
	}))
		cells[Number(at)] = value;
	cells[0] = name;
	cells[1] = cells[2] = regular + head + delegated;
	return cells;
};

function read(rows: RawCell[][], period?: string) {
	const result = readSheet('01TCD.csv', sheetOf([...tcdHeader(period), ...rows]), options);
	if (result.kind !== 'read') throw new Error(result.kind);
	return { ...result.read, template: result.layout.match.template.id };
}

describe('form 01/TCD', () => {
	test('a row becomes one row per mode', () => {
		const { rows, problems, template } = read([row('Quận Đống Đa', 10, 4, 1)]);
		expect(template).toBe('tcd-01-2024');
		expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
		expect(
			rows.map(({ unitId, start, end, dimensions, values }) => [
				unitId,
				start,
				end,
				...dimensions,
				...values.slice(0, 2)
			])
		).toEqual([
			['h-006', '2024-08-01', '2025-07-31', 'regular', 10, 10],
			['h-006', '2024-08-01', '2025-07-31', 'head', 4, 4],
			['h-006', '2024-08-01', '2025-07-31', 'delegated', 1, 1]
		]);
	});
	test('totals are compared, not taken in', () => {
		const { rows, problems } = read([
			row('Quận Đống Đa', 10, 4, 1),
			row('Quận Hoàng Mai', 1, 1, 1),
			row('Tổng cộng', 12, 5, 2)
		]);
		expect(rows).toHaveLength(6);
		expect(problems.filter(({ severity }) => severity !== 'note')).toMatchObject([
			{
				rule: 'total_mismatch',
				severity: 'warning',
				line: 11,
				column: 'regular.turns, regular.people',
				value: '12, 12',
				detail: '11, 11'
			}
		]);
	});
});
