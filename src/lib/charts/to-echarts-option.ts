import type { Figure } from '../figures/figure.ts';
import { barOption } from './bar-option.ts';
import type { ChartOption } from './echarts.ts';
import { fontFamily } from './font.ts';
import { lineOption } from './line-option.ts';
import { paletteOf } from './palette.ts';
import type { Palette } from './palette.ts';
import { sparklineOption } from './sparkline-option.ts';
import type { Size, Theme } from './theme.ts';

/** A figure as ECharts draws it at a size: pure, so that the chart in the HTML and the live one are the same. */
export function toEChartsOption(figure: Figure, size: Size, theme: Theme): ChartOption {
	return {
		animation: false,
		backgroundColor: 'transparent',
		textStyle: { fontFamily },
		aria: { enabled: true, label: { description: figure.alt } },
		...optionOf(figure, size, paletteOf(theme))
	};
}

function optionOf(figure: Figure, size: Size, palette: Palette): ChartOption {
	switch (figure.kind) {
		case 'line':
			return lineOption(figure, size, palette);
		case 'bar':
			return barOption(figure, size, palette);
		case 'sparkline':
			return sparklineOption(figure, size, palette);
	}
}
