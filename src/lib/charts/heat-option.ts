import { cellText } from '../figures/caption.ts';
import { classOf, rampStep } from '../figures/classes.ts';
import type { HeatFigure } from '../figures/heat-figure.ts';
import { formatNumber } from '../i18n/format.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import { cellMarks } from './cell-marks.ts';
import type { PlacedCell } from './cell-marks.ts';
import type { ChartOption } from './echarts.ts';
import { heatLayout } from './heat-layout.ts';
import type { HeatLayout } from './heat-layout.ts';
import type { Hits } from './hits.ts';
import { legendShapes } from './mark-legend.ts';
import { rampText } from './palette.ts';
import type { Palette } from './palette.ts';
import { periodTicks } from './period-ticks.ts';
import { boxPath, drawing, path, text } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { textWidth } from './text-width.ts';
import type { Size } from './theme.ts';
import { steeredTooltip } from './tooltip.ts';

/** A cell for each number, darker for more; all cells of a look are one path, so that thousands draw at once. */
export function heatOption(figure: HeatFigure, { width }: Size, palette: Palette): ChartOption {
	const layout = heatLayout(figure, width);
	const cells = placedCells(figure, layout);
	return {
		...steeredTooltip(palette),
		series: [
			drawing([
				...names(figure, layout, palette),
				...hiddenText(figure, layout, palette),
				...periods(figure, layout, width, palette),
				...filled(figure, cells, palette),
				...cellMarks(cells, palette),
				...(layout.numbered ? numbers(figure, cells, palette) : []),
				...legendShapes(layout.legend, palette)
			])
		]
	};
}

/** Thin cells touch, wider ones have a gap between them. */
function placedCells(figure: HeatFigure, layout: HeatLayout): PlacedCell[] {
	const gap = layout.cellWidth < 6 ? 0 : 1;
	return figure.series.flatMap((one, series) =>
		one.points.flatMap((cell, index) => {
			const box = layout.box(series, index);
			return box ? [{ cell, box: { ...box, width: box.width - gap, height: box.height - 1 } }] : [];
		})
	);
}

const stepOf = (figure: HeatFigure, value: number) => rampStep(classOf(value, figure.breaks), figure.breaks);

function filled(figure: HeatFigure, cells: readonly PlacedCell[], palette: Palette): Shape[] {
	const paths = palette.ramp.map(() => '');
	for (const { cell, box } of cells)
		if (cell.value !== null && cell.value !== 0) paths[stepOf(figure, cell.value)] += boxPath(box);
	return paths.flatMap((d, step) => path(d, { fill: palette.ramp[step] ?? 'none' }));
}

function numbers(figure: HeatFigure, cells: readonly PlacedCell[], palette: Palette): Shape[] {
	return cells.flatMap(({ cell, box }) => {
		if (cell.value === null) return [];
		const color = cell.value === 0 ? palette.ink : rampText(palette, stepOf(figure, cell.value));
		const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 0.5, align: 'center' as const };
		return [text(cellText(cell, figure.number, figure.locale), { ...at, color, fontSize: 11 })];
	});
}

function names(figure: HeatFigure, { rows, left, fontSize }: HeatLayout, palette: Palette): Shape[] {
	return rows.map(({ series, lines, top, height }) => {
		const bold = figure.series[series]?.role === 'focus';
		const y = top + height / 2;
		return text(lines.join('\n'), { x: left - 8, y, align: 'right', color: palette.ink, fontSize, bold });
	});
}

function hiddenText({ locale }: HeatFigure, { hidden, left, fontSize }: HeatLayout, palette: Palette): Shape[] {
	if (hidden.count === 0) return [];
	const at = { x: left, y: hidden.top + 9, color: palette.muted, fontSize };
	return [text(plotMessagesOf(locale).more(formatNumber(hidden.count, locale)), at)];
}

function periods(figure: HeatFigure, layout: HeatLayout, width: number, palette: Palette): Shape[] {
	const { left, top, cellWidth, fontSize } = layout;
	const half = (index: number) => textWidth(figure.buckets[index]?.shortLabel ?? '', fontSize) / 2;
	const x = (index: number) => Math.min(width - half(index), left + (index + 0.5) * cellWidth);
	return periodTicks(figure.buckets, x, fontSize).map(({ index, label }) =>
		text(label, { x: x(index), y: top - 12, align: 'center', color: palette.muted, fontSize })
	);
}

/** The cell under a pointer, and the middle of a cell. */
export function heatHits(figure: HeatFigure, { width }: Size): Hits {
	const layout = heatLayout(figure, width);
	return {
		find: (x, y) => {
			const index = Math.floor((x - layout.left) / layout.cellWidth);
			const row = layout.rows.find(({ top, height }) => y >= top && y < top + height);
			return row && index >= 0 && index < figure.buckets.length ? { series: row.series, index } : null;
		},
		place: ({ series, index }) => {
			const box = layout.box(series, index);
			return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		}
	};
}
