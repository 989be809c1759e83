import type { FunnelFigure, FunnelUnit } from '../figures/funnel-figure.ts';
import { formatNumber } from '../i18n/format.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import type { ChartOption } from './echarts.ts';
import { label } from './graphic.ts';
import type { Graphic } from './graphic.ts';
import { legendBelow } from './mark-legend.ts';
import { openDots } from './open-dots.ts';
import { paletteOf } from './palette.ts';
import type { Palette } from './palette.ts';
import { acrossAxis, axisFontSize, curve, line, logTicks, tickText, upAxis, valueAxis } from './plot-axis.ts';
import type { Plot } from './plot-axis.ts';
import { dotBox, pointNames } from './point-names.ts';
import type { Dot } from './dot-marks.ts';
import { isSoft } from './status-marks.ts';
import { textWidth } from './text-width.ts';
import type { Size } from './theme.ts';
import { aroundUnits, unitDots } from './unit-marks.ts';

interface FunnelLayout {
	readonly plot: Plot;
	readonly log: boolean;
	x(denominator: number): number;
	y(rate: number): number;
}

/** Denominators that differ by more than this factor are spread by their logarithms. */
const widest = 20;

function funnelLayout(figure: FunnelFigure, whole: Size) {
	const { placed: legend, rest: size } = legendBelow(openDots(figure), whole);
	const rates = figure.units.map((unit) => unit.value ?? 0);
	const high = Math.max(0, ...rates) * 1.05;
	const axis = valueAxis([0, high, ...(figure.rate ? [figure.rate.value] : [])], figure.number, size.height);
	const text = tickText(axis, figure.number, figure.locale);
	const left = Math.ceil(Math.max(...axis.ticks.map((tick) => textWidth(text(tick), axisFontSize)))) + 10;
	const plot = { left, right: size.width - 44, top: 26, bottom: size.height - 44 };
	const y = (rate: number) => plot.top + ((axis.max - rate) / (axis.max - axis.min)) * (plot.bottom - plot.top);
	return { axis, text, ...denominatorAxis(figure, plot), plot, y, legend, size };
}

/** The units' dots, in the order of the table. */
export function funnelDots(figure: FunnelFigure, size: Size, palette: Palette = paletteOf('light')): Dot[] {
	const layout = funnelLayout(figure, size);
	return figure.units.map((unit) => dotOf(unit, layout, palette));
}

/** Rates over their denominators inside the limits of chance; only units outside them and chosen ones are named. */
export function funnelOption(figure: FunnelFigure, whole: Size, palette: Palette): ChartOption {
	const layout = funnelLayout(figure, whole);
	const { axis, text, plot, y, legend, size } = layout;
	const ticks = axis.ticks.map((tick) => ({ at: y(tick), text: text(tick) }));
	return unitDots(
		figure.units.map((unit) => dotOf(unit, layout, palette)),
		[
			...aroundUnits(figure, size, palette),
			...upAxis(ticks, plot, palette),
			...acrossAxis(acrossTicks(figure, layout), plot, size.width, palette),
			denominatorTitle(figure, layout, size, palette),
			...limitCurves(figure, layout, palette),
			...names(figure, layout, palette)
		],
		palette,
		legend
	);
}

function denominatorAxis({ units }: FunnelFigure, { left, right }: Plot): Pick<FunnelLayout, 'log' | 'x'> {
	const [first, last] = [units[0]?.denominator ?? 1, units.at(-1)?.denominator ?? 1];
	const log = last / first > widest;
	const scale = log ? Math.log : (value: number) => value;
	const [from, to] = log ? [scale(first * 0.8), scale(last * 1.1)] : [0, last * 1.1];
	return { log, x: (value) => left + ((scale(value) - from) / (to - from || 1)) * (right - left) };
}

function acrossTicks({ units, locale }: FunnelFigure, { log, x }: FunnelLayout) {
	const [first, last] = [units[0]?.denominator ?? 1, units.at(-1)?.denominator ?? 1];
	const style = { kind: 'number', digits: 0, divisor: 1, unit: '' } as const;
	const values = log
		? logTicks(first * 0.8, last * 1.1)
		: valueAxis([0, last], style, 340).ticks.filter((tick) => tick <= last * 1.1);
	return values.map((value) => ({ at: x(value), text: formatNumber(value, locale) }));
}

function denominatorTitle(figure: FunnelFigure, { log }: FunnelLayout, size: Size, palette: Palette): Graphic {
	const { log: word } = plotMessagesOf(figure.locale).funnel;
	const text = log ? `${figure.denominatorLabel} (${word})` : figure.denominatorLabel;
	const place = { x: size.width, y: size.height - 10, color: palette.muted, fontSize: axisFontSize };
	return label(text, { ...place, align: 'right' });
}

function dotOf(unit: FunnelUnit, { x, y }: FunnelLayout, palette: Palette): Dot {
	const own = unit.colour === null ? undefined : palette.series[unit.colour];
	const outside = unit.side === 'above998' || unit.side === 'below998';
	const colour = own ?? (outside ? palette.ink : palette.contextBar);
	const soft = unit.side === null || isSoft(unit);
	const style = { colour, paper: palette.paper, soft };
	return { x: x(unit.denominator), y: y(unit.value ?? 0), radius: own || outside ? 5 : 4, style };
}

/** The whole's rate with its name, and the limits with theirs at the right end. */
function limitCurves(figure: FunnelFigure, { plot, x, y }: FunnelLayout, palette: Palette): Graphic[] {
	const { limits, rate } = figure;
	const { limits95, limits998 } = plotMessagesOf(figure.locale).funnel;
	if (!rate || limits.length === 0) return [];
	const clamp = (value: number) => Math.min(Math.max(y(value), plot.top), plot.bottom);
	const at = (key: 'low998' | 'low95' | 'high95' | 'high998', dash?: number[]) =>
		curve(
			limits.map((limit) => [Math.max(plot.left, x(limit.denominator)), clamp(limit[key])] as const),
			palette.muted,
			dash
		);
	const last = limits.at(-1)!;
	const style = { x: plot.right + 4, color: palette.muted, fontSize: 11 };
	const [outer, inner] = [clamp(last.high998), clamp(last.high95)];
	return [
		at('low998'),
		at('high998'),
		at('low95', [3, 3]),
		at('high95', [3, 3]),
		line([plot.left, y(rate.value)], [plot.right, y(rate.value)], palette.mean, [6, 3]),
		label(limits998, { ...style, y: Math.min(outer, inner - 13) }),
		label(limits95, { ...style, y: inner })
	];
}

function names(figure: FunnelFigure, { plot, x, y }: FunnelLayout, palette: Palette): Graphic[] {
	const isNamed = ({ role, side }: FunnelUnit) => role === 'focus' || side === 'above998' || side === 'below998';
	const points = figure.units.map((unit) => ({
		...unit,
		x: x(unit.denominator),
		y: y(unit.value ?? 0),
		chosen: unit.role === 'focus'
	}));
	const dots = points.map((point) => dotBox(point.x, point.y, 3));
	return pointNames(points.filter(isNamed), dots, plot, palette);
}
