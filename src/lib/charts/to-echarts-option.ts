import type { Figure } from '../figures/figure.ts';
import { barOption } from './bar-option.ts';
import { bulletOption } from './bullet-option.ts';
import { cumulativeOption } from './cumulative-option.ts';
import type { ChartOption } from './echarts.ts';
import { fontFamily } from './font.ts';
import { funnelOption } from './funnel-option.ts';
import { facetsOption } from './facets-option.ts';
import { slopeOption } from './slope-option.ts';
import { stackedOption } from './stacked-option.ts';
import { heatOption } from './heat-option.ts';
import { lineOption } from './line-option.ts';
import { mapOption } from './map-option.ts';
import { pairedOption } from './paired-option.ts';
import { paletteOf } from './palette.ts';
import type { Palette } from './palette.ts';
import { scatterOption } from './scatter-option.ts';
import { seasonalOption } from './seasonal-option.ts';
import { sparklineOption } from './sparkline-option.ts';
import { stripOption } from './strip-option.ts';
import type { Size, Theme } from './theme.ts';

/** A figure as ECharts draws it at a size: pure, so that the chart in the HTML and the live one are the same. */
export function toEChartsOption(figure: Figure, size: Size, theme: Theme): ChartOption {
	return { ...chartBase(figure), ...optionOf(figure, size, paletteOf(theme)) };
}

/** What all charts have in common. */
export function chartBase(figure: Figure): ChartOption {
	return {
		animation: false,
		backgroundColor: 'transparent',
		textStyle: { fontFamily },
		aria: { enabled: true, label: { description: figure.alt } }
	};
}

function optionOf(figure: Figure, size: Size, palette: Palette): ChartOption {
	switch (figure.kind) {
		case 'line':
			return lineOption(figure, size, palette);
		case 'bar':
			return barOption(figure, size, palette);
		case 'strip':
			return stripOption(figure, size, palette);
		case 'funnel':
			return funnelOption(figure, size, palette);
		case 'scatter':
			return scatterOption(figure, size, palette);
		case 'bullet':
			return bulletOption(figure, size, palette);
		case 'paired':
			return pairedOption(figure, size, palette);
		case 'cumulative':
			return cumulativeOption(figure, size, palette);
		case 'map':
			return mapOption(figure, size, palette);
		case 'seasonal':
			return seasonalOption(figure, size, palette);
		case 'facets':
			return facetsOption(figure, size, palette);
		case 'slope':
			return slopeOption(figure, size, palette);
		case 'stacked_bar':
		case 'stacked_area':
			return stackedOption(figure, size, palette);
		case 'heat':
			return heatOption(figure, size, palette);
		case 'sparkline':
			return sparklineOption(figure, size, palette);
	}
}
