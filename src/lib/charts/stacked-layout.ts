import type { Cell, Series } from '../figures/figure-base.ts';
import type { StackedAreaFigure, StackedBarFigure } from '../figures/stacked-figure.ts';
import { placeLabels } from './end-labels.ts';
import { stackFoot } from './line-foot.ts';
import type { LineFoot } from './line-foot.ts';
import { tickText, valueAxis } from './plot-axis.ts';
import { shortLines } from './short-text.ts';
import { textWidth } from './text-width.ts';
import type { Size } from './theme.ts';
import type { ValueAxis } from './ticks.ts';

export type StackedFigure = StackedBarFigure | StackedAreaFigure;

/** A part at a period, in pixels; no height where it has no number. */
export interface Segment {
	readonly series: number;
	readonly index: number;
	readonly cell: Cell;
	readonly from: number;
	readonly to: number;
}

export interface StackedLayout {
	readonly fontSize: number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly axis: ValueAxis;
	readonly step: number;
	/** Width of a column. */
	readonly column: number;
	readonly segments: readonly Segment[];
	readonly names: readonly { readonly series: Series; readonly lines: readonly string[]; readonly y: number }[];
	/** What stands below the axis. */
	readonly foot: LineFoot;
	tickText(value: number): string;
	x(index: number): number;
	y(value: number): number;
}

const fontSize = 12;
const lineHeight = 14;

/** The height of a stacked chart, with what stands below it. */
export function stackedHeight(figure: StackedFigure, width: number): number {
	return (width < 480 ? 300 : width < 900 ? 340 : 400) + stackFoot(figure, width).height;
}

/** Where parts, their names and the axes stand. */
export function stackedLayout(figure: StackedFigure, { width, height }: Size): StackedLayout {
	const foot = stackFoot(figure, width);
	const bottom = height - foot.height - 26;
	const top = 26;
	const highest = figure.stack === 'share' ? 1 : Math.max(0, ...figure.whole.map(({ value }) => value ?? 0));
	const axis = valueAxis([0, highest], figure.number, bottom - top);
	const text = tickText(axis, figure.number, figure.locale);
	const left = Math.ceil(Math.max(...axis.ticks.map((tick) => textWidth(text(tick), fontSize)))) + 10;
	const names = figure.series.map(({ label }) => shortLines(label, Math.min(180, width * 0.26), fontSize, 3));
	const right = Math.ceil(Math.max(0, ...names.flat().map((line) => textWidth(line, fontSize, true)))) + 14;
	const count = Math.max(1, figure.buckets.length);
	const isArea = figure.kind === 'stacked_area' && count > 1;
	const step = (width - left - right) / (isArea ? count - 1 : count);
	const x = (index: number) => left + (isArea ? index : index + 0.5) * step;
	const y = (value: number) => bottom - ((value - axis.min) / (axis.max - axis.min)) * (bottom - top);
	const segments = segmentsOf(figure, y);
	return {
		fontSize,
		left,
		right,
		top,
		bottom,
		axis,
		step,
		column: Math.min(72, Math.max(1.5, step * 0.78)),
		segments,
		names: placedNames(figure, names, segments, { top, bottom }),
		foot,
		tickText: text,
		x,
		y
	};
}

function segmentsOf(figure: StackedFigure, y: (value: number) => number): Segment[] {
	return figure.buckets.flatMap((_, index) => {
		let sum = 0;
		return figure.series.flatMap((one, series): Segment[] => {
			const cell = one.points[index];
			if (!cell) return [];
			const from = y(sum);
			sum += cell.value ?? 0;
			return [{ series, index, cell, from, to: y(sum) }];
		});
	});
}

/** Names beside the last period that has numbers, at the middle of their parts. */
function placedNames(
	figure: StackedFigure,
	names: readonly (readonly string[])[],
	segments: readonly Segment[],
	{ top, bottom }: { top: number; bottom: number }
): StackedLayout['names'] {
	const last = Math.max(...segments.filter(({ cell }) => cell.value !== null).map(({ index }) => index), -1);
	const at = segments.filter(({ index }) => index === (last < 0 ? 0 : last));
	const placed = placeLabels(
		at.map(({ series, from, to }) => ({
			id: String(series),
			y: (from + to) / 2,
			height: (names[series]?.length ?? 1) * lineHeight,
			weight: -Math.abs(from - to),
			movable: true
		})),
		top - lineHeight / 2,
		bottom + lineHeight / 2
	);
	return placed.map(({ id, y }) => ({ series: figure.series[Number(id)]!, lines: names[Number(id)] ?? [], y }));
}
