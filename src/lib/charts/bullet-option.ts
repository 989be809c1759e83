import type { BulletFigure, BulletRow } from '../figures/bullet-figure.ts';
import { cellText } from '../figures/caption.ts';
import { formatAsked } from '../i18n/number-style.ts';
import { formatNumber } from '../i18n/format.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import { statuses } from '../model/status.ts';
import { barShape, lineShape } from './dots.ts';
import type { ChartOption } from './echarts.ts';
import { label } from './graphic.ts';
import type { Graphic } from './graphic.ts';
import type { Palette } from './palette.ts';
import { axisFontSize, line } from './plot-axis.ts';
import { mostRows, rowNames } from './row-names.ts';
import type { Box } from './shapes.ts';
import { isEstimate, isUnfinished, markShapes } from './status-marks.ts';
import { textWidth } from './text-width.ts';
import type { Size } from './theme.ts';
import { unitMarks } from './unit-marks.ts';

interface BulletLayout {
	readonly left: number;
	readonly top: number;
	readonly rowHeight: number;
	readonly names: readonly string[];
	readonly texts: readonly string[];
	x(share: number): number;
}

const barHeight = 12;
const top = 22;
const bottom = 4;

/** Height of the chart: all units, or the first three hundred with a word on the others. */
export function bulletHeight(figure: BulletFigure, width: number): number {
	const { rowHeight } = layoutOf(figure, width);
	const hidden = figure.rows.length > mostRows ? 1 : 0;
	return top + (Math.max(1, Math.min(figure.rows.length, mostRows)) + hidden) * rowHeight + bottom;
}

/** A bar per unit as a share of its target, which is one line through all of them; never clipped above it. */
export function bulletOption(figure: BulletFigure, size: Size, palette: Palette): ChartOption {
	const layout = layoutOf(figure, size.width);
	const shown = figure.rows.slice(0, mostRows);
	return unitMarks(
		figure,
		shown.map((row, index) => barsOf(row, index, layout, palette)),
		[
			...targetLine(figure, layout, size, palette),
			...shown.flatMap((row, index) => endOfRange(row, index, layout, palette)),
			...shown.flatMap((row, index) => textsOf(figure, row, index, layout, palette)),
			...hiddenText(figure, layout, palette)
		],
		palette,
		markShapes(
			'estimate',
			shown.flatMap((row, index) => (isEstimate(row) ? doneBox(row, index, layout) : [])),
			palette
		)
	);
}

function layoutOf(figure: BulletFigure, width: number): BulletLayout {
	const {
		lines: names,
		width: nameWidth,
		rowHeight
	} = rowNames(
		figure.rows.slice(0, mostRows).map((row) => row.label),
		width * 0.38
	);
	const left = nameWidth + 10;
	const texts = figure.rows.map((row) => textOf(figure, row));
	const plotWidth = width - left - 4;
	const most = Math.max(
		1.04,
		...figure.rows.map((row, index) => {
			const free = Math.max(plotWidth * 0.15, plotWidth - textWidth(texts[index] ?? '', axisFontSize, true) - 10);
			// A text that would cross the line of the targets stands behind it.
			return (Math.max(row.done === null ? 0 : rangeOf(row), lengthOf(row)) * plotWidth) / free;
		})
	);
	return { left, top, rowHeight, names, texts, x: (share) => left + (share / most) * plotWidth };
}

/** What counts and what stands beside it, in targets. */
function lengthOf({ done, target, beside }: BulletRow): number {
	const other = beside.reduce((sum, part) => sum + part.value, 0);
	return done === null || target === null ? 0 : done + other / target;
}

function textOf(figure: BulletFigure, row: BulletRow): string {
	const { state } = plotMessagesOf(figure.locale).bullet;
	if (row.value === null) return statuses[row.status][figure.locale];
	const number = cellText(row, figure.number, figure.locale);
	if (row.target === null) return `${number}, ${state.no_target}`;
	return `${number}/${formatAsked(row.target, row.most, figure.number, figure.locale)}, ${state[row.state]}`;
}

function doneBox({ done, target }: BulletRow, index: number, { x, rowHeight }: BulletLayout): Box[] {
	if (done === null || target === null) return [];
	return [{ x: x(0), y: top + (index + 0.5) * rowHeight - barHeight / 2, width: x(done) - x(0), height: barHeight }];
}

function barsOf(row: BulletRow, index: number, layout: BulletLayout, palette: Palette): Graphic[] {
	const { x, rowHeight } = layout;
	if (row.done === null || row.target === null) return [];
	const y = top + (index + 0.5) * rowHeight - barHeight / 2;
	const colour = (row.colour === null ? undefined : palette.series[row.colour]) ?? palette.contextBar;
	const style = { colour, paper: palette.paper, soft: isUnfinished(row) };
	const own = barShape(x(0), y, x(row.done) - x(0), barHeight, style);
	const end = x(lengthOf(row));
	if (end <= x(row.done)) return [own];
	const beside = { colour: palette.contextBar, paper: palette.paper, soft: true };
	return [own, barShape(x(row.done), y + 3, end - x(row.done), barHeight - 6, beside)];
}

/** Where all targets stand, named above the bars. */
function targetLine(figure: BulletFigure, { x, rowHeight }: BulletLayout, size: Size, palette: Palette): Graphic[] {
	const due = figure.rows.slice(0, mostRows).filter((row) => row.done !== null);
	if (due.length === 0) return [];
	const { hundred } = plotMessagesOf(figure.locale).bullet;
	const half = textWidth(hundred, axisFontSize) / 2;
	const at = Math.min(Math.max(x(1) - half, 0), size.width - 2 * half);
	return [
		lineShape([x(1), 16], [x(1), top + due.length * rowHeight], palette.ink, 1.5),
		line([x(0), top], [x(0), top + due.length * rowHeight], palette.muted),
		label(hundred, { x: at, y: 8, color: palette.ink, fontSize: axisFontSize })
	];
}

/** The most that is asked for, in targets; 1 where there is no range. */
const rangeOf = ({ target, most }: BulletRow) => (target === null || most === null ? 1 : most / target);

/** Where a range ends, across its row: one line where all end alike. */
function endOfRange(row: BulletRow, index: number, { x, rowHeight }: BulletLayout, palette: Palette): Graphic[] {
	const end = rangeOf(row);
	if (row.done === null || end <= 1) return [];
	const y = top + index * rowHeight;
	return [lineShape([x(end), y], [x(end), y + rowHeight], palette.muted, 1.5, [4, 3])];
}

function textsOf(
	figure: BulletFigure,
	row: BulletRow,
	index: number,
	layout: BulletLayout,
	palette: Palette
): Graphic[] {
	const { left, rowHeight, names, texts, x } = layout;
	const y = top + (index + 0.5) * rowHeight;
	const chosen = row.role === 'focus';
	const behind = row.done === null ? left : Math.max(x(lengthOf(row)), x(0));
	const room = textWidth(texts[index] ?? '', axisFontSize) + 6;
	const lines = row.done === null ? [] : [x(1), x(rangeOf(row))];
	// A text that would cross a line stands behind it.
	const at = lines.reduce((from, line) => (from < line && from + room > line ? line : from), behind);
	const color = chosen ? (palette.text[row.colour ?? -1] ?? palette.ink) : palette.ink;
	return [
		label(names[index] ?? '', { x: left - 8, y, color, fontSize: axisFontSize, align: 'right', bold: chosen }),
		label(texts[index] ?? '', {
			x: at + 5,
			y,
			color: row.done === null ? palette.muted : palette.ink,
			fontSize: axisFontSize,
			outline: palette.paper
		})
	];
}

function hiddenText(figure: BulletFigure, { left, rowHeight }: BulletLayout, palette: Palette): Graphic[] {
	const hidden = figure.rows.length - mostRows;
	if (hidden <= 0) return [];
	const text = plotMessagesOf(figure.locale).more(formatNumber(hidden, figure.locale));
	return [
		label(text, { x: left, y: top + (mostRows + 0.5) * rowHeight, color: palette.muted, fontSize: axisFontSize })
	];
}
