import type { LineFigure } from '../figures/line-figure.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import type { ChartOption, LineSeriesOption } from './echarts.ts';
import { eventGraphics } from './event-marks.ts';
import { fontFamily } from './font.ts';
import { label, rect, vertical } from './graphic.ts';
import type { Graphic } from './graphic.ts';
import { lineLayout } from './line-layout.ts';
import type { LineLayout } from './line-layout.ts';
import { footShapes } from './line-foot.ts';
import { lineShapes } from './line-shapes.ts';
import type { Palette } from './palette.ts';
import { periodTicks } from './period-ticks.ts';
import { textWidth } from './text-width.ts';
import { drawing } from './shapes.ts';
import type { Size } from './theme.ts';
import { lineTooltip, tooltipOf } from './tooltip.ts';

/** Lines with their names at their ends. */
export function lineOption(figure: LineFigure, size: Size, palette: Palette): ChartOption {
	const layout = lineLayout(figure, size);
	const { left, right, top, bottom, axis, fontSize } = layout;
	const ticks = new Map(periodTicks(figure.buckets, layout.x, fontSize).map((tick) => [tick.index, tick.label]));
	const text = { color: palette.muted, fontFamily, fontSize };
	return {
		...tooltipOf(palette, 'axis', (index) => lineTooltip(figure, index)),
		grid: { left, right, top, bottom, outerBoundsMode: 'none' },
		xAxis: {
			type: 'category',
			boundaryGap: figure.buckets.length === 1,
			data: figure.buckets.map((bucket) => bucket.start),
			axisLine: { lineStyle: { color: palette.muted } },
			axisTick: { show: true, interval: (index: number) => ticks.has(index), length: 4 },
			axisLabel: {
				...text,
				rotate: 0,
				interval: (index: number) => ticks.has(index),
				formatter: (_: string, index: number) => ticks.get(index) ?? ''
			}
		},
		yAxis: {
			type: 'value',
			inverse: figure.inverted === true,
			min: axis.min,
			max: axis.max,
			interval: axis.step,
			splitLine: { lineStyle: { color: palette.grid } },
			axisLabel: { ...text, formatter: (value: number) => layout.tickText(value) }
		},
		series: [
			pointerSeries(figure, layout),
			drawing([...lineShapes(figure, layout, palette), ...footShapes(figure, layout, size, palette)])
		],
		graphic: [
			...unfinished(figure, layout, size, palette),
			...breaks(figure, layout, size, palette),
			...events(figure, layout, size, palette),
			...unitLabel(figure, layout, size, palette),
			...endTexts(layout, palette)
		]
	};
}

/** Nothing is seen of it: the chart library finds the period under the pointer by a series of its own. */
function pointerSeries({ buckets, series }: LineFigure, { axis }: LineLayout): LineSeriesOption {
	const main = series.find(({ role }) => role !== 'context') ?? series[0];
	const data = buckets.map((_, index) => main?.points[index]?.value ?? axis.min);
	return { type: 'line', id: 'pointer', silent: true, symbol: 'none', lineStyle: { width: 0, opacity: 0 }, data };
}

function unitText(figure: LineFigure, layout: LineLayout): string {
	const { cropped } = chartMessagesOf(figure.locale);
	return layout.axis.cropped ? `${figure.number.unit} (${cropped})` : figure.number.unit;
}

function unitLabel(figure: LineFigure, layout: LineLayout, size: Size, palette: Palette): Graphic[] {
	const style = { color: palette.muted, fontSize: layout.fontSize };
	const unit = label(unitText(figure, layout), { x: 0, y: 8, ...style });
	if (figure.series.some((one) => one.points.some((cell) => cell.value !== null))) return [unit];
	const { noData } = chartMessagesOf(figure.locale);
	return [unit, label(noData, { x: layout.left + 12, y: size.height / 2, ...style })];
}

function endTexts(layout: LineLayout, palette: Palette): Graphic[] {
	return layout.labels.map(({ series, lines, x, y }) => {
		const strong = series.role === 'focus' || series.role === 'member';
		const color = strong ? palette.text[series.colour ?? -1] : series.role === 'mean' ? palette.mean : palette.muted;
		return label(lines.join('\n'), {
			x,
			y,
			color: color ?? palette.ink,
			fontSize: layout.fontSize,
			bold: strong,
			outline: palette.paper
		});
	});
}

/** A grey band behind the last buckets where no line has a final number; why, the legend of dashes says. */
function unfinished(figure: LineFigure, layout: LineLayout, { height }: Size, palette: Palette): Graphic[] {
	const last = figure.buckets.length - 1;
	const final = figure.buckets.findLastIndex((_, index) =>
		figure.series.some((one) => {
			const cell = one.points[index];
			return cell?.value != null && !cell.provisional && !cell.partial;
		})
	);
	if (final < 0 || final >= last) return [];
	const from = (layout.x(final) + layout.x(final + 1)) / 2;
	const to = layout.x(last);
	return [rect(from, layout.top, to - from, height - layout.bottom - layout.top, palette.band)];
}

function events(figure: LineFigure, layout: LineLayout, { width, height }: Size, palette: Palette): Graphic[] {
	const { top, left, fontSize, x } = layout;
	const plot = { top, bottom: height - layout.bottom, left, right: width - layout.right, fontSize, x };
	return eventGraphics(figure.marks, plot, palette);
}

/** Where units ended while the chart goes on. */
function breaks(figure: LineFigure, layout: LineLayout, { height }: Size, palette: Palette): Graphic[] {
	let edge = textWidth(unitText(figure, layout), layout.fontSize) + 8;
	const ends = figure.marks.filter((mark) => mark.kind === 'break');
	return ends.flatMap((mark) => {
		const x = layout.x(mark.at);
		const line = vertical(x, 16, height - layout.bottom, palette.muted);
		const fits = (text: string) => x - textWidth(text, layout.fontSize) >= edge;
		const text = [mark.longLabel, mark.label].find((one) => one !== undefined && fits(one));
		if (text === undefined) return [line];
		edge = x + 8;
		const style = { color: palette.muted, fontSize: layout.fontSize, align: 'right' } as const;
		return [line, label(text, { x: x + 2, y: 8, ...style })];
	});
}
