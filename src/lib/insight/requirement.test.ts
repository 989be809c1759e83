import { expect, it } from 'vitest';
import type { Target } from '../model/target.ts';
import { findTerm } from '../model/term.ts';
import { dutyState, ratioRequirementOf, requirementOf } from './requirement.ts';

const row = (more: Partial<Target>): Target => ({
	id: 'chair',
	unit: null,
	level: 'commune',
	dataset: 'receptions',
	measure: 'sessions',
	filter: { dimension: 'mode', members: ['head'] },
	min: 1,
	max: null,
	per: 'month',
	validFrom: '2014-07-01',
	validTo: null,
	legalBasis: 'Act 42',
	verified: true,
	...more
});
const quarter = { start: '2025-10-01', end: '2025-12-31' };

it('asks for whole weeks, months and years only', () => {
	const required = (per: Target['per'], span: { start: string; end: string }, min = 1) =>
		requirementOf([row({ per, min })], span)?.required ?? null;
	expect(required('week', quarter)).toBe(13);
	expect(required('month', quarter, 2)).toBe(6);
	expect(required('month', { start: '2025-07-15', end: '2025-09-30' })).toBe(2);
	expect(required('year', { start: '2025-01-01', end: '2025-12-31' })).toBe(1);
	expect(required('year', { start: '2025-07-01', end: '2025-12-31' })).toBeNull();
	const term = findTerm('dang-2020')!;
	expect(required(term, term, 20)).toBe(20);
	expect(required(term, { start: '2020-10-01', end: '2021-09-30' }, 20)).toBe(4);
	expect(requirementOf([], quarter)).toBeNull();
});

it('takes each month by the row in force on its first day, and one unread row makes the whole uncertain', () => {
	const rows = [
		row({ min: 1, validTo: '2025-11-22' }),
		row({ min: 2, validFrom: '2025-11-23', legalBasis: 'Conclusion 215', verified: false })
	];
	expect(requirementOf(rows, quarter)).toMatchObject({
		required: 4,
		verified: false,
		target: { legalBasis: 'Conclusion 215' }
	});
	expect(requirementOf(rows, { start: '2025-07-01', end: '2025-09-30' })).toMatchObject({
		required: 3,
		verified: true
	});
	expect(requirementOf(rows, { start: '2013-01-01', end: '2013-12-31' })).toBeNull();
});

it('asks of a plan revised in the middle of a year by the days on which each row was in force', () => {
	const rows = [
		row({ per: 'year', min: 1000, validFrom: '2026-01-01', validTo: '2026-06-30', legalBasis: 'Plan 1' }),
		row({ per: 'year', min: 1200, validFrom: '2026-07-01', legalBasis: 'Plan 2' })
	];
	const asked = (start: string, end: string) => requirementOf(rows, { start, end });
	expect(asked('2026-01-01', '2026-12-31')).toMatchObject({ required: 1100, target: { legalBasis: 'Plan 2' } });
	expect(asked('2026-01-01', '2026-06-30')).toMatchObject({ required: 500, target: { legalBasis: 'Plan 1' } });
	expect(asked('2027-01-01', '2027-12-31')).toMatchObject({ required: 1200 });
	expect(asked('2025-01-01', '2025-12-31')).toBeNull();
});

it('calls nobody short of a minimum before everything is in', () => {
	const weeks = { required: 13, most: null, isRatio: false };
	expect(dutyState({ ...weeks, held: 13 }, false)).toBe('met');
	expect(dutyState({ ...weeks, held: 12 }, false)).toBe('open');
	expect(dutyState({ ...weeks, held: 12 }, true)).toBe('below');
});

it('says of more than a range asks for that it is above, never that it is short', () => {
	const once = { required: 1, most: 2, isRatio: false };
	expect([0, 1, 2, 3].map((held) => dutyState({ ...once, held }, true))).toEqual(['below', 'met', 'met', 'above']);
	expect([0, 2, 3].map((held) => dutyState({ ...once, held }, false))).toEqual(['open', 'met', 'above']);
	const ratio = { ...once, isRatio: true };
	expect([0.9, 1, 2.1].map((held) => dutyState({ ...ratio, held }, false))).toEqual(['open', 'open', 'open']);
	expect(dutyState({ required: 0.1 * 3, most: 0.1 * 3, held: 0.3, isRatio: true }, true)).toBe('met');
});

it('asks for a range in each period, and for no most where one row has none', () => {
	const range = row({ max: 2 });
	expect(requirementOf([range], quarter)).toMatchObject({ required: 3, most: 6 });
	expect(requirementOf([range], { start: '2025-10-15', end: '2025-12-31' })).toMatchObject({ required: 2, most: 6 });
	const rows = [row({ max: 2, validTo: '2025-10-31' }), row({ min: 2, validFrom: '2025-11-01' })];
	expect(requirementOf(rows, quarter)).toMatchObject({ required: 5, most: null });
});

it('asks of a ratio what the row in force says, whatever the length, weighted by its denominators', () => {
	const rows = [row({ min: 0.8, max: 0.9, validTo: '2025-06-30' }), row({ min: 0.9, max: 1, validFrom: '2025-07-01' })];
	const part = (end: string, weight: number) => ({ end, weight });
	expect(ratioRequirementOf(rows, [part('2025-03-31', 5), part('2025-06-30', 9)])?.required).toBeCloseTo(0.8, 9);
	const year = ratioRequirementOf(rows, [part('2025-06-30', 30), part('2025-09-30', 10)]);
	expect(year?.required).toBeCloseTo(0.825, 9);
	expect(year?.most).toBeCloseTo(0.925, 9);
	expect(ratioRequirementOf(rows, [part('2025-03-31', 0)])).toBeNull();
	expect(ratioRequirementOf([{ ...rows[0]!, validFrom: '2025-01-01' }], [part('2024-12-31', 5)])).toBeNull();
});
