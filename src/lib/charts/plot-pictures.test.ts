import { describe, expect, it } from 'vitest';
import type { HeatFigure } from '../figures/heat-figure.ts';
import { plotExamples } from '../figures/plot-examples-fixture.ts';
import { hitsOf, hitText } from './hits.ts';
import { renderSvg } from './render-svg.ts';
import { toTable } from '../figures/to-table.ts';
import { chartSize } from './size.ts';
import { toEChartsOption } from './to-echarts-option.ts';

describe('pictures of units', () => {
	const reviewed = Object.keys(plotExamples).filter((name) => !name.endsWith('countless'));
	it.each(reviewed)('%s', async (name) => {
		const figure = plotExamples[name]!();
		const widths = name === 'map-34' ? { narrow: 358, wide: 720 } : { wide: 720 };
		for (const [size, width] of Object.entries(widths))
			await expect(renderSvg(figure, chartSize(figure, width), 'print')).toMatchFileSnapshot(
				`__snapshots__/${name}-${size}.svg`
			);
	});
});

describe('the options of units', () => {
	it('find each unit with a number once, in the order of the table', () => {
		for (const name of ['strip', 'funnel']) {
			const figure = plotExamples[name]!();
			const hits = hitsOf(figure, chartSize(figure, 720))!;
			const numbers = toTable(figure).rows.filter(({ cells }) => cells[1]?.value !== null);
			for (const [index, row] of numbers.entries()) {
				const place = hits.place({ series: 0, index })!;
				expect(hits.find(place.x, place.y)).toEqual({ series: 0, index });
				expect(hitText(figure, { series: 0, index }).split('\n')[0]).toBe(row.cells[0]?.text);
			}
			expect(hits.place({ series: 0, index: numbers.length })).toBeNull();
			expect(hits.find(-100, -100)).toBeNull();
		}
	});
	it.each(['strip-countless', 'scatter-countless'])('hold all of %s in few shapes', (name) => {
		const figure = plotExamples[name]!();
		const size = chartSize(figure, 720);
		expect(hitsOf(figure, size)?.place({ series: 0, index: 3300 })).not.toBeNull();
		expect(renderSvg(figure, size, 'print').match(/<(path|circle)/g)?.length).toBeLessThan(40);
	});
	it('leave most rows of a grid of 3,321 units to the table, but none that is brought out, and say so', () => {
		const figure = plotExamples['heat-countless']!();
		const size = chartSize(figure, 720);
		expect(size.height).toBeLessThan(8000);
		const svg = renderSvg(figure, size, 'print');
		expect(svg).toContain('Còn 3.020 đơn vị trong bảng số liệu.');
		const at = (figure as HeatFigure).series.findIndex(({ role }) => role === 'focus');
		expect(at).toBeGreaterThan(300);
		const hits = hitsOf(figure, size)!;
		const { x, y } = hits.place({ series: at, index: 1 })!;
		expect(hits.find(x, y)).toEqual({ series: at, index: 1 });
		expect(hits.place({ series: at - 1, index: 1 })).toBeNull();
	});
	it('leave most of 3,321 targets to the table, and say so', () => {
		const figure = plotExamples['bullet-countless']!();
		const size = chartSize(figure, 720);
		expect(size.height).toBeLessThan(8000);
		expect(JSON.stringify(toEChartsOption(figure, size, 'light'))).toContain('Còn 3.021 đơn vị trong bảng số liệu.');
	});
});
