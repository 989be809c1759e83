import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { exampleInput } from '../figures/example.ts';
import { figureOf } from '../figures/figure-of.ts';
import type { FigureKind } from '../figures/figure.ts';
import { timePlot } from './time-plot.ts';

const drawn = (kind: FigureKind, to = '2023-12-31') =>
	figureOf<FigureKind>(
		kind,
		exampleInput({ contract: receptions, measure: 'turns', from: '2022-01-01', to, units: 3, cell: () => 100 })
	);

describe.each(['line', 'stacked_bar', 'stacked_area'] as const)('the periods of a %s chart', (kind) => {
	it('stand side by side from end to end', async () => {
		const plot = timePlot(await drawn(kind), 720)!;
		const all = plot.box(0, 7);
		expect(all.left).toBeGreaterThan(10);
		expect(all.left + all.width).toBeLessThan(720);
		for (let index = 0; index < 8; index++) {
			const { left, width } = plot.box(index, index);
			expect(plot.at(left + width / 2)).toBe(index);
			if (index > 0)
				expect(plot.box(index - 1, index - 1).left + plot.box(index - 1, index - 1).width).toBeCloseTo(left);
		}
	});
	it('are the nearest ones beside the plot', async () => {
		const plot = timePlot(await drawn(kind), 720)!;
		expect([plot.at(-50), plot.at(5000)]).toEqual([0, 7]);
	});
});

it('has none where time does not go across, or there is one period only', async () => {
	expect(timePlot(await drawn('bar'), 720)).toBeNull();
	expect(timePlot(await drawn('heat'), 720)).toBeNull();
	expect(timePlot(await drawn('line', '2022-03-31'), 720)).toBeNull();
});
