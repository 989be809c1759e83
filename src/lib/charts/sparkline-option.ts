import type { SparklineFigure } from '../figures/sparkline-figure.ts';
import type { ChartOption, LineSeriesOption } from './echarts.ts';
import { dot, hollow, lineSeries, seriesColour } from './line-series.ts';
import type { Palette } from './palette.ts';
import type { Size } from './theme.ts';
import { lineAxis } from './ticks.ts';

const margin = 6;

/** A line without axes; its last number is a dot, the same period a year before a ring. */
export function sparklineOption(figure: SparklineFigure, size: Size, palette: Palette): ChartOption {
	const [series] = figure.series;
	const axis = lineAxis(
		series.points.flatMap((cell) => cell.value ?? []),
		1e-9,
		size.height
	);
	return {
		grid: { left: margin, right: margin, top: margin, bottom: margin, outerBoundsMode: 'none' },
		xAxis: {
			type: 'category',
			show: false,
			boundaryGap: figure.buckets.length === 1,
			data: figure.buckets.map((bucket) => bucket.start)
		},
		yAxis: { type: 'value', show: false, min: axis.min, max: axis.max },
		series: [...lineSeries(series, palette), marks(figure, palette)]
	};
}

function marks(figure: SparklineFigure, palette: Palette): LineSeriesOption {
	const [series] = figure.series;
	const colour = seriesColour(series, palette);
	return {
		type: 'line',
		id: 'marks',
		symbol: 'none',
		lineStyle: { width: 0, opacity: 0 },
		silent: true,
		z: 6,
		data: series.points.map((cell, index) => {
			if (cell.value === null) return null;
			if (index === figure.samePeriod) return { value: cell.value, ...hollow(palette.mean, palette) };
			if (index !== figure.last) return null;
			const isFinal = !cell.provisional && !cell.partial;
			return { value: cell.value, ...(isFinal ? dot(colour) : hollow(colour, palette)) };
		})
	};
}
