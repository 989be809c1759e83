import { expect, it } from 'vitest';
import { presentHeirs } from './heirs.ts';
import { buildDirectory } from './unit-directory.ts';
import type { Unit } from './unit.ts';

const unit = (id: string, validTo: string | null, parent: string | null = null): Unit => ({
	id,
	code: null,
	name: id,
	shortName: id,
	kind: 'government',
	level: 'commune',
	division: 'phuong',
	parent,
	validFrom: '2016-01-01',
	validTo
});
const units = [
	unit('district', '2025-06-30'),
	unit('a', '2019-11-30', 'district'),
	unit('b', '2025-06-30', 'district'),
	unit('x', null),
	unit('y', null),
	unit('ring', '2020-01-01')
];
const ends = { a: ['b'], b: ['x', 'y'], ring: ['unknown', 'ring'], district: [] };
const directory = buildDirectory(units, new Map(Object.entries(ends).map(([id, to]) => [id, { act: 'NQ', to }])));
const namesOf = (id: string) => presentHeirs(directory.byId.get(id)!, directory).map((one) => one.id);

it('follows acts to the units of today, and goes by the units below where a unit has no heir', () => {
	expect(namesOf('a')).toEqual(['x', 'y']);
	expect(namesOf('district')).toEqual(['x', 'y']);
	expect(namesOf('x')).toEqual([]);
	expect(namesOf('ring')).toEqual([]);
});
