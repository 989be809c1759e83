import { cellText } from '../figures/caption.ts';
import type { Cell, Series } from '../figures/figure-base.ts';
import type { SlopeFigure } from '../figures/slope-figure.ts';
import type { PlacedCell } from './cell-marks.ts';
import { placeLabels } from './end-labels.ts';
import { markEntries, placeEntries } from './mark-legend.ts';
import type { PlacedEntry } from './mark-legend.ts';
import { shortText } from './short-text.ts';
import { textWidth } from './text-width.ts';

/** The number and name of a series beside one of the two axes. */
export interface SlopeLabel {
	readonly series: number;
	readonly words: string;
	readonly y: number;
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

const fontSize = 12;
const lineHeight = 15;
const top = 30;
const weights = { focus: 0, member: 0, mean: 1, context: 2 } as const;

const mark = { width: 16, height: 10, away: 8 };

/** High enough for a line of text for each series, within reason, and for the legend. */
export function slopeHeight(figure: SlopeFigure, width: number): number {
	return plotHeight(figure) + legendOf(figure, width).height;
}

const plotHeight = ({ series }: SlopeFigure) => Math.min(1080, Math.max(260, series.length * lineHeight + top + 20));

function legendOf(figure: SlopeFigure, width: number) {
	const cells = figure.series.flatMap((one) => absentEnd(one)?.cell ?? []);
	return placeEntries(markEntries(cells, figure.locale), { left: 0, width, top: plotHeight(figure) });
}

/** The end without a number of a series that has the other. */
function absentEnd({ points }: Series): { readonly cell: Cell; readonly other: number; readonly at: number } | null {
	const [at, cell] = [...points.entries()].find(([, { value }]) => value === null) ?? [];
	const other = points.find(({ value }) => value !== null)?.value;
	return at === undefined || !cell || other == null ? null : { cell, other, at };
}

/** Where the axes and the labels on both sides stand. */
export function slopeLayout(figure: SlopeFigure, width: number): SlopeLayout {
	const height = slopeHeight(figure, width);
	const bottom = plotHeight(figure) - 12;
	const values = figure.series.flatMap((one) => one.points.flatMap((cell) => cell.value ?? []));
	const [low, high] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)];
	const spread = high - low;
	const y = (value: number) => (spread > 0 ? bottom - ((value - low) / spread) * (bottom - top) : (top + bottom) / 2);
	const last = figure.buckets.length - 1;
	const most = Math.floor(width * (last > 0 ? 0.36 : 0.6));
	const sides = last > 0 ? [0, last] : [0];
	const labels = sides.map((index) => labelsAt(figure, index, most, y, { top, bottom }));
	const room = labels.map((side) =>
		Math.ceil(Math.max(0, ...side.map(({ words }) => textWidth(words, fontSize, true))))
	);
	const axes = last > 0 ? [room[0]! + 14, width - room[1]! - 14] : [Math.max(20, (width - (room[0] ?? 0)) / 2)];
	const [left, right] = last > 0 ? [labels[0] ?? [], labels[1] ?? []] : [[], labels[0] ?? []];
	const marks = figure.series.flatMap((one): PlacedCell[] => {
		const absent = absentEnd(one);
		if (!absent) return [];
		// Beside the number that is there, towards the one that is not.
		const x = absent.at === 0 ? axes.at(-1)! - mark.away - mark.width : axes[0]! + mark.away;
		return [{ cell: absent.cell, box: { ...mark, x, y: y(absent.other) - mark.height / 2 } }];
	});
	return { fontSize, height, top, bottom, axes, left, right, marks, legend: legendOf(figure, width).placed, y };
}

function labelsAt(
	figure: SlopeFigure,
	index: number,
	most: number,
	y: (value: number) => number,
	{ top: from, bottom: to }: { top: number; bottom: number }
): SlopeLabel[] {
	const shown = figure.series.flatMap((series, at) => {
		const cell = series.points[index];
		return cell && cell.value !== null ? [{ at, series, cell, y: y(cell.value) }] : [];
	});
	const placed = placeLabels(
		shown.map(({ at, series, y: wanted }) => ({
			id: String(at),
			y: wanted,
			height: lineHeight,
			weight: weights[series.role] + at / 1e6,
			movable: true
		})),
		from - lineHeight / 2,
		to + lineHeight / 2
	);
	return placed.flatMap(({ id, y: centre }) => {
		const one = shown.find(({ at }) => String(at) === id);
		if (!one) return [];
		const number = cellText(one.cell, figure.number, figure.locale);
		return [{ series: one.at, words: labelWords(one.series, number, index === 0, most), y: centre, from: one.y }];
	});
}

/** The name outside, the number next to the axis. */
function labelWords({ label }: Series, number: string, isLeft: boolean, most: number): string {
	const name = shortText(label, most - textWidth(`${number}  `, fontSize, true), fontSize, true);
	return isLeft ? `${name}  ${number}` : `${number}  ${name}`;
}
