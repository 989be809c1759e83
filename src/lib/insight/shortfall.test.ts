import { expect, it } from 'vitest';
import { shortfallOf } from './shortfall.ts';
import type { HeldDuty } from './shortfall.ts';

const duty = (held: number, state: HeldDuty['state'], per: HeldDuty['per'] = 'month'): HeldDuty => ({
	...{ label: 'Số kỳ tiếp', period: 'quý I/2026', required: 6, isOver: false },
	...{ held, state, per }
});

it('counts those below among those settled, the farthest first', () => {
	const found = shortfallOf([duty(5, 'below'), duty(9, 'met'), duty(1, 'below'), duty(2, 'open')], 'vi');
	expect(found?.text).toBe('Số kỳ tiếp: 2/3 đơn vị chưa đạt trong quý I/2026');
	expect(found?.short.map(({ held }) => held)).toEqual([1, 5]);
});
it('says that all have met it, and nothing before anything is settled', () => {
	expect(shortfallOf([duty(6, 'met'), duty(7, 'met')], 'vi')).toMatchObject({ short: [] });
	expect(shortfallOf([duty(2, 'open')], 'vi')).toBeNull();
	expect(shortfallOf([], 'vi')).toBeNull();
});
it('names those who have not reached a yearly minimum while the year runs', () => {
	const found = shortfallOf([duty(0, 'open', 'year'), duty(7, 'met', 'year')], 'vi');
	expect(found?.text).toContain('1/2 đơn vị chưa đạt mức của');
	expect(found?.short).toHaveLength(1);
});
it('does not say that a year runs which is over, and counts no ratio as short that is reached so far', () => {
	const yearly = (held: number, isOver: boolean) => ({ ...duty(held, 'open', 'year'), isOver });
	expect(shortfallOf([yearly(2, true), duty(7, 'met', 'year')], 'vi')?.text).toContain('cả 1 đơn vị đạt');
	expect(shortfallOf([yearly(7, false), yearly(2, false)], 'vi')?.text).toContain('1/2 đơn vị chưa đạt mức của');
	expect(shortfallOf([yearly(7, false)], 'vi')).toBeNull();
});
it('says how many are above a range, who are not short', () => {
	const found = shortfallOf([duty(5, 'below'), duty(9, 'met'), duty(20, 'above')], 'vi');
	expect(found?.text).toBe('Số kỳ tiếp: 1/3 đơn vị chưa đạt trong quý I/2026; 1 đơn vị vượt mức');
	expect(found?.short).toHaveLength(1);
});
