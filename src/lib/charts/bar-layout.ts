import type { Bar, BarFigure } from '../figures/bar-figure.ts';
import { cellText } from '../figures/caption.ts';
import { textWidth, wrapText } from './text-width.ts';

/** One row of a bar chart, in pixels but for the bar itself. */
export interface BarRow {
	readonly bar: Bar;
	/** Its place among all bars of the figure. */
	readonly index: number;
	/** The unit's name in lines. */
	readonly lines: readonly string[];
	/** What stands behind the bar. */
	readonly text: string;
}

/** What all rows of a figure have in common, whichever of them are drawn. */
export interface BarFrame {
	readonly fontSize: number;
	/** Where the bars may begin and how far they may reach. */
	readonly left: number;
	readonly plotWidth: number;
	/** Where bars begin: at the left, unless some numbers are below zero. */
	readonly zero: number;
	/** Room for the average's name. */
	readonly top: number;
	readonly rowHeight: number;
	readonly thickness: number;
	/** Numbers below zero stand behind zero: before their bars there is no room for them. */
	readonly crossed: boolean;
	/** The value whose bar would be as long as the plot is wide; leaves room for the texts at the ends of bars. */
	readonly max: number;
}

export interface BarLayout extends BarFrame {
	readonly rows: readonly BarRow[];
	/** Units that the picture leaves out. */
	readonly more: number;
	readonly height: number;
}

const fontSize = 12;
const lineHeight = 15;
const right = 4;
const bottom = 4;
/** Thickness of a bar in a row of one line. */
const thickness = 14;
/** Few bars grow with their room, up to this. */
const thickest = 3;
/** More bars than these are scrolled through; a picture shows the first of them, and those that were chosen. */
const mostBars = 100;
const picturedBars = 50;

/** All bars of a figure: those with a number, then the others. */
export const allBars = ({ bars, missing }: BarFigure): readonly Bar[] => [...bars, ...missing];

/** The figure has more bars than a picture of it. */
export const isLongRanking = ({ bars, missing }: BarFigure): boolean => bars.length + missing.length > mostBars;

/** Room for names, bars and numbers of all rows at a width. */
export function barFrame(figure: BarFigure, width: number): BarFrame {
	const all = allBars(figure);
	const names = new Set(all.map(({ label }) => label));
	const chosen = all.filter(({ role }) => role === 'focus').map(({ label }) => textWidth(label, fontSize, true));
	const widest = Math.max(0, ...chosen, ...[...names].map((name) => textWidth(name, fontSize)));
	const labelWidth = Math.ceil(Math.min(widest, width * 0.4));
	const isHigh = widest > labelWidth;
	const mostLines = isHigh ? Math.max(...[...names].map((name) => wrapText(name, labelWidth, fontSize).length)) : 1;
	const left = labelWidth + 8;
	const plotWidth = width - left - right;
	return {
		fontSize,
		left,
		plotWidth,
		top: figure.mean ? 22 : 4,
		rowHeight: mostLines === 1 ? 22 : mostLines * lineHeight + 6,
		thickness,
		...scaleOf(figure, width, left, plotWidth)
	};
}

/** The rows of some of a figure's bars. */
export function barRows(figure: BarFigure, width: number, frame: BarFrame, indices: readonly number[]): BarRow[] {
	const { bars, missing } = figure;
	const isSame = isSaidOfAll(figure);
	return indices.flatMap((index) => {
		const bar = bars[index] ?? missing[index - bars.length];
		if (!bar) return [];
		const lines = wrapText(bar.label, frame.left - 8, fontSize);
		return [{ bar, index, lines, text: barText(figure, bar, isSame, index === 0 && width >= 480) }];
	});
}

/** The chart as a picture: all rows, or the first of very many; rows are higher where `room`, a height, is left. */
export function barLayout(figure: BarFigure, width: number, room = 0): BarLayout {
	const natural = barFrame(figure, width);
	const count = figure.bars.length + figure.missing.length;
	const all = Array.from({ length: count }, (_, index) => index);
	const shown = isLongRanking(figure) ? all.filter((index) => index < picturedBars || isChosen(figure, index)) : all;
	const rows = barRows(figure, width, natural, shown);
	const more = count - rows.length;
	const drawn = Math.max(1, rows.length + (more > 0 ? 1 : 0));
	const frame = higher(natural, (room - natural.top - bottom) / drawn);
	return { ...frame, rows, more, height: frame.top + drawn * frame.rowHeight + bottom };
}

function higher(frame: BarFrame, room: number): BarFrame {
	const rowHeight = Math.max(frame.rowHeight, Math.min(Math.floor(room), thickest * frame.rowHeight));
	return { ...frame, rowHeight, thickness: (frame.thickness * rowHeight) / frame.rowHeight };
}

const isChosen = ({ bars, missing }: BarFigure, index: number) =>
	(bars[index] ?? missing[index - bars.length])?.role === 'focus';

function barText(figure: BarFigure, bar: Bar, isSame: boolean, withUnit: boolean): string {
	if (bar.value === null) return bar.remark ?? '';
	const unit = withUnit && figure.number.kind === 'number' ? ` ${figure.number.unit}` : '';
	const remark = bar.remark === null || isSame ? '' : ` (${bar.remark})`;
	return cellText(bar, figure.number, figure.locale) + unit + remark;
}

/** What holds for every bar stands in the notes; behind each of them it would only hide the numbers. */
function isSaidOfAll({ bars }: BarFigure): boolean {
	return bars.length > 1 && bars.every((bar) => bar.remark === bars[0]?.remark);
}

type Scale = Pick<BarFrame, 'zero' | 'crossed' | 'max'>;

function scaleOf(figure: BarFigure, width: number, left: number, plotWidth: number): Scale {
	const isSame = isSaidOfAll(figure);
	const ends = figure.bars.map((bar, index) => {
		const text = barText(figure, bar, isSame, index === 0 && width >= 480);
		return { value: bar.value ?? 0, room: textWidth(text, fontSize, true) + 8 };
	});
	const mean = figure.mean?.value ?? 0;
	if (mean < 0 || ends.some(({ value }) => value < 0)) return twoSided(ends, mean, left, plotWidth);
	const needed = ends.map(({ value, room }) => (value * plotWidth) / Math.max(plotWidth * 0.2, plotWidth - room));
	return { zero: left, crossed: false, max: Math.max(mean * 1.02, ...needed) || 1 };
}

/** On phones numbers take most of a row: bars keep this share of it. */
const barShare = 0.35;

/** Bars to both sides of zero, each side with room for the widest of its texts, or all texts on one side. */
function twoSided(
	ends: readonly { readonly value: number; readonly room: number }[],
	mean: number,
	left: number,
	plotWidth: number
): Scale {
	const room = (isHere: (value: number) => boolean) =>
		Math.max(0, ...ends.flatMap((end) => (isHere(end.value) ? end.room : [])));
	const before = room((value) => value < 0);
	const behind = room((value) => value >= 0);
	const values = [0, mean, ...ends.map(({ value }) => value)];
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const crossed = plotWidth - before - behind < plotWidth * barShare;
	const texts = crossed ? Math.max(before, behind) : before + behind;
	const max = ((high - low) * plotWidth) / Math.max(plotWidth * 0.2, plotWidth - texts);
	return { zero: left + (crossed ? 0 : before) - (low / max) * plotWidth, crossed, max };
}
