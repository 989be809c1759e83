import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { barFigure } from '../figures/bar-figure.ts';
import { exampleInput } from '../figures/example.ts';
import type { Example } from '../figures/example.ts';
import { barLayout } from './bar-layout.ts';
import { barHits } from './bar-option.ts';
import { barLength } from './bar-shapes.ts';
import { drawnFaults } from './label-boxes.ts';
import { renderSvg } from './render-svg.ts';
import { chartSize } from './size.ts';
import { textWidth } from './text-width.ts';

const base = { contract: receptions, measure: 'turns', from: '2024-01-01', to: '2024-12-31', grain: 'year' } as const;
const bars = (values: readonly (number | null)[], more: Partial<Example> = {}) =>
	barFigure(exampleInput({ ...base, units: values.length, cell: (unit) => values[unit] ?? null, ...more }));

describe('bars', () => {
	const signed = bars([-1200, 340, 0, -3, 880, null], { focus: ['u-0'], mean: () => -40 });

	it('reach to both sides of zero, as far as their numbers are from it', () => {
		const layout = barLayout(signed, 720);
		const of = (value: number) =>
			barLength(
				signed.bars.find((bar) => bar.value === value)!,
				layout
			);
		expect(of(880) / of(340)).toBeCloseTo(880 / 340);
		expect(of(-1200) / of(880)).toBeCloseTo(-1200 / 880);
		expect(of(-3)).toBeLessThanOrEqual(-0.5);
		expect(of(0)).toBe(0);
		expect(layout.zero).toBeGreaterThan(layout.left);
		expect(layout.zero + of(-1200)).toBeGreaterThanOrEqual(layout.left + textWidth('-1.200', 12, true));
		expect(layout.zero + of(880)).toBeLessThan(720);
	});
	it('begin at the left where no number is below zero', () => {
		const layout = barLayout(bars([12, 0, 7]), 720);
		expect(layout.zero).toBe(layout.left);
	});
	it('are found where they end', () => {
		const size = chartSize(signed, 720);
		const hits = barHits(signed, size);
		const last = signed.bars.length - 1;
		expect(hits.place({ series: 0, index: last })!.x).toBeLessThan(barLayout(signed, 720).zero);
	});
	it('below zero leave every label its room', () => {
		expect(drawnFaults(signed)).toEqual([]);
		expect(drawnFaults(bars([-8, -12_345, -700]))).toEqual([]);
	});
	it('below zero have their numbers behind zero where there is no room before the bars', () => {
		const remarked = bars([], {
			units: 8,
			cell: (unit) => ({ value: unit * 900 - 2_000, provisional: unit % 3 > 0, periods: [3, unit % 2 ? 3 : 4] })
		});
		expect([390, 1440].map((width) => barLayout(remarked, width).crossed)).toEqual([true, false]);
		expect(drawnFaults(remarked)).toEqual([]);
	});
	it('below zero look as they did', async () => {
		const svg = renderSvg(signed, chartSize(signed, 720), 'print');
		await expect(svg).toMatchFileSnapshot('__snapshots__/bars-below-zero.svg');
	});
});
