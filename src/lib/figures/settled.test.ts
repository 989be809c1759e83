import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { barFigure } from './bar-figure.ts';
import { exampleInput } from './example.ts';
import type { ExampleCell } from './example.ts';
import { lineFigure } from './line-figure.ts';

const years = { contract: receptions, measure: 'turns', from: '2020-01-01', to: '2024-12-31', grain: 'year' } as const;
const withReports = (reported: number, value = 500): ExampleCell => ({ value, periods: [reported, 100] });

describe('units made of many reports', () => {
	it('are told of in the last period of which nearly all have come in', () => {
		const finding = (reported: number) =>
			lineFigure(
				exampleInput({ ...years, units: 1, cell: (_, bucket) => (bucket === 0 ? 400 : withReports(reported)) })
			).finding;
		expect(finding(95)).toContain('năm 2024');
		expect(finding(94)).toContain('năm 2020');
	});
	it('are not called the highest where one that is not ranked has more', () => {
		const finding = (value: number, last = 140) =>
			barFigure(
				exampleInput({
					...years,
					units: 4,
					at: '2024',
					cell: (unit) => (unit === 0 ? withReports(99, value) : last - 40 * unit)
				})
			).finding;
		expect(finding(500)).toBe(
			'Trong các đơn vị được xếp hạng, Hoàn Kiếm cao nhất trong năm 2024: 100 lượt tiếp công dân'
		);
		expect(finding(30)).toBe('Hoàn Kiếm cao nhất trong năm 2024: 100 lượt tiếp công dân');
		expect(finding(-50, 100)).toBe(
			'Trong các đơn vị được xếp hạng, lượt tiếp công dân trong năm 2024: từ −20 (Long Biên) đến 60 (Hoàn Kiếm)'
		);
	});
});
