import type { Cell, Series } from '../figures/figure-base.ts';
import type { SlopeFigure } from '../figures/slope-figure.ts';
import type { PlacedCell } from './cell-marks.ts';
import { placeLabels } from './end-labels.ts';
import { markEntries, placeEntries } from './mark-legend.ts';
import type { PlacedEntry } from './mark-legend.ts';
import { slopeFont, slopeWords, tallest, wordsHeight } from './slope-words.ts';
import type { SlopeWords } from './slope-words.ts';
import { dashedEntry } from './soft-legend.ts';
import { isSoft } from './status-marks.ts';
import { textWidth } from './text-width.ts';

/** The number and name of a series beside one of the two axes. */
export interface SlopeLabel {
	readonly series: number;
	/** Lines apart by "\n". */
	readonly words: string;
	readonly y: number;
	/** With its name, and not the number alone. */
	readonly named: boolean;
	/** Height of the number itself; a thin line leads there. */
	readonly from: number;
}

export interface SlopeLayout {
	readonly fontSize: number;
	readonly height: number;
	readonly top: number;
	readonly bottom: number;
	/** Places of the axes: two, or one in the middle. */
	readonly axes: readonly number[];
	/** Labels left of the first axis and right of the last. */
	readonly left: readonly SlopeLabel[];
	readonly right: readonly SlopeLabel[];
	/** What is known of the other end of a series that has one number. */
	readonly marks: readonly PlacedCell[];
	readonly legend: readonly PlacedEntry[];
	y(value: number): number;
}

const top = 30;
const weights = { focus: 0, member: 0, mean: 1, context: 2 } as const;

const mark = { width: 16, height: 10, away: 8 };

/** High enough for the words of each series, within reason, and for the legend. */
export function slopeHeight(figure: SlopeFigure, width: number): number {
	return plotHeight(figure, slopeWords(figure, width)) + legendOf(figure, width, 0).height;
}

type Sides = ReturnType<typeof slopeWords>;

const plotHeight = (figure: SlopeFigure, sides: Sides) =>
	Math.max(260, Math.min(tallest, wordsHeight(figure, sides)) + top + 20);

function legendOf(figure: SlopeFigure, width: number, from: number) {
	const cells = figure.series.flatMap((one) => absentEnd(one)?.cell ?? []);
	const isGrey = !figure.series.some(({ role, points }) => role !== 'context' && points.some(isSoft));
	const entries = [
		...dashedEntry(
			figure.series.flatMap(({ points }) => points),
			figure.locale,
			isGrey
		),
		...markEntries(cells, figure.locale)
	];
	return placeEntries(entries, { left: 0, width, top: from });
}

/** The end without a number of a series that has the other. */
function absentEnd({ points }: Series): { readonly cell: Cell; readonly other: number; readonly at: number } | null {
	const [at, cell] = [...points.entries()].find(([, { value }]) => value === null) ?? [];
	const other = points.find(({ value }) => value !== null)?.value;
	return at === undefined || !cell || other == null ? null : { cell, other, at };
}

/** Where the axes and the labels on both sides stand. */
export function slopeLayout(figure: SlopeFigure, width: number): SlopeLayout {
	const sides = slopeWords(figure, width);
	const plot = plotHeight(figure, sides);
	const bottom = plot - 12;
	const values = figure.series.flatMap((one) => one.points.flatMap((cell) => cell.value ?? []));
	const [low, high] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)];
	const spread = high - low;
	const y = (value: number) => (spread > 0 ? bottom - ((value - low) / spread) * (bottom - top) : (top + bottom) / 2);
	const last = figure.buckets.length - 1;
	const labels = sides.map((words) => labelsAt(figure, words, y, { top, bottom }));
	const room = labels.map((side) =>
		Math.ceil(
			Math.max(0, ...side.flatMap(({ words }) => words.split('\n')).map((line) => textWidth(line, slopeFont, true)))
		)
	);
	const axes = last > 0 ? [room[0]! + 14, width - room[1]! - 14] : [Math.max(20, (width - (room[0] ?? 0)) / 2)];
	const [left = [], right = []] = last > 0 ? labels : [[], ...labels];
	const marks = figure.series.flatMap((one): PlacedCell[] => {
		const absent = absentEnd(one);
		if (!absent) return [];
		// Beside the number that is there, towards the one that is not.
		const x = absent.at === 0 ? axes.at(-1)! - mark.away - mark.width : axes[0]! + mark.away;
		return [{ cell: absent.cell, box: { ...mark, x, y: y(absent.other) - mark.height / 2 } }];
	});
	const legend = legendOf(figure, width, plot);
	const shared = {
		fontSize: slopeFont,
		height: plot + legend.height,
		top,
		bottom,
		axes,
		marks,
		legend: legend.placed,
		y
	};
	return { ...shared, left: left.filter(isToldApart(right)), right };
}

/** A number whose name has no room on the other side says nothing. */
const isToldApart = (right: readonly SlopeLabel[]) => {
	const named = new Set(right.map(({ series }) => series));
	return ({ series, named: own }: SlopeLabel) => own || named.has(series);
};

function labelsAt(
	figure: SlopeFigure,
	words: readonly SlopeWords[],
	y: (value: number) => number,
	{ top: from, bottom: to }: { top: number; bottom: number }
): SlopeLabel[] {
	const placed = placeLabels(
		words.map(({ series, value, height }) => ({
			id: String(series),
			y: y(value),
			height,
			weight: weights[figure.series[series]!.role] + series / 1e6,
			movable: true
		})),
		from - 7.5,
		to + 7.5
	);
	const bySeries = new Map(words.map((one) => [String(one.series), one]));
	return placed.flatMap(({ id, y: centre }) => {
		const one = bySeries.get(id);
		return one ? [{ series: one.series, words: one.words, named: one.named, y: centre, from: y(one.value) }] : [];
	});
}
