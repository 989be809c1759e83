import type { FacetsFigure } from '../figures/facets-figure.ts';
import type { Cell } from '../figures/figure-base.ts';
import type { ChartOption } from './echarts.ts';
import { facetsLayout, meanShapes } from './facets-layout.ts';
import type { Facet, FacetsLayout } from './facets-layout.ts';
import type { Hits } from './hits.ts';
import { legendShapes } from './mark-legend.ts';
import type { Palette } from './palette.ts';
import { panelReportShapes } from './panel-reports.ts';
import { circlePath, drawing, linePath, path, text } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { isSoft } from './status-marks.ts';
import { textWidth } from './text-width.ts';
import type { Size } from './theme.ts';
import { steeredTooltip } from './tooltip.ts';

/** A small line chart for each series, with the average behind each of them. */
export function facetsOption(figure: FacetsFigure, { width }: Size, palette: Palette): ChartOption {
	const layout = facetsLayout(figure, width);
	const shapes = layout.facets.flatMap((facet) => [
		...frame(facet, palette),
		...(figure.mean ? meanShapes(pointsOf(figure.mean.points, facet), palette) : []),
		...trend(facet, palette),
		...titles(facet, layout, palette),
		...axes(figure, facet, layout, palette)
	]);
	const reports = panelReportShapes(layout.facets, palette);
	return {
		...steeredTooltip(palette),
		series: [drawing([...shapes, ...reports, ...legendShapes(layout.legend, palette)])]
	};
}

const pointsOf = (points: readonly Cell[], { x, y }: Facet) =>
	points.map(({ value }, index) => (value === null ? null : ([x(index), y(value)] as const)));

function frame({ plot, axis, y }: Facet, palette: Palette): Shape[] {
	const across = (value: number) =>
		linePath([
			[plot.x, y(value)],
			[plot.x + plot.width, y(value)]
		]);
	const others = axis.ticks.filter((tick) => tick !== axis.min).map(across);
	return [
		...path(others.join(''), { stroke: palette.grid }),
		...path(across(axis.min), { stroke: palette.contextLine })
	];
}

/** Solid to final numbers, dashed to others; a number between gaps is a dot. */
function trend({ series, x, y }: Facet, palette: Palette): Shape[] {
	const { points } = series;
	const stroke = (series.colour === null ? undefined : palette.series[series.colour]) ?? palette.ink;
	const part = (dashed: boolean) =>
		points
			.slice(1)
			.map((cell, index) => {
				const before = points[index]!;
				if (before.value === null || cell.value === null) return '';
				if ((isSoft(before) || isSoft(cell)) !== dashed) return '';
				return linePath([
					[x(index), y(before.value)],
					[x(index + 1), y(cell.value)]
				]);
			})
			.join('');
	const lonely = points
		.map(({ value }, index) => {
			const alone = points[index - 1]?.value == null && points[index + 1]?.value == null;
			return value !== null && alone ? circlePath(x(index), y(value), 2.5) : '';
		})
		.join('');
	return [
		...path(part(false), { stroke, lineWidth: 1.8 }),
		...path(part(true), { stroke, lineWidth: 1.8, lineDash: [3, 3] }),
		...path(lonely, { fill: stroke })
	];
}

function titles({ series, lines, value, plot }: Facet, { fontSize }: FacetsLayout, palette: Palette): Shape[] {
	const bold = series.role === 'focus';
	const top = plot.y - 14 - lines.length * 14;
	const color = (series.colour === null ? undefined : palette.text[series.colour]) ?? palette.ink;
	return [
		text(lines.join('\n'), { x: plot.x, y: top + lines.length * 7, color, fontSize, bold }),
		text(value, { x: plot.x + plot.width, y: top + 7, color, fontSize, bold: true, align: 'right' })
	];
}

function axes(figure: FacetsFigure, facet: Facet, layout: FacetsLayout, palette: Palette): Shape[] {
	const { plot, strip, axis, y, x, ownTop, isFirstInRow, isLastInColumn } = facet;
	const style = { color: palette.muted, fontSize: 11 };
	const outline = palette.paper;
	const ticks = ownTop
		? [text(ownTop, { x: plot.x, y: y(axis.max) - 6, ...style, outline })]
		: isFirstInRow
			? [axis.min, axis.max].map((tick) =>
					text(layout.tickText(tick), { x: plot.x - 6, y: y(tick), align: 'right', ...style })
				)
			: [];
	const [first, last] = [figure.buckets[0], figure.buckets.at(-1)];
	if (!isLastInColumn || !first || !last) return ticks;
	const below = (strip ? strip.y + strip.height : plot.y + plot.height) + 10;
	const end = text(last.shortLabel, { x: plot.x + plot.width, y: below, align: 'right', ...style });
	const room = textWidth(first.shortLabel, 11) + textWidth(last.shortLabel, 11) + 8;
	if (first === last || room > plot.width) return [...ticks, end];
	return [...ticks, end, text(first.shortLabel, { x: Math.max(plot.x, x(0) - 12), y: below, ...style })];
}

/** The number of the chart and period under a pointer. */
export function facetsHits(figure: FacetsFigure, { width }: Size): Hits {
	const { facets } = facetsLayout(figure, width);
	return {
		find: (px, py) => {
			const series = facets.findIndex(
				({ plot }) => px >= plot.x && px < plot.x + plot.width && py >= plot.y - 28 && py < plot.y + plot.height + 20
			);
			const plot = facets[series]?.plot;
			if (!plot) return null;
			return { series, index: Math.floor(((px - plot.x) / plot.width) * figure.buckets.length) };
		},
		place: ({ series, index }) => {
			const facet = facets[series];
			const value = facet?.series.points[index]?.value;
			if (!facet) return null;
			const { strip, axis } = facet;
			const foot = strip ? strip.y + strip.height / 2 : facet.y(axis.min);
			return { x: facet.x(index), y: value == null ? foot : facet.y(value) };
		}
	};
}
