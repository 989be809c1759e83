import { expect, test } from 'vitest';
import type { Unit, UnitLevel } from './unit.ts';
import { groupOf, unitsOfGroup } from './unit-group.ts';
import { ancestorsOf, buildDirectory, isValidOn, searchUnits, unitsAndBodies, unitsInside } from './unit-directory.ts';

const unit = (
	id: string,
	name: string,
	level: UnitLevel,
	parent: string | null,
	validTo: string | null = null
): Unit => ({
	id,
	code: id.slice(2).split('@')[0] ?? null,
	name,
	shortName: name.replace(/^\S+ (?=\S)/, ''),
	kind: 'government',
	level,
	division: 'huyen',
	parent,
	validFrom: '2016-01-01',
	validTo
});
const directory = buildDirectory([
	unit('p-38', 'Tỉnh Thanh Hóa', 'province', null),
	unit('h-380', 'TP. Thanh Hóa', 'district', 'p-38', '2024-12-31'),
	unit('h-385', 'Huyện Quan Hóa', 'district', 'p-38'),
	unit('h-399', 'Huyện Hoằng Hóa', 'district', 'p-38'),
	unit('x-00235', 'Phường Ngã Tư Sở', 'commune', 'h-006'),
	unit('x-00235@2025-07-01', 'Phường Đống Đa', 'commune', 'p-01'),
	unit('h-006', 'Quận Đống Đa', 'district', 'p-01', '2025-06-30'),
	unit('p-01', 'Thành phố Hà Nội', 'province', null)
]);
const found = (text: string) => searchUnits(directory, text).map((unit) => unit.id);

test('a body beside a unit stands in no list of units, but is known by its id and its territory', () => {
	const body: Unit = { ...unit('b-380', 'Thành ủy Thanh Hóa', 'district', 'p-38'), kind: 'party', territory: 'h-380' };
	const withBody = buildDirectory([...directory.units, body]);
	expect(withBody.units).toEqual(directory.units);
	expect(unitsInside(withBody, 'p-38', 'district')).toEqual(unitsInside(directory, 'p-38', 'district'));
	expect(withBody.children.get('p-38')).toEqual(directory.children.get('p-38'));
	expect(withBody.byId.get('b-380')).toBe(body);
	expect(withBody.bodies.get('h-380')).toEqual([body]);
	expect(unitsAndBodies(withBody)).toContain(body);
	expect(searchUnits(withBody, body.shortName)).not.toContain(body);
	expect(searchUnits(withBody, body.shortName, 9, unitsAndBodies(withBody))).toContain(body);
	expect(unitsOfGroup(withBody, groupOf(body))).toEqual([body]);
});

test.each([
	['dong da', ['h-006', 'x-00235@2025-07-01']],
	['ĐỐNG ĐA', ['h-006', 'x-00235@2025-07-01']],
	['q. dong da', ['h-006', 'x-00235@2025-07-01']],
	['Thanh Hoá', ['p-38', 'h-380']],
	['quan hoa', ['h-385', 'h-399']],
	['00235', ['x-00235@2025-07-01', 'x-00235']],
	['nga tu', ['x-00235']],
	['nowhere', []]
])('"%s" finds %j', (text, ids) => {
	expect(found(text)).toEqual(ids);
});

test('no text lists every unit, wide levels and present units first', () => {
	expect(found('').slice(0, 3)).toEqual(['p-01', 'p-38', 'h-399']);
	expect(found('')).toHaveLength(8);
});

test('the tree', () => {
	expect(ancestorsOf(directory, 'x-00235').map((unit) => unit.id)).toEqual(['h-006', 'p-01']);
	expect(unitsInside(directory, 'p-38', 'district')).toHaveLength(3);
	expect(unitsInside(directory, 'p-01', 'commune')).toHaveLength(2);
	expect(unitsInside(directory, null, 'province')).toHaveLength(2);
});

test('validity counts both ends', () => {
	const city = directory.byId.get('h-380')!;
	expect(['2015-12-31', '2016-01-01', '2024-12-31', '2025-01-01'].map((date) => isValidOn(city, date))).toEqual([
		false,
		true,
		true,
		false
	]);
});
