import { expect, it } from 'vitest';
import { eventsTouching } from './dated-event.ts';
import type { DatedEvent } from './dated-event.ts';
import { buildDirectory } from './unit-directory.ts';
import type { UnitScope } from './query.ts';
import type { Unit } from './unit.ts';

const unit = (id: string, level: Unit['level'], parent: string | null): Unit => ({
	id,
	code: null,
	name: id,
	shortName: id,
	kind: 'government',
	level,
	division: 'tinh',
	parent,
	validFrom: '2016-01-01',
	validTo: null
});
const directory = buildDirectory([
	unit('p-01', 'province', null),
	unit('p-38', 'province', null),
	unit('h-380', 'district', 'p-38')
]);
const event = (id: string, more: Partial<DatedEvent>): DatedEvent => ({
	id,
	date: '2021-05-01',
	endDate: null,
	dataset: null,
	unit: null,
	kind: 'act',
	labelVi: id,
	labelEn: id,
	...more
});
const events = [
	event('everywhere', { date: '2022-01-01' }),
	event('dialogues', { dataset: 'dialogues' }),
	event('receptions', { dataset: 'receptions' }),
	event('ha-noi', { unit: 'p-01' }),
	event('thanh-hoa', { unit: 'p-38' }),
	event('city', { unit: 'h-380' }),
	event('before', { date: '2015-01-01' }),
	event('into', { date: '2015-12-01', endDate: '2016-02-01' })
];
const time = { start: '2016-01-01', end: '2026-12-31', calendar: 'civil' } as const;
const touching = (units: UnitScope, focus: readonly string[] = []) =>
	eventsTouching({ query: { dataset: 'receptions', units, time }, chart: { focus } }, events, directory).map(
		({ id }) => id
	);

it('touch what is shown by dataset, place and date, oldest first', () => {
	const level = (within: string | null) => ({ kind: 'level', level: 'district', within }) as const;
	expect(touching(level(null))).toEqual(['into', 'receptions', 'everywhere']);
	expect(touching(level('p-38'))).toEqual(['into', 'receptions', 'thanh-hoa', 'everywhere']);
	expect(touching(level('p-38'), ['h-380'])).toEqual(['into', 'receptions', 'thanh-hoa', 'city', 'everywhere']);
	expect(touching({ kind: 'ids', ids: ['h-380'] })).toEqual(['into', 'receptions', 'thanh-hoa', 'city', 'everywhere']);
});
