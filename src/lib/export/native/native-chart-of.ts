import type { Series } from '../../figures/figure-base.ts';
import type { Figure } from '../../figures/figure.ts';
import type { StackedAreaFigure, StackedBarFigure } from '../../figures/stacked-figure.ts';
import { chartMessagesOf } from '../../i18n/chart-messages.ts';
import type { NumberStyle } from '../../i18n/number-style.ts';
import type { NativeChart, NativeSeries } from '../ooxml/native-chart.ts';
import { barChart, bulletChart, pairedChart } from './bars-of.ts';
import { accent, isOpen, numberCode, plainAxis, stored } from './native-style.ts';
import { funnelChart, scatterChart } from './scatter-of.ts';

/** More lines than this are read in a picture and a table. */
const most = { series: 30 };

/** A figure as a chart that office programs draw themselves; null where they have no chart for it. */
export function nativeChartOf(figure: Figure): NativeChart | null {
	switch (figure.kind) {
		case 'line':
		case 'slope':
		case 'seasonal':
		case 'cumulative':
		case 'sparkline':
			return lineChart(figure);
		case 'stacked_bar':
		case 'stacked_area':
			return stackedChart(figure);
		case 'bar':
			return barChart(figure);
		case 'bullet':
			return bulletChart(figure);
		case 'paired':
			return pairedChart(figure);
		case 'scatter':
			return scatterChart(figure);
		case 'funnel':
			return funnelChart(figure);
		case 'heat':
		case 'facets':
		case 'map':
		case 'strip':
			return null;
	}
}

function seriesOf(series: Series, number: NumberStyle): NativeSeries {
	return {
		label: series.label,
		values: series.points.map(({ value }) => stored(value, number)),
		colour: series.role === 'mean' ? 'mean' : accent(series.colour),
		strong: series.role !== 'context',
		open: series.points.flatMap((cell, at) => (isOpen(cell) ? [at] : []))
	};
}

type LineLike = Extract<Figure, { kind: 'line' | 'slope' | 'seasonal' | 'cumulative' | 'sparkline' }>;

function lineChart(figure: LineLike): NativeChart | null {
	if (figure.series.length === 0 || figure.series.length > most.series || figure.buckets.length === 0) return null;
	return {
		kind: 'line',
		inverted: figure.kind === 'line' && figure.inverted === true,
		alt: figure.alt,
		format: numberCode(figure.number),
		...plainAxis,
		categoryLabel: chartMessagesOf(figure.locale).table.period,
		categories: figure.buckets.map(({ shortLabel }) => shortLabel),
		// What is brought out is drawn last, over the others.
		series: [...figure.series]
			.sort((a, b) => Number(a.role !== 'context') - Number(b.role !== 'context'))
			.map((one) => seriesOf(one, figure.number))
	};
}

function stackedChart(figure: StackedBarFigure | StackedAreaFigure): NativeChart | null {
	if (figure.series.length === 0 || figure.buckets.length === 0) return null;
	const base = {
		alt: figure.alt,
		format: numberCode(figure.number),
		max: figure.stack === 'share' ? 1 : null,
		legend: true,
		categoryLabel: chartMessagesOf(figure.locale).table.period,
		categories: figure.buckets.map(({ shortLabel }) => shortLabel),
		series: figure.series.map((one) => ({ ...seriesOf(one, figure.number), strong: true }))
	};
	// An area falls to 0 where a number is missing; a column is simply not there.
	const hasHoles = base.series.some(({ values }) => values.includes(null));
	if (figure.kind === 'stacked_area' && !hasHoles && base.categories.length > 1) return { kind: 'area', ...base };
	return { kind: 'columns', grouping: 'stacked', ...base };
}
