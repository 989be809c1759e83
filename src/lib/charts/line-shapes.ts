import type { Cell, Series } from '../figures/figure-base.ts';
import type { LineFigure } from '../figures/line-figure.ts';
import type { LineLayout } from './line-layout.ts';
import { seriesColour } from './line-series.ts';
import type { Palette } from './palette.ts';
import { circlePath, linePath, path } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { isEstimate, isUnfinished } from './status-marks.ts';

type Places = Pick<LineLayout, 'x' | 'y'>;

const isSoft = (cell: Cell | undefined) => cell !== undefined && (isUnfinished(cell) || isEstimate(cell));

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

/** Grey lines keep one stroke: a second one for each would double a chart of sixty units. */
function greyLines(series: readonly Series[], places: Places, palette: Palette): Shape[] {
	const stroke = palette.contextLine;
	const all = (of: (points: readonly Cell[]) => string) => series.map(({ points }) => of(points)).join('');
	return [
		...path(
			all((points) => linePath(points.map((cell, index) => placeOf(cell, index, places)))),
			{ stroke }
		),
		...path(
			all((points) => lonely(points, places, (cell) => !isSoft(cell))),
			{ fill: stroke }
		),
		...path(
			all((points) => lonely(points, places, isSoft)),
			{ fill: palette.paper, stroke, lineWidth: 2 }
		)
	];
}

/** Solid between final numbers; dashed, with rings, through those that are provisional, partial or estimated. */
function ownLine(series: Series, places: Places, palette: Palette): Shape[] {
	const { points, role } = series;
	const stroke = seriesColour(series, palette);
	const lineWidth = role === 'mean' ? 1.5 : 2.5;
	const mean = role === 'mean' ? { lineDash: [6, 3] } : {};
	const soft = points.map(isSoft);
	const at = (cell: Cell, index: number) => placeOf(cell, index, places);
	const solid = points.map((cell, index) => (soft[index] ? null : at(cell, index)));
	const open = points.map((cell, index) =>
		soft[index] || soft[index - 1] || soft[index + 1] ? at(cell, index) : null
	);
	const rings = points.map((cell, index) => (soft[index] ? ring(at(cell, index)) : '')).join('');
	return [
		...path(linePath(solid), { stroke, lineWidth, ...mean }),
		...path(linePath(withoutSolid(open, soft)), { stroke, lineWidth, lineDash: [3, 3] }),
		...path(
			lonely(points, places, (cell) => !isSoft(cell)),
			{ fill: stroke }
		),
		...path(rings, { fill: palette.paper, stroke, lineWidth: 2 })
	];
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
