import type { Cell } from '../figures/figure-base.ts';
import type { SparklineFigure } from '../figures/sparkline-figure.ts';
import { tenth } from './shapes.ts';
import type { Size } from './theme.ts';
import { lineAxis } from './ticks.ts';

/** A sparkline as paths of an SVG: what stands between final numbers, what leads to others, and its dots. */
export interface SparklineShape extends Size {
	readonly line: string;
	/** Leads to or from provisional and incomplete numbers. */
	readonly dashed: string;
	readonly dots: readonly SparklineDot[];
}

/** The emphasised number, the same period a year before, or a number between two gaps. */
export interface SparklineDot {
	readonly kind: 'last' | 'open' | 'before' | 'lone';
	readonly x: number;
	readonly y: number;
}

const margin = 4;

/** What of a sparkline is drawn. */
export interface SparklinePoints extends Pick<SparklineFigure, 'last' | 'samePeriod'> {
	readonly series: readonly [{ readonly points: readonly Cell[] }];
}

/** The lines and dots of a sparkline; gaps stay gaps. */
export function sparklineShape(figure: SparklinePoints, size: Size): SparklineShape {
	const { points } = figure.series[0];
	const place = placing(points, size);
	const paths = { line: '', dashed: '' };
	points.forEach((cell, index) => {
		const [from, to] = [place(index - 1), place(index)];
		if (!from || !to) return;
		const kind = isFinal(cell) && isFinal(points[index - 1]) ? 'line' : 'dashed';
		const goesOn = paths[kind].endsWith(at(from));
		paths[kind] += `${goesOn ? '' : `M${at(from)}`}L${at(to)}`;
	});
	const dots = points.flatMap((cell, index): SparklineDot[] => {
		const here = place(index);
		const kind = here && dotOf(figure, cell, index, place(index - 1) === null && place(index + 1) === null);
		return here && kind ? [{ kind, x: here[0], y: here[1] }] : [];
	});
	return { ...size, ...paths, dots };
}

type Point = readonly [x: number, y: number];

function placing(points: readonly Cell[], { width, height }: Size): (index: number) => Point | null {
	const axis = lineAxis(
		points.flatMap((cell) => cell.value ?? []),
		1e-9,
		height
	);
	const step = (width - 2 * margin) / Math.max(1, points.length - 1);
	return (index) => {
		const value = points[index]?.value ?? null;
		if (value === null) return null;
		const share = (value - axis.min) / (axis.max - axis.min);
		return [tenth(margin + index * step), tenth(height - margin - share * (height - 2 * margin))];
	};
}

function dotOf(
	{ last, samePeriod }: SparklinePoints,
	cell: Cell,
	index: number,
	lone: boolean
): SparklineDot['kind'] | null {
	if (index === last) return isFinal(cell) ? 'last' : 'open';
	if (index === samePeriod) return 'before';
	return lone ? 'lone' : null;
}

const isFinal = (cell: Cell | undefined) => cell !== undefined && !cell.provisional && !cell.partial;
const at = ([x, y]: Point) => `${x} ${y}`;
