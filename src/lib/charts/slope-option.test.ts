import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { exampleInput } from '../figures/example.ts';
import type { Example } from '../figures/example.ts';
import { slopeFigure } from '../figures/slope-figure.ts';
import { drawnFaults } from './label-boxes.ts';
import { renderSvg } from './render-svg.ts';
import { chartSize } from './size.ts';
import { slopeLayout } from './slope-layout.ts';

const base = { contract: receptions, measure: 'turns', from: '2022-01-01', to: '2023-12-31', grain: 'year' } as const;
const slope = (cell: Example['cell']) => slopeFigure(exampleInput({ ...base, units: 6, cell }));
const late = { value: null, status: 'late' } as const;

describe('a line of one end', () => {
	const figure = slope((unit, bucket) => {
		if (unit === 1 && bucket === 1) return late;
		if (unit === 2 && bucket === 0) return { value: null, status: 'not_applicable' };
		return unit === 3 ? null : 100 + unit * 20 + bucket * 5;
	});
	const layout = slopeLayout(figure, 720);
	const [first, second] = layout.axes as [number, number];

	it('says what is known of the other, beside the number that is there', () => {
		const [gone, begun] = ['late', 'not_applicable'].map(
			(status) => layout.marks.find(({ cell }) => cell.status === status)?.box
		);
		expect(gone!.x - first).toBeGreaterThan(0);
		expect(gone!.x - first).toBeLessThan(20);
		expect(second - begun!.x - begun!.width).toBeGreaterThan(0);
		expect(gone!.y + gone!.height / 2).toBeCloseTo(layout.y(120));
		expect(begun!.y + begun!.height / 2).toBeCloseTo(layout.y(145));
	});
	it('has a legend of its marks alone; a unit without any number is not one of them', () => {
		const svg = renderSvg(figure, chartSize(figure, 720), 'print');
		expect(svg).toContain('quá hạn, chưa gửi');
		expect(svg).not.toContain('không báo cáo');
		expect(layout.marks).toHaveLength(2);
		expect(figure.notes.join(' ')).toContain('2 đơn vị chỉ có số của một kỳ');
		expect(
			slopeLayout(
				slope((unit) => unit),
				720
			).legend
		).toEqual([]);
	});
	it('says what dashes stand for, where there are any', () => {
		const soft = slope((unit, at) => (unit === 2 && at === 1 ? { value: 7, qualifier: 'estimate' } : 100 + unit));
		expect(slopeLayout(soft, 720).legend.map(({ words }) => words)).toEqual(['nét đứt: ước tính']);
		expect(drawnFaults(soft)).toEqual([]);
	});
	it('leaves every label its room', () => expect(drawnFaults(figure)).toEqual([]));
});
