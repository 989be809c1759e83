import type { Bar, BarFigure } from '../figures/bar-figure.ts';
import { formatValue } from '../i18n/number-style.ts';
import type { BarFrame, BarRow } from './bar-layout.ts';
import { cellMarks } from './cell-marks.ts';
import type { Palette } from './palette.ts';
import { boxPath, hatchPath, linePath, path, text } from './shapes.ts';
import type { Box, Shape } from './shapes.ts';
import { isEstimate, isUnfinished } from './status-marks.ts';
import { textWidth } from './text-width.ts';

type Look = 'final' | 'open' | 'estimate';

/** Rows one below the other from `top` down: bars, `lines` over them, names, and what is said behind the bars. */
export function rowShapes(
	rows: readonly BarRow[],
	frame: BarFrame,
	top: number,
	lines: readonly Shape[],
	palette: Palette
): Shape[] {
	const { zero, rowHeight } = frame;
	const bottom = top + Math.max(1, rows.length) * rowHeight;
	const axis = linePath([
		[zero, top],
		[zero, bottom]
	]);
	return [
		...barPaths(rows, frame, top, palette),
		...path(axis, { stroke: palette.muted }),
		...lines,
		...missingMarks(rows, frame, top, palette),
		...rows.flatMap((row, index) => rowTexts(row, frame, top + (index + 0.5) * rowHeight, palette))
	];
}

function barPaths(rows: readonly BarRow[], frame: BarFrame, top: number, palette: Palette): Shape[] {
	const boxes = new Map<string, { colour: string; look: Look; boxes: Box[] }>();
	rows.forEach(({ bar }, index) => {
		if (bar.value === null || bar.value === 0) return;
		const colour = (bar.colour === null ? undefined : palette.series[bar.colour]) ?? palette.contextBar;
		const look = lookOf(bar);
		const known = boxes.get(colour + look) ?? { colour, look, boxes: [] };
		const y = top + (index + 0.5) * frame.rowHeight - frame.thickness / 2;
		const length = barLength(bar, frame);
		known.boxes.push({ x: frame.zero + Math.min(0, length), y, width: Math.abs(length), height: frame.thickness });
		boxes.set(colour + look, known);
	});
	return [...boxes.values()].flatMap((one) => barsOfLook(one.boxes, one.colour, one.look, palette));
}

/** The length of a bar in pixels, below zero to the left; shorter than half a pixel nothing would be seen. */
export function barLength({ value }: Bar, { plotWidth, max }: BarFrame): number {
	if (value === null || value === 0) return 0;
	const length = (value / max) * plotWidth;
	return length < 0 ? Math.min(-0.5, length) : Math.max(0.5, length);
}

/** Filled where the number is final; an outline where it is not, or where the unit is not ranked; hatched estimates. */
function lookOf(bar: Bar): Look {
	if (isEstimate(bar)) return 'estimate';
	return bar.rank === null || isUnfinished(bar) ? 'open' : 'final';
}

function barsOfLook(boxes: readonly Box[], colour: string, look: Look, palette: Palette): Shape[] {
	const all = boxes.map(boxPath).join('');
	if (look === 'final') return path(all, { fill: colour });
	if (look === 'open') return path(all, { fill: palette.paper, stroke: colour, lineWidth: 1.5, lineDash: [3, 2] });
	return [
		...path(all, { fill: palette.paper, stroke: colour, lineWidth: 1.5 }),
		...path(boxes.map((box) => hatchPath(box)).join(''), { stroke: colour })
	];
}

/** The mark of a reported zero, and of what is missing, where a bar would begin. */
function missingMarks(rows: readonly BarRow[], frame: BarFrame, top: number, palette: Palette): Shape[] {
	const cells = rows.map(({ bar }, index) => {
		const y = top + (index + 0.5) * frame.rowHeight - 6;
		const width = bar.value === 0 ? 4 : markWidth;
		return { cell: bar, box: { x: frame.zero + (bar.value === 0 ? 0 : 4), y, width, height: 12 } };
	});
	return cellMarks(cells, palette, ['unfinished', 'estimate']);
}

const markWidth = 16;

/** Where the number of a bar stands. */
export function textPlace(bar: Bar, frame: BarFrame): { readonly x: number; readonly align: 'left' | 'right' } {
	const length = barLength(bar, frame);
	if (length >= 0) return { x: frame.zero + length + 5, align: 'left' };
	return frame.crossed ? { x: frame.zero + 5, align: 'left' } : { x: frame.zero + length - 5, align: 'right' };
}

function rowTexts({ bar, lines, text: words }: BarRow, frame: BarFrame, y: number, palette: Palette): Shape[] {
	const { left, zero, fontSize } = frame;
	const isMissing = bar.value === null;
	const { x: end, align } = textPlace(bar, frame);
	const x = isMissing ? zero + markWidth + 10 : end;
	const bold = bar.role === 'focus';
	return [
		text(lines.join('\n'), { x: left - 8, y, align: 'right', color: palette.ink, fontSize, bold }),
		...(words === ''
			? []
			: [
					text(words, { x, y, align, color: isMissing ? palette.muted : palette.ink, fontSize, outline: palette.paper })
				])
	];
}

/** The average as a dashed line through rows. */
export function meanLine(figure: BarFigure, frame: BarFrame, top: number, bottom: number, palette: Palette): Shape[] {
	if (!figure.mean) return [];
	const x = frame.zero + (figure.mean.value / frame.max) * frame.plotWidth;
	const d = linePath([
		[x, top],
		[x, bottom]
	]);
	return path(d, { stroke: palette.mean, lineDash: [4, 3] });
}

/** The average's name and number above its line. */
export function meanName(figure: BarFigure, frame: BarFrame, width: number, palette: Palette): Shape[] {
	if (!figure.mean) return [];
	const { zero, plotWidth, fontSize, max } = frame;
	const x = zero + (figure.mean.value / max) * plotWidth;
	const words = `${figure.mean.label} ${formatValue(figure.mean.value, figure.number, figure.locale)}`;
	const room = textWidth(words, fontSize) + 4;
	const at = x + room <= width ? x : Math.max(0, Math.min(x, width) - room);
	return [text(words, { x: at, y: 8, color: palette.mean, fontSize })];
}
