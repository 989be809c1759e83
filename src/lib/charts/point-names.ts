import { label } from './graphic.ts';
import type { Graphic } from './graphic.ts';
import type { Palette } from './palette.ts';
import { axisFontSize } from './plot-axis.ts';
import type { Plot } from './plot-axis.ts';
import { placeAtPoints } from './point-labels.ts';
import type { Box, PointLabel } from './point-labels.ts';
import { shortText } from './short-text.ts';
import { textWidth } from './text-width.ts';

/** A point of a plot with its name. */
export interface NamedPoint {
	readonly id: string;
	readonly label: string;
	readonly x: number;
	readonly y: number;
	readonly chosen: boolean;
	readonly colour: number | null;
}

const lineHeight = 14;
/** Names wider than this share of the plot are shortened. */
const widest = 0.4;

/** Names beside their points where they fit: the chosen ones first, the others only where they cover no dot. */
export function pointNames(
	points: readonly NamedPoint[],
	dots: readonly Box[],
	plot: Plot,
	palette: Palette
): Graphic[] {
	const bounds = { left: plot.left, top: plot.top, width: plot.right - plot.left, height: plot.bottom - plot.top };
	const texts = new Map(
		points.map((one) => [one.id, shortText(one.label, bounds.width * widest, axisFontSize, one.chosen)])
	);
	const wanted = (chosen: boolean) =>
		points
			.filter((one) => one.chosen === chosen)
			.map((one, weight): PointLabel => {
				const width = textWidth(texts.get(one.id) ?? '', axisFontSize, chosen);
				return { id: one.id, x: one.x, y: one.y, width, height: lineHeight, weight };
			});
	const first = placeAtPoints(wanted(true), bounds);
	const placed = [...first, ...placeAtPoints(wanted(false), bounds, [...dots, ...first])];
	return placed.flatMap((spot) => {
		const point = points.find((one) => one.id === spot.id);
		if (!point) return [];
		const color = palette.text[point.colour ?? -1] ?? palette.ink;
		const place = { x: spot.left, y: spot.top + spot.height / 2, color, fontSize: axisFontSize };
		return [label(texts.get(spot.id) ?? '', { ...place, bold: point.chosen, outline: palette.paper })];
	});
}

/** The area of a dot. */
export const dotBox = (x: number, y: number, radius: number): Box => ({
	left: x - radius,
	top: y - radius,
	width: 2 * radius,
	height: 2 * radius
});
