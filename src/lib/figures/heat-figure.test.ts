import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { classBreaks, classOf, rampStep } from './classes.ts';
import { exampleInput } from './example.ts';
import type { Example } from './example.ts';
import { heatFigure } from './heat-figure.ts';

const base = { contract: receptions, measure: 'turns', from: '2022-01-01', to: '2023-12-31' } as const;
const heat = (example: Partial<Example>) =>
	heatFigure(exampleInput({ ...base, units: 3, cell: (unit, bucket) => 100 + unit * 50 + bucket, ...example }));
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a heat grid', () => {
	it('orders units by the period of the view, or by name', () => {
		const cell = (unit: number, bucket: number) => (bucket === 0 ? unit : 10 - unit);
		const ids = (example: Partial<Example>) => heat({ cell, ...example }).series.map(({ id }) => id);
		expect(ids({})).toEqual(['u-0', 'u-1', 'u-2']);
		expect(ids({ at: '2022-Q1' })).toEqual(['u-2', 'u-1', 'u-0']);
		expect(ids({ at: '2022-Q1', chart: { order: 'name' } })).toEqual(['u-0', 'u-1', 'u-2']);
	});
	it('says whose reports are missing, before the highest number', () => {
		expect(plain(heat({}).finding)).toBe('Tây Hồ cao nhất, vào quý IV/2023: 207 lượt tiếp công dân');
		const gaps = heat({ cell: (unit, bucket) => (unit === 1 && bucket < 3 ? null : 5) });
		expect(gaps.finding).toBe('Hoàn Kiếm thiếu 3/8 kỳ báo cáo');
		const more = heat({ cell: (unit, bucket) => (unit > 0 && bucket < unit ? { value: null, status: 'late' } : 5) });
		expect(more.finding).toBe('2/3 đơn vị thiếu báo cáo; nhiều nhất: Tây Hồ (2/8 kỳ)');
	});
	it('claims nothing where there is nothing', () => {
		expect(heat({ cell: () => 0 }).finding).toBe('Các đơn vị đều báo cáo bằng 0 về lượt tiếp công dân');
		expect(heat({ cell: () => null }).finding).toContain('Không có số liệu');
	});
});

describe('classes of values', () => {
	it('are few, ordered, and none is empty', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(fc.nat(20), fc.nat(1e9), fc.double({ min: 0, max: 1, noNaN: true }))), (values) => {
				const breaks = classBreaks(values);
				expect(breaks.length).toBeLessThanOrEqual(4);
				expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b));
				const positive = values.filter((value) => value > 0);
				const used = new Set(positive.map((value) => classOf(value, breaks)));
				if (positive.length > 0) expect(used.has(0) && used.has(breaks.length)).toBe(true);
				expect([...used].every((index) => rampStep(index, breaks) < 5)).toBe(true);
			})
		);
	});
	it('spread over the whole ramp', () => {
		expect([0, 1, 2].map((index) => rampStep(index, [10, 20]))).toEqual([0, 2, 4]);
		expect(rampStep(0, [])).toBe(2);
	});
});
