import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { foldUnitName } from '#lib/model/text.ts';
import { readReference } from './units.ts';

const folder = fileURLToPath(new URL('../../data/reference', import.meta.url));
const rows = readReference(folder, 'units');
// Bodies beside units have neither code nor territory nor residents of their own.
const units = rows.filter((row) => row['territory_unit_id'] === '');
const changes = readReference(folder, 'unit-changes');
const populations = readReference(folder, 'populations');
const byId = new Map(units.map((unit) => [unit['unit_id'], unit]));
const endOf = (unit: Record<string, string>) => unit['valid_to'] || '9999-12-31';
const validOn = (date: string) => units.filter((unit) => (unit['valid_from'] ?? '') <= date && endOf(unit) >= date);

test('ids are unique, and name level, code and, for a re-used code, the first day', () => {
	expect(byId.size).toBe(units.length);
	const misnamed = units.filter(({ unit_id: id = '', gso_code: code, level = '', valid_from: from }) => {
		const [bare, day] = id.split('@');
		const letter = { province: 'p', district: 'h', commune: 'x' }[level];
		return bare !== `${letter}-${code}` || (day !== undefined && day !== from);
	});
	expect(misnamed).toEqual([]);
});

test('bodies stand beside a unit for as long as it lasts, and are named after it', () => {
	const bodies = rows.filter((row) => row['territory_unit_id'] !== '');
	const odd = bodies.filter(({ unit_id: id = '', gso_code: code, territory_unit_id: on, ...body }) => {
		const unit = byId.get(on);
		const isNamed = /^b-\d+-[a-z]+$/.test(id) && id.split('-')[1] === unit?.['gso_code'] && code === '';
		const isLike = (['level', 'parent_unit_id', 'valid_from', 'valid_to'] as const).every(
			(column) => body[column] === unit?.[column]
		);
		return !isNamed || !isLike;
	});
	expect(bodies.length).toBeGreaterThan(0);
	expect(odd).toEqual([]);
});

test('every parent exists, one level up, when the unit begins', () => {
	const orphans = units.filter((unit) => {
		const parent = byId.get(unit['parent_unit_id'] ?? '');
		if (unit['level'] === 'province') return parent !== undefined;
		return (
			!parent || (parent['valid_from'] ?? '') > (unit['valid_from'] ?? '') || endOf(parent) < (unit['valid_from'] ?? '')
		);
	});
	expect(orphans).toEqual([]);
});

test('a code stands for one territory at a time', () => {
	const sorted = units.toSorted((a, b) => ((a['valid_from'] ?? '') < (b['valid_from'] ?? '') ? -1 : 1));
	const last = new Map<string, string>();
	const overlaps = sorted.filter((unit) => {
		const code = unit['gso_code'] ?? '';
		const before = last.get(code) ?? '';
		last.set(code, endOf(unit));
		return before >= (unit['valid_from'] ?? '');
	});
	expect(overlaps).toEqual([]);
});

test('short names are names without their type; towns and cities keep it abbreviated', () => {
	const bare = (text: string) => foldUnitName(`Xã ${text.replace(/^T[PX] /, '')}`);
	const odd = units.filter((unit) => foldUnitName(unit['name'] ?? '') !== bare(unit['short_name'] ?? ''));
	expect(odd).toEqual([]);
});

test('units stand as published: 30 and 27 districts, wards before and after the mergers', () => {
	const count = (date: string, parent: string, level: string) =>
		validOn(date).filter((unit) => unit['parent_unit_id'] === parent && unit['level'] === level).length;
	expect([count('2020-01-01', 'p-01', 'district'), count('2020-01-01', 'p-38', 'district')]).toEqual([30, 27]);
	expect(count('2025-02-01', 'p-38', 'district')).toBe(26);
	expect(['2016-01-01', '2025-01-01'].map((date) => count(date, 'h-006', 'commune'))).toEqual([21, 17]);
	expect(['2016-01-01', '2020-03-01', '2025-01-01'].map((date) => count(date, 'h-272', 'commune'))).toEqual([
		23, 21, 18
	]);
	expect(['2016-01-01', '2019-12-01'].map((date) => count(date, 'h-380', 'commune'))).toEqual([37, 34]);
	expect(count('2025-01-01', 'h-008', 'commune')).toBe(14);
	expect(count('2025-07-01', 'p-01', 'commune') + count('2025-07-01', 'p-38', 'commune')).toBe(29);
});

test('every unit that ended has successors or was abolished, on the next day', () => {
	const ended = units.filter((unit) => unit['valid_to']);
	const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
	const lost = ended.filter(
		(unit) =>
			!changes.some(
				(change) =>
					change['old_unit_id'] === unit['unit_id'] && change['effective_date'] === dayAfter(unit['valid_to'] ?? '')
			)
	);
	expect(lost).toEqual([]);
});

test('changes lead from units that end to units that begin', () => {
	const wrong = changes.filter(({ old_unit_id: old, new_unit_id: next = '', effective_date: date }) => {
		const successor = byId.get(next);
		return !byId.has(old) || (next !== '' && successor?.['valid_from'] !== date);
	});
	expect(wrong).toEqual([]);
});

test('shares of one old unit sum to 1 or are unknown', () => {
	const ids = new Set(changes.filter((change) => change['new_unit_id']).map((change) => change['old_unit_id']));
	const wrong = [...ids].filter((id) => {
		const shares = changes.filter((change) => change['old_unit_id'] === id).map((change) => change['pop_share'] ?? '');
		const sum = shares.reduce((total, share) => total + Number(share), 0);
		return shares.includes('') ? sum !== 0 : Math.abs(sum - 1) > 1e-9;
	});
	expect(wrong).toEqual([]);
});

test('every unit has a population, long-lived ones at two dates', () => {
	const known = (id: string | undefined) => populations.filter((row) => row['unit_id'] === id).length;
	expect(units.filter((unit) => known(unit['unit_id']) === 0)).toEqual([]);
	const lasting = units.filter((unit) => (unit['valid_from'] ?? '') < '2024-01-01' && endOf(unit) > '2018-01-01');
	expect(lasting.filter((unit) => known(unit['unit_id']) < 2)).toEqual([]);
});
