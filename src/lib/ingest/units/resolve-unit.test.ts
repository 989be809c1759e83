import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unitChanges, units } from '../../datasets/reference-tables.ts';
import { addDays } from '../../model/period.ts';
import type { Choices } from '../../model/problem.ts';
import type { Unit } from '../../model/unit.ts';
import { readTable } from '../read-table.ts';
import { readUnits } from '../unit-index.ts';
import { isFault, resolveUnit, type WrittenUnit } from './resolve-unit.ts';

const read = async (name: string, contract: typeof units) => {
	const bytes = readFileSync(`data/reference/${name}.csv`);
	return (await readTable({ name, bytes }, contract)).rows.map((row) => row.values);
};
const index = readUnits(await read('units', units), await read('unit-changes', unitChanges));

const year = (of: number) => ({ start: `${of}-01-01`, end: `${of}-12-31` });
const today = { start: '2025-10-01', end: '2025-12-31' };
const find = (text: WrittenUnit['text'], rest: Partial<WrittenUnit> = {}, choices: Choices = {}) =>
	resolveUnit(index, { text, parent: null, period: today, ...rest }, choices);
const told = (text: WrittenUnit['text'], rest: Partial<WrittenUnit> = {}, choices: Choices = {}) => {
	const found = find(text, rest, choices);
	return isFault(found) ? [found.rule, ...(found.question?.candidates ?? []).map(({ value }) => value)] : found.id;
};

describe('codes', () => {
	const before = { period: year(2023) };
	test.each<[WrittenUnit['text'], Partial<WrittenUnit>, unknown]>([
		['01', {}, 'p-01'],
		['00235', {}, 'x-00235@2025-07-01'],
		['00235', before, 'x-00235'],
		['380', before, 'h-380'],
		['h-380', before, 'h-380'],
		['1', { level: 'province' }, 'p-01'],
		[1, { level: 'province' }, 'p-01'],
		[1, before, ['ambiguous_unit', 'p-01', 'h-001']],
		[1, {}, 'p-01'],
		['4.0', { ...before, level: 'district' }, 'h-004'],
		[235, {}, 'x-00235@2025-07-01'],
		['235', { level: 'commune' }, 'x-00235@2025-07-01'],
		['2.35E2', {}, 'x-00235@2025-07-01'],
		['2,35e+02', { level: 'commune' }, 'x-00235@2025-07-01'],
		['\u00a0\u2019380 ', before, 'h-380'],
		['380', {}, ['unit_not_valid_then']],
		['380', { period: year(2025) }, ['unit_not_valid_then']],
		['99', {}, ['unknown_unit']],
		['4.5', {}, ['unknown_unit_name']],
		['00235', { parent: 'p-38' }, ['unknown_unit']]
	])('%j, %j', (text, rest, expected) => expect(told(text, rest)).toEqual(expected));
});

describe('names', () => {
	test.each<[string, Partial<WrittenUnit>, unknown]>([
		['Thành phố Hà Nội', {}, 'p-01'],
		['TP. Hà Nội', {}, 'p-01'],
		['TP.Hà Nội', {}, 'p-01'],
		['UBND TP Hà Nội', {}, 'p-01'],
		['Uỷ ban nhân dân  thành phố Hà Nội', {}, 'p-01'],
		['HA NOI', {}, 'p-01'],
		['Hà Nội'.normalize('NFD'), {}, 'p-01'],
		['Tỉnh Thanh Hoá', {}, 'p-38'],
		['tinh thanh hoa', {}, 'p-38'],
		['Thanh Hóa', {}, 'p-38'],
		['Thanh Hóa', { period: year(2023) }, ['ambiguous_unit', 'p-38', 'h-380']],
		['Thanh Hóa', { period: year(2023), level: 'district' }, 'h-380'],
		['Thanh Hóa', { period: year(2023), parent: 'p-38' }, 'h-380'],
		['TP Thanh Hóa', { period: year(2023) }, 'h-380'],
		['Ðống Đa', { period: year(2023) }, 'h-006'],
		['1. Q. Đống Đa', { period: year(2023) }, 'h-006'],
		['P. Đống Đa', {}, 'x-00235@2025-07-01'],
		['p.đống đa', { parent: 'p-01' }, 'x-00235@2025-07-01'],
		['Phường Đống Đa (TP. Hà Nội)', {}, 'x-00235@2025-07-01'],
		['Đống Đa, Hà Nội', {}, 'x-00235@2025-07-01'],
		['Văn Miếu - Quốc Tử Giám', {}, 'x-00226@2025-07-01'],
		['Phường Phương Liên', { period: year(2023) }, 'x-00220'],
		['Phương Liên', { period: year(2023) }, 'x-00220'],
		['phuong lien', { period: year(2023) }, 'x-00220'],
		['Quan Sơn', { period: year(2023) }, 'h-387'],
		['Phường Hoàng Mai', {}, 'x-00331@2025-07-01'],
		['Xã Quảng Phú', { period: year(2022) }, 'x-16522@2021-02-01'],
		['', {}, ['required']],
		['Tổ dân phố số 7', {}, ['unknown_unit_name']]
	])('%s, %j', (text, rest, expected) => expect(told(text, rest)).toEqual(expected));

	test('one name of three units is asked, and the answer is remembered for as long as it can be true', () => {
		const period = year(2023);
		const fault = find('Đông Sơn', { period });
		if (!isFault(fault)) throw new Error('not asked');
		expect(fault.rule).toBe('ambiguous_unit');
		expect(fault.question?.candidates).toEqual([
			{
				value: 'h-405',
				label: {
					vi: 'Huyện Đông Sơn (Tỉnh Thanh Hóa, đến 31/12/2024)',
					en: 'Huyện Đông Sơn (Tỉnh Thanh Hóa, until 31/12/2024)'
				}
			},
			{
				value: 'x-14785',
				label: {
					vi: 'Phường Đông Sơn (TP Thanh Hóa, đến 30/6/2025)',
					en: 'Phường Đông Sơn (TP Thanh Hóa, until 30/6/2025)'
				}
			}
		]);
		const key = fault.question?.key ?? '';
		expect(key).toBe('unit:dong son||h-405,x-14785');
		expect(told('Đông Sơn', { period }, { [key]: 'x-14785' })).toBe('x-14785');
		expect(told(' ĐÔNG SƠN', { period }, { [key]: 'h-405' })).toBe('h-405');
		expect(told('Đông Sơn', { period }, { [key]: 'x-16378@2025-07-01' })).toEqual(told('Đông Sơn', { period }));
		expect(told('Đông Sơn', {}, { [key]: 'x-14785' })).toBe('x-16378@2025-07-01');
	});

	test('a name of another time says what became of it', () => {
		const fault = find('Phường An Hưng');
		expect(fault).toMatchObject({ rule: 'former_unit' });
		expect(isFault(fault) && fault.detail).toEqual({
			vi: 'Phường An Hưng (TP Thanh Hóa, từ 1/12/2019, đến 30/6/2025) → Phường Hạc Thành, Phường Đông Quang',
			en: 'Phường An Hưng (TP Thanh Hóa, from 1/12/2019, until 30/6/2025) → Phường Hạc Thành, Phường Đông Quang'
		});
		expect(told('Phường An Hưng')).toEqual(['former_unit', 'x-14797@2025-07-01', 'x-16417@2025-07-01']);
		expect(told('Phường Nguyệt Viên', { period: year(2022) })).toContain('former_unit');
	});

	test('a type word is never overruled', () => {
		expect(told('Quận Hoàng Mai')).toEqual(['former_unit', 'x-00331@2025-07-01']);
		expect(told('Phường Hoàng Mai', { period: year(2023) })).toContain('former_unit');
	});

	test('misspellings are suggested, never taken', () => {
		expect(told('Phường Hoàng Mái')).toEqual(['unknown_unit_name', 'x-00331@2025-07-01']);
		expect(told('Phường Hòang Mia')).toEqual(['unknown_unit_name', 'x-00331@2025-07-01']);
		expect(told('Phường Hạc Thnh')).toEqual(['unknown_unit_name', 'x-14797@2025-07-01']);
	});
});

test('a body beside a territory is known by either of its names', () => {
	expect(told('Ủy ban MTTQ Việt Nam tỉnh Thanh Hóa')).toBe('b-38-mttq');
	expect(told('MTTQ tỉnh Thanh Hóa')).toBe('b-38-mttq');
	expect(told('Hội Phụ nữ tỉnh Thanh Hóa')).toBe('b-38-phunu');
});

test('a full name below its parent resolves to that very unit, or asks', () => {
	const all = [...index.byId.values()];
	const spelt = [
		(unit: Unit) => unit.name,
		(unit: Unit) => unit.name.toUpperCase(),
		(unit: Unit) => unit.name.normalize('NFD'),
		(unit: Unit) => `UBND ${unit.name}`,
		(unit: Unit) => unit.shortName
	];
	const day = fc.record({
		unit: fc.constantFrom(...all),
		spell: fc.constantFrom(...spelt),
		at: fc.double({ min: 0, max: 1, noNaN: true })
	});
	fc.assert(
		fc.property(day, ({ unit, spell, at }) => {
			const last = unit.validTo ?? '2026-12-31';
			const days = (Date.parse(last) - Date.parse(unit.validFrom)) / 86_400_000;
			const date = addDays(unit.validFrom, Math.floor(at * days));
			const period = { start: date, end: date };
			const found = find(spell(unit), { parent: unit.parent, period });
			const candidates = isFault(found) ? (found.question?.candidates ?? []).map(({ value }) => value) : [found.id];
			expect(candidates).toContain(unit.id);
		}),
		{ numRuns: 2000 }
	);
});

test('nothing that a cell may hold makes it throw', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)), (text) => {
			find(text);
		})
	);
});
