import { cellText } from '../figures/caption.ts';
import type { Series } from '../figures/figure-base.ts';
import type { SlopeFigure } from '../figures/slope-figure.ts';
import { shortLines, shortText } from './short-text.ts';
import { textWidth } from './text-width.ts';

/** What stands beside an end of a line, before it is placed. */
export interface SlopeWords {
	readonly series: number;
	readonly value: number;
	/** Lines apart by "\n". */
	readonly words: string;
	readonly height: number;
	/** With its name, and not the number alone. */
	readonly named: boolean;
}

export const slopeFont = 12;
const lineHeight = 15;
/** Narrower charts have no room for names on both sides. */
const narrow = 480;
/** Longer names are cut; the tooltip and the table have them in full. */
const mostLines = 4;
/** With names of several lines a chart may become no longer than this. */
export const tallest = 1030;

interface Side {
	readonly bucket: number;
	readonly isLeft: boolean;
	/** Widest, in pixels. */
	readonly most: number;
	/** At most. */
	readonly lines: number;
	isNamed(series: Series): boolean;
}

/**
 * The words of the left axis and the right, or of the only one. Names stand on both sides; in a narrow chart on the
 * right alone, in several lines where they are long, and on the left only of what has no number on the right.
 */
export function slopeWords(figure: SlopeFigure, width: number): (readonly SlopeWords[])[] {
	const last = figure.buckets.length - 1;
	const words = (sides: readonly Side[]) => sides.map((side) => wordsOf(figure, side));
	if (last <= 0) return words([onlySide(width)]);
	if (width >= narrow) return words(bothSides(last, width));
	const wrapped = words(narrowSides(figure, width, mostLines));
	return wordsHeight(figure, wrapped) <= tallest ? wrapped : words(narrowSides(figure, width, 1));
}

const plain = { lines: 1, isNamed: () => true } as const;
const onlySide = (width: number): Side => ({ ...plain, bucket: 0, isLeft: true, most: Math.floor(width * 0.6) });

function bothSides(last: number, width: number): Side[] {
	const most = Math.floor(width * 0.36);
	return [
		{ ...plain, bucket: 0, isLeft: true, most },
		{ ...plain, bucket: last, isLeft: false, most }
	];
}

function narrowSides({ series, buckets }: SlopeFigure, width: number, lines: number): Side[] {
	const last = buckets.length - 1;
	const ends = (one: Series) => one.points[last]?.value == null;
	const hasEnded = series.some((one) => ends(one) && one.points[0]?.value != null);
	return [
		{ bucket: 0, isLeft: true, most: Math.floor(width * 0.3), lines, isNamed: ends },
		{ bucket: last, isLeft: false, most: Math.floor(width * (hasEnded ? 0.42 : 0.52)), lines, isNamed: () => true }
	];
}

/** Height of all the labels where each end has its own. */
export function wordsHeight(figure: SlopeFigure, sides: readonly (readonly SlopeWords[])[]): number {
	const heights = figure.series.map(() => lineHeight);
	for (const { series, height } of sides.flat()) heights[series] = Math.max(heights[series]!, height);
	return heights.reduce((sum, height) => sum + height, 0);
}

function wordsOf(figure: SlopeFigure, side: Side): SlopeWords[] {
	return figure.series.flatMap((one, series): SlopeWords[] => {
		const cell = one.points[side.bucket];
		if (!cell || cell.value === null) return [];
		const named = side.isNamed(one);
		const number = cellText(cell, figure.number, figure.locale);
		const lines = named ? linesOf(one.label, number, side) : [number];
		const height = lineHeight + (lines.length - 1) * (slopeFont + 2);
		return [{ series, value: cell.value, words: lines.join('\n'), height, named }];
	});
}

/** The name outside, the number next to the axis. */
function linesOf(name: string, number: string, { isLeft, most, lines }: Side): string[] {
	const room = most - textWidth(`${number}  `, slopeFont, true);
	const whole = (text: string) => (isLeft ? `${text}  ${number}` : `${number}  ${text}`);
	if (lines === 1 || textWidth(name, slopeFont, true) <= room) return [whole(shortText(name, room, slopeFont, true))];
	// Some of the names are bold.
	const wrapped = most * 0.96;
	if (!isLeft) return shortLines(whole(name), wrapped, slopeFont, lines);
	const above = shortLines(name, wrapped, slopeFont, lines);
	const last = above.at(-1) ?? '';
	return textWidth(last, slopeFont, true) <= room ? [...above.slice(0, -1), whole(last)] : [...above, number];
}
