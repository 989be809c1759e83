import { expect, it } from 'vitest';
import { buildDirectory } from '../model/unit-directory.ts';
import type { Unit } from '../model/unit.ts';
import { unitName } from './unit-name.ts';

const unit = (id: string, name: string, parent: string | null, validFrom: string, validTo: string | null): Unit => ({
	id,
	code: null,
	name,
	shortName: name,
	kind: 'government',
	level: parent === null ? 'province' : 'commune',
	division: 'phuong',
	parent,
	validFrom,
	validTo
});
const directory = buildDirectory([
	unit('p-01', 'Hà Nội', null, '2016-01-01', null),
	unit('p-38', 'Thanh Hóa', null, '2016-01-01', null),
	unit('h-008', 'Quận Hoàng Mai', 'p-01', '2016-01-01', '2025-06-30'),
	unit('x-1', 'Phường Định Công', 'h-008', '2016-01-01', '2025-06-30'),
	unit('x-2', 'Phường Định Công', 'p-01', '2025-07-01', null),
	unit('x-3', 'Phường Đông Sơn', 'p-01', '2016-01-01', null),
	unit('x-4', 'Phường Đông Sơn', 'p-38', '2025-07-01', null)
]);

it('tells units of one name apart by their time, within their province', () => {
	const names = ['x-1', 'x-2', 'x-3', 'x-4', 'p-01', 'x-9'].map((id) => unitName(id, directory, 'vi'));
	expect(names).toEqual([
		'Phường Định Công (đến 2025)',
		'Phường Định Công (từ 2025)',
		'Phường Đông Sơn',
		'Phường Đông Sơn',
		'Hà Nội',
		'x-9'
	]);
});
