import { rowLines } from '../figures/units-figure.ts';
import type { UnitsFigure } from '../figures/units-figure.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import type { ChartOption } from './echarts.ts';
import { label } from './graphic.ts';
import type { Graphic } from './graphic.ts';
import { legendShapes } from './mark-legend.ts';
import type { PlacedEntry } from './mark-legend.ts';
import type { Palette } from './palette.ts';
import { axisFontSize } from './plot-axis.ts';
import { shapeSeries } from './shape-series.ts';
import { literal, steeredTooltip, tooltipOf } from './tooltip.ts';
import { drawing } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { dotShapes } from './dot-marks.ts';
import type { Dot } from './dot-marks.ts';
import { shortText } from './short-text.ts';
import { textWidth } from './text-width.ts';
import type { Size } from './theme.ts';

/** The marks of a figure's rows at their places in pixels, what stands around and over them; tooltips read from its table. */
export function unitMarks(
	figure: UnitsFigure,
	marks: readonly (readonly Graphic[])[],
	graphic: readonly Graphic[],
	palette: Palette,
	over: readonly Shape[] = []
): ChartOption {
	return {
		...tooltipOf(palette, 'item', (index) => rowLines(figure, index).map(literal).join('\n')),
		series: [shapeSeries('units', marks), ...(over.length === 0 ? [] : [drawing(over)])],
		graphic: [...graphic]
	};
}

/** A figure's rows as dots, which the pointer finds by `dotHits`, and what stands around and below them. */
export function unitDots(
	dots: readonly Dot[],
	graphic: readonly Graphic[],
	palette: Palette,
	legend: readonly PlacedEntry[]
): ChartOption {
	const shapes = [...dotShapes(dots), ...legendShapes(legend, palette)];
	return { ...steeredTooltip(palette), series: [drawing(shapes)], graphic: [...graphic] };
}

interface Counted extends UnitsFigure {
	readonly missing: readonly unknown[];
}

/** What the numbers count, how many units have none, and where nothing is drawn, that there is nothing. */
export function aroundUnits(figure: Counted, { width, height }: Size, palette: Palette): Graphic[] {
	const style = { color: palette.muted, fontSize: axisFontSize };
	const { locale, missing, table } = figure;
	const absent = missing.length === 0 ? '' : plotMessagesOf(locale).missing(missing.length);
	const room = width - textWidth(absent, axisFontSize) - 12;
	const isEmpty = table.rows.length === missing.length;
	return [
		label(shortText(figure.number.unit, room, axisFontSize), { x: 0, y: 8, ...style }),
		...(absent === '' ? [] : [label(absent, { x: width, y: 8, align: 'right', ...style })]),
		...(isEmpty ? [label(chartMessagesOf(locale).noData, { x: 24, y: height / 2, ...style })] : [])
	];
}
