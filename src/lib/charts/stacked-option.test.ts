import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { exampleInput } from '../figures/example.ts';
import type { Example } from '../figures/example.ts';
import { stackedFigure } from '../figures/stacked-figure.ts';
import { drawnFaults } from './label-boxes.ts';
import { paletteOf } from './palette.ts';
import { chartSize } from './size.ts';
import { stackedLayout } from './stacked-layout.ts';
import { stackedOption } from './stacked-option.ts';

const palette = paletteOf('light');
const base = { contract: receptions, measure: 'turns', from: '2022-01-01', to: '2023-12-31', dimension: 'mode' };
const stacked = (cell: Example['cell']) => stackedFigure('stacked_bar', exampleInput({ ...base, cell }));

describe('the parts of a stack that are not there', () => {
	const figure = stacked((part, bucket) => (part < 2 && bucket === 3 ? { value: null, status: 'late' } : 50));
	const size = chartSize(figure, 720);
	const layout = stackedLayout(figure, size);

	it('are marked below the axis, each in the row of its part, and not over the other parts', () => {
		const option = stackedOption(figure, size, palette) as unknown as {
			series: { renderItem(): { children: { shape?: { d: string }; style: { fill?: string } }[] } }[];
		};
		const grounds = option.series[0]!.renderItem()
			.children.filter(({ style }) => style.fill === palette.grid)
			.flatMap(({ shape }) => [...(shape?.d ?? '').matchAll(/M[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y)));
		// Two marks and the sample of the legend.
		expect(grounds).toHaveLength(3);
		for (const y of grounds) expect(y).toBeGreaterThan(layout.bottom);
		expect(new Set(grounds).size).toBe(3);
	});
	it('have rows in the order in which parts lie one on the other', () => {
		const missing = figure.series.filter(({ points }) => points.some(({ value }) => value === null));
		expect(layout.foot.rows.map(({ series }) => series.id)).toEqual(missing.map(({ id }) => id).reverse());
	});
	it('are told where nothing was due, for no part would look the same; and nothing is told of whole stacks', () => {
		const unused = stacked((part) => (part === 1 ? { value: null, status: 'not_applicable' } : 50));
		expect(stackedLayout(unused, chartSize(unused, 720)).foot.rows).toEqual([]);
		const begun = stacked((part, bucket) =>
			part === 1 && bucket < 4 ? { value: null, status: 'not_applicable' } : 50
		);
		expect(stackedLayout(begun, chartSize(begun, 720)).foot.rows).toHaveLength(1);
		const whole = stacked(() => 50);
		expect(stackedLayout(whole, chartSize(whole, 720)).foot.height).toBe(0);
	});
	it('leave every label its room', () => expect(drawnFaults(figure)).toEqual([]));
});
