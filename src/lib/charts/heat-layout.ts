import { cellText } from '../figures/caption.ts';
import type { HeatFigure } from '../figures/heat-figure.ts';
import { classEntries } from './class-legend.ts';
import { markEntries, placeEntries } from './mark-legend.ts';
import type { PlacedEntry } from './mark-legend.ts';
import { mostRows } from './row-names.ts';
import type { Box } from './shapes.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Where everything of a heat grid stands, in pixels. */
export interface HeatLayout {
	readonly fontSize: number;
	/** Series that are drawn, names in lines. */
	readonly rows: readonly HeatRow[];
	/** Series that are left to the table, and where that is said. */
	readonly hidden: { readonly count: number; readonly top: number };
	readonly left: number;
	readonly top: number;
	readonly cellWidth: number;
	readonly height: number;
	/** Numbers stand in the cells. */
	readonly numbered: boolean;
	readonly legend: readonly PlacedEntry[];
	/** The cell of a series that is drawn; null for others. */
	box(series: number, index: number): Box | null;
}

export interface HeatRow {
	readonly series: number;
	readonly lines: readonly string[];
	readonly top: number;
	readonly height: number;
}

const fontSize = 12;
const lineHeight = 15;
const lowestRow = 18;
const top = 24;
/** More numbers than this are read in the table; colours show where to look. */
const mostNumbers = 480;
/** Cells stay cells where there are few periods. */
const widestCell = 120;

/** Rows as high as their names, cells as wide as the width allows. */
export function heatLayout(figure: HeatFigure, width: number): HeatLayout {
	const shown = figure.series.flatMap((one, series) => (series < mostRows || one.role === 'focus' ? [series] : []));
	const names = shown.map((series) => wrapText(figure.series[series]!.label, Math.floor(width * 0.36), fontSize));
	const widest = Math.max(0, ...names.flat().map((line) => textWidth(line, fontSize, true)));
	const left = Math.ceil(widest) + 8;
	const columns = Math.max(1, figure.buckets.length);
	const cellWidth = Math.min(widestCell, (width - left - 2) / columns);
	const heights = names.map((lines) => Math.max(lowestRow, lines.length * lineHeight + 4));
	let y = top;
	const rows = names.map((lines, index) => {
		const row = { series: shown[index]!, lines, top: y, height: heights[index]! };
		y += row.height;
		return row;
	});
	const hidden = { count: figure.series.length - shown.length, top: y };
	if (hidden.count > 0) y += lowestRow;
	const bySeries = new Map(rows.map((row) => [row.series, row]));
	const cells = figure.series.flatMap((one) => one.points);
	const numbered = cells.length <= mostNumbers && cellWidth >= 14 && widestNumber(figure) <= cellWidth - 4;
	const entries = [
		...classEntries(figure, figure.breaks),
		...markEntries(cells, figure.locale, numbered ? ['reported_zero'] : [])
	];
	const { placed, height } = placeEntries(entries, { left: 0, width, top: y + 8 });
	return {
		fontSize,
		rows,
		hidden,
		left,
		top,
		cellWidth,
		height: y + 8 + height,
		numbered,
		legend: placed,
		box: (series, index) => {
			const row = bySeries.get(series);
			return row ? { x: left + index * cellWidth, y: row.top, width: cellWidth, height: row.height } : null;
		}
	};
}

function widestNumber(figure: HeatFigure): number {
	const texts = new Set(
		figure.series.flatMap((one) =>
			one.points.map((cell) => (cell.value === null ? '' : cellText(cell, figure.number, figure.locale)))
		)
	);
	return Math.max(0, ...[...texts].map((words) => textWidth(words, fontSize - 1)));
}
