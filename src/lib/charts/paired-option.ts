import { cellText } from '../figures/caption.ts';
import type { Cell } from '../figures/figure-base.ts';
import type { PairedFigure, PairedRow } from '../figures/paired-figure.ts';
import { formatNumber } from '../i18n/format.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import { cellMarks } from './cell-marks.ts';
import { dotShape, lineShape } from './dots.ts';
import type { ChartOption } from './echarts.ts';
import { label } from './graphic.ts';
import type { Graphic } from './graphic.ts';
import { legendShapes } from './mark-legend.ts';
import { absentEnds, absentLegend } from './paired-ends.ts';
import type { Palette } from './palette.ts';
import { acrossAxis, axisFontSize, tickText, valueAxis } from './plot-axis.ts';
import { mostRows, rowNames } from './row-names.ts';
import { shortText } from './short-text.ts';
import { textWidth } from './text-width.ts';
import { tenth } from './shapes.ts';
import { softWords } from './soft-legend.ts';
import { isSoft } from './status-marks.ts';
import type { Size } from './theme.ts';
import { aroundUnits, unitMarks } from './unit-marks.ts';

const top = 46;
const bottom = 24;

/** Height of the chart: a row per unit. */
export function pairedHeight(figure: PairedFigure, width: number): number {
	const shown = figure.rows.slice(0, mostRows);
	const { rowHeight } = rowNames(
		shown.map((row) => row.label),
		width * 0.34
	);
	const rows = Math.max(2, shown.length) + (figure.rows.length > mostRows ? 1 : 0);
	return top + rows * rowHeight + bottom + absentLegend(figure, shown, width).height;
}

/** Two dots a unit on one axis: a ring before, a disc after; dashed where a number is not final or not exact. */
export function pairedOption(figure: PairedFigure, size: Size, palette: Palette): ChartOption {
	const shown = figure.rows.slice(0, mostRows);
	const names = rowNames(
		shown.map((row) => row.label),
		size.width * 0.34
	);
	const texts = shown.map((row) => valuesText(figure, row));
	const right = Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, axisFontSize)))) + 12;
	const values = shown.flatMap((row) => [row.before.value ?? [], row.after.value ?? []].flat());
	const axis = valueAxis([0, ...values], figure.number, 340);
	const legend = absentLegend(figure, shown, size.width, size.height);
	const foot = size.height - legend.height;
	const plot = { left: names.width + 16, right: size.width - right, top: top - 6, bottom: foot - bottom };
	const x = (value: number) => plot.left + ((value - axis.min) / (axis.max - axis.min)) * (plot.right - plot.left);
	const y = (index: number) => top + (index + 0.5) * names.rowHeight;
	const text = tickText(axis, figure.number, figure.locale);
	const marks = cellMarks(absentEnds(shown, plot, { x, y }), palette);
	return unitMarks(
		figure,
		shown.map((row, index) => pairOf(row, x, y(index), palette)),
		[
			...aroundUnits(figure, { ...size, height: foot }, palette),
			...key(figure, size, palette),
			...acrossAxis(
				axis.ticks.map((tick) => ({ at: x(tick), text: text(tick) })),
				plot,
				size.width,
				palette
			),
			...shown.flatMap((row, index) => {
				const chosen = row.role === 'focus';
				const color = (chosen ? palette.text[row.colour ?? -1] : undefined) ?? palette.ink;
				const style = { y: y(index), color, fontSize: axisFontSize };
				return [
					label(names.lines[index] ?? '', { x: names.width + 4, ...style, align: 'right', bold: chosen }),
					label(texts[index] ?? '', { x: size.width, ...style, align: 'right' })
				];
			}),
			...hiddenText(figure, plot.left, y(mostRows), palette)
		],
		palette,
		[...marks, ...legendShapes(legend.placed, palette)]
	);
}

function pairOf(
	{ before, after, colour }: PairedRow,
	x: (value: number) => number,
	y: number,
	palette: Palette
): Graphic[] {
	const own = (colour === null ? undefined : palette.series[colour]) ?? palette.mean;
	const [from, to] = [before.value, after.value];
	const style = { colour: own, paper: palette.paper };
	return [
		...(from === null || to === null ? [] : [lineShape([x(from), y], [x(to), y], palette.contextBar, 2)]),
		...(from === null ? [] : [ring(x(from), y, own, palette, isSoft(before))]),
		...(to === null ? [] : [dotShape(x(to), y, 5.5, { ...style, soft: isSoft(after) })])
	];
}

/** What was before is a ring, dashed where it is not final or not exact. */
function ring(x: number, y: number, colour: string, palette: Palette, soft: boolean): Graphic {
	return {
		type: 'circle',
		shape: { cx: tenth(x), cy: tenth(y), r: 4.5 },
		style: { fill: palette.paper, stroke: colour, lineWidth: 1.8, ...(soft ? { lineDash: [2, 1.6] } : {}) }
	};
}

/** "366 → 412" */
function valuesText(figure: PairedFigure, { before, after }: PairedRow): string {
	const text = (cell: Cell) => cellText(cell, figure.number, figure.locale);
	return `${text(before)} → ${text(after)}`;
}

/** Which mark is which period, above the rows. */
function key(figure: PairedFigure, { width }: Size, palette: Palette): Graphic[] {
	if (!figure.before || !figure.after) return [];
	const { paired } = plotMessagesOf(figure.locale);
	const cells = figure.rows.slice(0, mostRows).flatMap((row) => [row.before, row.after]);
	const open = softWords(cells, figure.locale);
	const entries = [
		{ words: paired.before(figure.before.shortLabel), mark: (x: number) => ring(x, 28, palette.mean, palette, false) },
		{
			words: paired.after(figure.after.shortLabel),
			mark: (x: number) => dotShape(x, 28, 5.5, { colour: palette.mean, paper: palette.paper, soft: false })
		},
		...(open === null ? [] : [{ words: open, mark: (x: number) => ring(x, 28, palette.mean, palette, true) }])
	];
	let at = 6;
	return entries.flatMap(({ words, mark }) => {
		const x = at;
		const said = shortText(words, width - x - 12, axisFontSize);
		at += textWidth(said, axisFontSize) + 30;
		if (at - 18 > width) return [];
		return [mark(x), label(said, { x: x + 10, y: 28, color: palette.muted, fontSize: axisFontSize })];
	});
}

function hiddenText(figure: PairedFigure, x: number, y: number, palette: Palette): Graphic[] {
	const hidden = figure.rows.length - mostRows;
	if (hidden <= 0) return [];
	return [
		label(plotMessagesOf(figure.locale).more(formatNumber(hidden, figure.locale)), {
			x,
			y,
			color: palette.muted,
			fontSize: axisFontSize
		})
	];
}
