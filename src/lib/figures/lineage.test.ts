import { expect, it } from 'vitest';
import type { UnitChange } from '../model/unit-change.ts';
import type { Unit } from '../model/unit.ts';
import { lineageOf } from './lineage.ts';

const unit = (id: string, more: Partial<Unit> = {}): Unit => ({
	id,
	code: null,
	name: `Phường ${id}`,
	shortName: id,
	kind: 'government',
	level: 'commune',
	division: 'phuong',
	parent: null,
	validFrom: '2016-01-01',
	validTo: null,
	...more
});
const change = (from: string, to: string | null, more: Partial<UnitChange> = {}): UnitChange => ({
	from,
	to,
	date: '2025-07-01',
	legalBasis: '1686/NQ-UBTVQH15',
	type: 'merge_whole',
	share: 1,
	basis: 'exact',
	...more
});
const known = (units: readonly Unit[]) => (id: string) => units.find((one) => one.id === id);

it('tells by act what a unit came from and how much of it', () => {
	const units = [unit('new'), unit('a'), unit('b'), unit('c'), unit('d')];
	const changes = [
		change('a', 'new'),
		change('b', 'new', { type: 'split_part', share: 0.6312, basis: 'estimated_pop' }),
		change('c', 'new', { type: 'split_part', share: null, basis: 'unknown' }),
		change('d', 'new', { type: 'split_part', share: 0, date: '2024-01-01' })
	];
	const { origin, outcome } = lineageOf(units[0]!, changes, known(units), 'vi');
	expect(outcome).toEqual([]);
	expect(origin.map(({ date }) => date)).toEqual(['2025-07-01', '2024-01-01']);
	expect(origin[0]?.units.map(({ share }) => share.replaceAll('\u00a0', ' '))).toEqual([
		'toàn bộ',
		'một phần: khoảng 63 % dân số',
		'một phần, chưa rõ tỷ lệ'
	]);
	expect(origin[1]?.units[0]?.share).toBe('một phần diện tích, không có dân số');
});

it('tells of an abolished unit what those below it became, also below what had been merged into it', () => {
	const city = unit('city', { level: 'district', validFrom: '2025-01-01', validTo: '2025-06-30' });
	const old = unit('old', { level: 'district', validTo: '2024-12-31' });
	const units = [
		city,
		old,
		unit('a', { parent: 'city', validTo: '2025-06-30' }),
		unit('b', { parent: 'old', validTo: '2025-06-30' }),
		unit('x'),
		unit('y')
	];
	const changes = [
		change('old', 'city', { date: '2025-01-01' }),
		change('city', null, { type: 'abolish', share: null, basis: 'unknown' }),
		change('a', 'x'),
		change('b', 'x'),
		change('b', 'y')
	];
	const { outcome, below } = lineageOf(city, changes, known(units), 'en');
	expect(outcome[0]?.units).toEqual([{ unit: null, name: 'no unit follows it whole', share: '' }]);
	expect(below[0]?.units.map(({ name }) => name)).toEqual(['Phường x', 'Phường y']);
	expect(lineageOf(old, changes, known(units), 'en').below).toEqual([]);
});
