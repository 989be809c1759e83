import type { CumulativeFigure } from '../figures/cumulative-figure.ts';
import type { ChartOption } from './echarts.ts';
import { lineOption } from './line-option.ts';
import type { Palette } from './palette.ts';
import type { Size } from './theme.ts';

/** Sums from the start of the year as lines over its months. */
export function cumulativeOption(figure: CumulativeFigure, size: Size, palette: Palette): ChartOption {
	return lineOption({ ...figure, kind: 'line', marks: [] }, size, palette);
}
