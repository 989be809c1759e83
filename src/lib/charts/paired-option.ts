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
import { legendBelow, legendHeight, legendShapes, placeEntries } from './mark-legend.ts';
import type { LegendEntry } from './mark-legend.ts';
import { openDot } from './open-dots.ts';
import { absentEnds, absentEntries } from './paired-ends.ts';
import type { Palette } from './palette.ts';
import { acrossAxis, axisFontSize, tickText, valueAxis } from './plot-axis.ts';
import { mostRows, rowNames } from './row-names.ts';
import { textWidth } from './text-width.ts';
import { circlePath, path, tenth } from './shapes.ts';
import type { Box } from './shapes.ts';
import { softWords } from './soft-legend.ts';
import { isSoft } from './status-marks.ts';
import type { Size } from './theme.ts';
import { aroundUnits, unitMarks } from './unit-marks.ts';

/** Below what the numbers count. */
const keyTop = 18;
const bottom = 24;
const aboveRows = 8;

/** Height of the chart: a row per unit. */
export function pairedHeight(figure: PairedFigure, width: number): number {
	const shown = figure.rows.slice(0, mostRows);
	const { rowHeight } = rowNames(
		shown.map((row) => row.label),
		width * 0.34
	);
	const rows = Math.max(2, shown.length) + (figure.rows.length > mostRows ? 1 : 0);
	const legends = [keyEntries(figure), absentEntries(shown, figure.locale)];
	const around = legends.reduce((sum, entries) => sum + legendHeight(entries, width), 0);
	return keyTop + aboveRows + rows * rowHeight + bottom + around;
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
	const { placed: legend, rest } = legendBelow(absentEntries(shown, figure.locale), size);
	const key = placeEntries(keyEntries(figure), { left: 0, width: size.width, top: keyTop });
	const top = keyTop + key.height + aboveRows;
	const plot = { left: names.width + 16, right: size.width - right, top: top - 6, bottom: rest.height - bottom };
	const x = (value: number) => plot.left + ((value - axis.min) / (axis.max - axis.min)) * (plot.right - plot.left);
	const y = (index: number) => top + (index + 0.5) * names.rowHeight;
	const text = tickText(axis, figure.number, figure.locale);
	const marks = cellMarks(absentEnds(shown, plot, { x, y }), palette);
	return unitMarks(
		figure,
		shown.map((row, index) => pairOf(row, x, y(index), palette)),
		[
			...aroundUnits(figure, rest, palette),
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
		[...marks, ...legendShapes([...key.placed, ...legend], palette)]
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
function keyEntries(figure: PairedFigure): LegendEntry[] {
	if (!figure.before || !figure.after) return [];
	const { paired } = plotMessagesOf(figure.locale);
	const cells = figure.rows.slice(0, mostRows).flatMap((row) => [row.before, row.after]);
	const open = softWords(cells, figure.locale);
	return [
		{ words: paired.before(figure.before.shortLabel), sample: sampleRing },
		{ words: paired.after(figure.after.shortLabel), sample: sampleDisc },
		...(open === null ? [] : [{ words: open, sample: openDot }])
	];
}

const sampleRing = ({ x, y, width, height }: Box, palette: Palette) =>
	path(circlePath(x + width / 2, y + height / 2, 4.5), { fill: palette.paper, stroke: palette.mean, lineWidth: 1.8 });

const sampleDisc = ({ x, y, width, height }: Box, palette: Palette) =>
	path(circlePath(x + width / 2, y + height / 2, 5.5), { fill: palette.mean });

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
