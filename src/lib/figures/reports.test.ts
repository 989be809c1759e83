import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { exampleInput } from './example.ts';
import type { Example } from './example.ts';
import { lineFigure } from './line-figure.ts';
import { reportsText } from './reports.ts';
import { seasonalFigure } from './seasonal-figure.ts';
import { stackedFigure } from './stacked-figure.ts';
import { toTable } from './to-table.ts';

const base = { contract: receptions, measure: 'turns', from: '2022-01-01', to: '2023-12-31' } as const;
const short: Example['cell'] = (_, bucket) => {
	if (bucket === 2) return { value: null, status: 'late', periods: [0, 3] };
	if (bucket === 4) return { value: null, status: 'not_due', periods: [0, 0] };
	return { value: 100 + bucket, periods: bucket === 5 ? [1, 3] : [3, 3] };
};
const full: Example['cell'] = (_, bucket) => (bucket === 2 ? null : 100 + bucket);
const line = (change: Partial<Example> & Pick<Example, 'cell'>) =>
	lineFigure(exampleInput({ ...base, units: 1, ...change }));

describe('the reports of one unit', () => {
	it('are counted where a number lacks some, each period with what was due', () => {
		const { ownReports, reports } = line({ cell: short });
		expect(reports).toBeUndefined();
		expect(ownReports?.slice(1, 3)).toEqual([
			{ reported: 3, due: 3 },
			{ reported: 0, due: 3 }
		]);
		expect([ownReports?.[5], ownReports?.[4]]).toEqual([{ reported: 1, due: 3 }, null]);
	});
	it('are not where numbers are whole or missing: the line says that', () =>
		expect(line({ cell: full })).not.toHaveProperty('ownReports'));
	it('are said in words of periods, and in the table beside the number alone', () => {
		const figure = line({ cell: (unit, bucket) => (bucket === 2 ? 100 : short(unit, bucket)) });
		expect(reportsText(figure)).toBe('Báo cáo đã có; ít nhất 1/3 kỳ (quý II/2023)');
		const table = toTable(figure);
		expect(table.columns).toHaveLength(2);
		expect(table.rows[5]?.cells[1]?.remark).toBe('1/3 kỳ');
	});
	it('are those of its parts, which come in the same reports', () => {
		const parts = { dimension: 'mode', cell: short } as const;
		expect(line(parts).ownReports?.[5]).toEqual({ reported: 1, due: 3 });
		expect(stackedFigure('stacked_bar', exampleInput({ ...base, ...parts })).ownReports?.[5]).toEqual({
			reported: 1,
			due: 3
		});
		const apart = line({ ...parts, cell: (part, bucket) => (part === 0 ? short(part, bucket) : 100) });
		expect(apart).not.toHaveProperty('ownReports');
	});
	it('give way to units in and due where there are several', () => {
		const figure = line({ cell: short, units: 3 });
		expect(figure).not.toHaveProperty('ownReports');
		expect(figure.reports?.[5]).toEqual({ reported: 0, due: 3 });
	});
	it('are those of the year in colour, of a chosen unit too', () => {
		const quarters = { ...base, from: '2021-01-01', cell: short } as const;
		const late = (unit: number, bucket: number) =>
			bucket === 9 ? { value: 50, periods: [2, 3] as const } : 100 + unit;
		const own = seasonalFigure(exampleInput({ ...quarters, units: 1, cell: late }));
		expect(own.ownReports?.[1]).toEqual({ reported: 2, due: 3 });
		expect(reportsText(own)).toBe('Báo cáo đã có; ít nhất 2/3 kỳ (quý II/2023)');
		const chosen = seasonalFigure(exampleInput({ ...quarters, units: 4, mean: () => 400, focus: ['u-2'], cell: late }));
		expect(chosen.ownReports?.[1]).toEqual({ reported: 2, due: 3 });
		const before = seasonalFigure(exampleInput({ ...quarters, units: 1, cell: (_, at) => late(0, at + 4) }));
		expect(before).not.toHaveProperty('ownReports');
		expect(before).not.toHaveProperty('reportsOf');
	});
});
