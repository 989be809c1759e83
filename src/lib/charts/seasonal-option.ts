import type { SeasonalFigure } from '../figures/seasonal-figure.ts';
import type { ChartOption } from './echarts.ts';
import { lineOption } from './line-option.ts';
import type { Palette } from './palette.ts';
import type { Size } from './theme.ts';

/** Years as lines over the months, each with its year at its end. */
export function seasonalOption(figure: SeasonalFigure, size: Size, palette: Palette): ChartOption {
	return lineOption({ ...figure, kind: 'line', marks: [] }, size, palette);
}
