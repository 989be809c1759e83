import type { SlopeFigure } from '../figures/slope-figure.ts';
import { cellMarks } from './cell-marks.ts';
import type { ChartOption } from './echarts.ts';
import type { Hits } from './hits.ts';
import { seriesColour } from './line-series.ts';
import { legendShapes } from './mark-legend.ts';
import type { Palette } from './palette.ts';
import { circlePath, drawing, linePath, path, text } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { slopeLayout } from './slope-layout.ts';
import type { SlopeLabel, SlopeLayout } from './slope-layout.ts';
import { isSoft } from './status-marks.ts';
import type { Size } from './theme.ts';
import { steeredTooltip } from './tooltip.ts';

/** A straight line for each series between two periods, names and numbers on both sides. */
export function slopeOption(figure: SlopeFigure, { width }: Size, palette: Palette): ChartOption {
	const layout = slopeLayout(figure, width);
	const slopes = (isStrong: boolean) =>
		figure.series.flatMap(({ role }, index) =>
			(role !== 'context') === isStrong ? slope(figure, index, layout, palette) : []
		);
	return {
		...steeredTooltip(palette),
		series: [
			drawing([
				...frame(figure, layout, width, palette),
				...slopes(false),
				...cellMarks(layout.marks, palette),
				...slopes(true),
				...legendShapes(layout.legend, palette),
				...layout.left.flatMap((one) => sideLabel(figure, one, layout, 'left', palette)),
				...layout.right.flatMap((one) => sideLabel(figure, one, layout, 'right', palette))
			])
		]
	};
}

function frame(
	figure: SlopeFigure,
	{ axes, top, bottom, fontSize }: SlopeLayout,
	width: number,
	palette: Palette
): Shape[] {
	const down = axes.map((x) =>
		linePath([
			[x, top - 6],
			[x, bottom + 6]
		])
	);
	const middle = axes.length > 1 ? undefined : ('center' as const);
	const labels = axes.map((x, index) => {
		const align = middle ?? (index === 0 ? ('left' as const) : ('right' as const));
		const edge = index === 0 ? Math.min(x, width / 2 - 4) : Math.max(x, width / 2 + 4);
		const style = { y: 10, color: palette.muted, fontSize, bold: true, align };
		return text(figure.buckets[index]?.shortLabel ?? '', { x: middle ? x : edge, ...style });
	});
	return [...path(down.join(''), { stroke: palette.grid }), ...labels];
}

function slope(figure: SlopeFigure, index: number, { axes, y }: SlopeLayout, palette: Palette): Shape[] {
	const series = figure.series[index]!;
	const stroke = seriesColour(series, palette);
	const strong = series.role !== 'context';
	const ends = series.points.map((cell, at) => ({
		cell,
		x: axes[at] ?? 0,
		y: cell.value === null ? null : y(cell.value)
	}));
	const soft = series.points.some(isSoft);
	const line = linePath(ends.map((end) => (end.y === null ? null : [end.x, end.y])));
	const dots = ends.flatMap(({ cell, x, y: height }) => {
		if (height === null) return [];
		const d = circlePath(x, height, strong ? 4 : 3);
		return path(d, isSoft(cell) ? { fill: palette.paper, stroke, lineWidth: 1.5 } : { fill: stroke });
	});
	const whole = ends.every((end) => end.y !== null) && ends.length > 1;
	const dash = soft ? { lineDash: [4, 3] } : {};
	return [...(whole ? path(line, { stroke, lineWidth: strong ? 2.2 : 1, ...dash }) : []), ...dots];
}

function sideLabel(
	figure: SlopeFigure,
	{ series: index, words, y, from }: SlopeLabel,
	{ axes, fontSize }: SlopeLayout,
	side: 'left' | 'right',
	palette: Palette
): Shape[] {
	const series = figure.series[index]!;
	const axis = side === 'left' ? axes[0]! : axes.at(-1)!;
	const away = side === 'left' ? -1 : 1;
	const strong = series.role === 'focus' || series.role === 'member';
	const color = (strong ? palette.text[series.colour ?? -1] : palette.muted) ?? palette.ink;
	const lead = linePath([
		[axis + away * 4, from],
		[axis + away * 10, y]
	]);
	const align = side === 'left' ? ('right' as const) : ('left' as const);
	return [
		...path(lead, { stroke: palette.contextLine, lineWidth: 0.8 }),
		text(words, { x: axis + away * 12, y, color, fontSize, align, bold: strong })
	];
}

const reach = 14;

/** The nearest number at the axis that a pointer is on, else at the nearer axis. */
export function slopeHits(figure: SlopeFigure, { width }: Size): Hits {
	const { axes, y } = slopeLayout(figure, width);
	const place = (series: number, index: number) => {
		const value = figure.series[series]?.points[index]?.value;
		return value == null ? null : { x: axes[index] ?? 0, y: y(value) };
	};
	return {
		find: (px, py) => {
			const index = axes.length > 1 && px > (axes[0]! + axes[1]!) / 2 ? 1 : 0;
			const near = figure.series
				.flatMap((_, series) => {
					const at = place(series, index);
					return at ? [{ series, away: Math.abs(at.y - py) }] : [];
				})
				.sort((a, b) => a.away - b.away)[0];
			return near && near.away <= reach ? { series: near.series, index } : null;
		},
		place: ({ series, index }) => place(series, index)
	};
}
