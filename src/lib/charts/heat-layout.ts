import { cellText } from '../figures/caption.ts';
import type { HeatFigure } from '../figures/heat-figure.ts';
import { classEntries } from './class-legend.ts';
import { markEntries, placeEntries } from './mark-legend.ts';
import type { PlacedEntry } from './mark-legend.ts';
import type { Box } from './shapes.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Where everything of a heat grid stands, in pixels. */
export interface HeatLayout {
	readonly fontSize: number;
	/** Names in lines, with the centre of each row. */
	readonly rows: readonly { readonly lines: readonly string[]; readonly top: number; readonly height: number }[];
	readonly left: number;
	readonly top: number;
	readonly cellWidth: number;
	readonly height: number;
	/** Numbers stand in the cells. */
	readonly numbered: boolean;
	readonly legend: readonly PlacedEntry[];
	box(series: number, index: number): Box;
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
	const names = figure.series.map((one) => wrapText(one.label, Math.floor(width * 0.36), fontSize));
	const widest = Math.max(0, ...names.flat().map((line) => textWidth(line, fontSize, true)));
	const left = Math.ceil(widest) + 8;
	const columns = Math.max(1, figure.buckets.length);
	const cellWidth = Math.min(widestCell, (width - left - 2) / columns);
	const heights = names.map((lines) => Math.max(lowestRow, lines.length * lineHeight + 4));
	let y = top;
	const rows = names.map((lines, index) => {
		const row = { lines, top: y, height: heights[index]! };
		y += row.height;
		return row;
	});
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
		left,
		top,
		cellWidth,
		height: y + 8 + height,
		numbered,
		legend: placed,
		box: (series, index) => ({
			x: left + index * cellWidth,
			y: rows[series]?.top ?? 0,
			width: cellWidth,
			height: rows[series]?.height ?? 0
		})
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
