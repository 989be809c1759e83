import type { Cell, Series } from '../figures/figure-base.ts';
import type { LineFigure } from '../figures/line-figure.ts';
import type { LineLayout } from './line-layout.ts';
import { seriesColour } from './line-series.ts';
import type { Palette } from './palette.ts';
import { circlePath, linePath, path } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { isSoft } from './status-marks.ts';

type Places = Pick<LineLayout, 'x' | 'y'>;

const dashes = [3, 3];

/** How an average is drawn. */
export const meanStroke = { lineWidth: 1.5, lineDash: [6, 3] };

/** All lines of a chart: the grey ones as one path, over them the average and the coloured ones. */
export function lineShapes({ series }: LineFigure, places: Places, palette: Palette): Shape[] {
	const grey = series.filter((one) => one.role === 'context');
	const means = series.filter((one) => one.role === 'mean');
	const others = series.filter((one) => one.role === 'focus' || one.role === 'member');
	return [
		...greyLines(grey, places, palette),
		...means.flatMap((one) => ownLine(one, places, palette)),
		...others.flatMap((one) => ownLine(one, places, palette))
	];
}

/** The thin lines of all grey series as one path, and their dashes as another: there may be sixty of them. */
function greyLines(series: readonly Series[], places: Places, palette: Palette): Shape[] {
	const stroke = palette.contextLine;
	const drawn = series.map(({ points }) => ({ points, ...parts(points, places) }));
	const all = (of: (one: (typeof drawn)[number]) => string) => drawn.map(of).join('');
	return [
		...path(
			all(({ solid }) => linePath(solid)),
			{ stroke }
		),
		...path(
			all(({ open }) => linePath(open)),
			{ stroke, lineDash: dashes }
		),
		...path(
			all(({ points }) => lonely(points, places, (cell) => !isSoft(cell))),
			{ fill: stroke }
		),
		...path(
			all(({ points }) => lonely(points, places, isSoft)),
			{ fill: palette.paper, stroke, lineWidth: 2 }
		)
	];
}

/** Solid between final numbers; dashed, with rings, through those that are provisional, partial or estimated. */
function ownLine(series: Series, places: Places, palette: Palette): Shape[] {
	const { points, role } = series;
	const stroke = seriesColour(series, palette);
	const style = role === 'mean' ? meanStroke : { lineWidth: 2.5 };
	const { solid, open } = parts(points, places);
	const rings = points.map((cell, index) => (isSoft(cell) ? ring(placeOf(cell, index, places)) : '')).join('');
	return [
		...path(linePath(solid), { stroke, ...style }),
		...path(linePath(open), { stroke, lineWidth: style.lineWidth, lineDash: dashes }),
		...path(
			lonely(points, places, (cell) => !isSoft(cell)),
			{ fill: stroke }
		),
		...path(rings, { fill: palette.paper, stroke, lineWidth: 2 })
	];
}

/** A line's way between final numbers, and its way to and from the others. */
function parts(points: readonly Cell[], places: Places): { solid: Place[]; open: Place[] } {
	const soft = points.map(isSoft);
	const at = points.map((cell, index) => placeOf(cell, index, places));
	const open = at.map((place, index) => (soft[index] || soft[index - 1] || soft[index + 1] ? place : null));
	return { solid: at.map((place, index) => (soft[index] ? null : place)), open: withoutSolid(open, soft) };
}

type Place = readonly [x: number, y: number] | null;

/** Two numbers that are both final and beside soft ones are joined by the solid line alone. */
function withoutSolid(places: readonly Place[], soft: readonly boolean[]): Place[] {
	return places.flatMap((place, index) => {
		const isBetween = !soft[index] && soft[index - 1] === true && !soft[index + 1] && places[index + 1] != null;
		return isBetween ? [place, null] : [place];
	});
}

const placeOf = ({ value }: Cell, index: number, { x, y }: Places): Place =>
	value === null ? null : [x(index), y(value)];

/** Numbers between gaps, which no line would show. */
function lonely(points: readonly Cell[], { x, y }: Places, isShown: (cell: Cell) => boolean): string {
	return points
		.map((cell, index) => {
			const alone = points[index - 1]?.value == null && points[index + 1]?.value == null;
			return cell.value !== null && alone && isShown(cell) ? circlePath(x(index), y(cell.value), 3) : '';
		})
		.join('');
}

const ring = (place: Place) => (place ? circlePath(place[0], place[1], 3.5) : '');
