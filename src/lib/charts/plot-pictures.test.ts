import { describe, expect, it } from 'vitest';
import { plotExamples } from '../figures/plot-examples-fixture.ts';
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
	type Loose = { series: { type: string; data: unknown[] }[]; tooltip: { formatter(params: unknown): string } };
	const optionOf = (name: string) =>
		toEChartsOption(plotExamples[name]!(), { width: 720, height: 300 }, 'light') as unknown as Loose;
	it('draw each unit with a number once, in the order of the table', () => {
		for (const name of ['strip', 'funnel']) {
			const figure = plotExamples[name]!();
			const { series, tooltip } = optionOf(name);
			expect(series[0]).toMatchObject({ type: 'custom', coordinateSystem: 'none' });
			const numbers = toTable(figure).rows.filter(({ cells }) => cells[1]?.value !== null);
			expect(series[0]?.data).toHaveLength(numbers.length);
			for (const [dataIndex, row] of numbers.entries())
				expect(tooltip.formatter({ dataIndex }).split('\n')[0]).toBe(row.cells[0]?.text);
		}
		expect(optionOf('strip').tooltip.formatter({ dataIndex: 99 })).toBe('');
	});
	it.each(['strip-countless', 'scatter-countless'])('hold all of %s', (name) => {
		const figure = plotExamples[name]!();
		const { series } = toEChartsOption(figure, chartSize(figure, 720), 'light') as unknown as Loose;
		expect(series[0]?.data.length).toBeGreaterThan(3300);
	});
	it('leave most of 3,321 targets to the table, and say so', () => {
		const figure = plotExamples['bullet-countless']!();
		const size = chartSize(figure, 720);
		expect(size.height).toBeLessThan(8000);
		expect(JSON.stringify(toEChartsOption(figure, size, 'light'))).toContain('Còn 3021 đơn vị trong bảng số liệu.');
	});
});
