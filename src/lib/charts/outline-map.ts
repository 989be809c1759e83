import { cellText } from '../figures/caption.ts';
import type { MapArea, MapFigure } from '../figures/map-figure.ts';
import type { OutlineGround } from '../figures/map-ground.ts';
import type { Graphic } from './graphic.ts';
import { areaFill, areaInk } from './map-colour.ts';
import { outlineRings } from './map-layout.ts';
import type { Palette } from './palette.ts';
import { hatchRings, ringsPath, sizeOf, widestStretch } from './polygon.ts';
import type { Rings } from './polygon.ts';
import { path, text } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { isEstimate, isUnfinished, markShapes, statusMarkOf } from './status-marks.ts';
import { textWidth } from './text-width.ts';

const nameSize = 10;
const lineHeight = 11;
const markSize = 11;
/** Room that a name leaves to the edges of its area. */
const margin = 6;

/** Areas that take the pointer, in the order of the figure, and what is drawn over them. */
export function outlineMap(figure: MapFigure, ground: OutlineGround, width: number, palette: Palette) {
	const rings = outlineRings(ground, width);
	const order = [...rings].sort(([, a], [, b]) => sizeOf(b) - sizeOf(a)).map(([id]) => id);
	return {
		items: figure.areas.map((area) => {
			const own = rings.get(area.id);
			return own ? [areaShape(area, own, order.indexOf(area.id), palette)] : [];
		}),
		over: figure.areas.flatMap((area) => {
			const own = rings.get(area.id);
			return own ? [...looks(area, own, palette), ...inside(figure, area, own, palette)] : [];
		})
	};
}

function areaShape(area: MapArea, rings: Rings, place: number, palette: Palette): Graphic {
	const chosen = area.role === 'focus';
	const edge = (chosen && area.colour !== null ? palette.series[area.colour] : undefined) ?? palette.muted;
	return {
		type: 'path',
		shape: { d: ringsPath(rings) },
		z2: chosen ? 10_000 : place,
		style: { fill: groundOf(area, palette), stroke: edge, lineWidth: chosen ? 3 : 0.7 }
	} as Graphic;
}

/** Reports that were due and are not in stand on a grey ground, as everywhere. */
function groundOf(area: MapArea, palette: Palette): string {
	const mark = statusMarkOf(area);
	return mark === 'late' || mark === 'not_reported' ? palette.grid : areaFill(area, palette);
}

/** Hatched where numbers are estimates, a dashed edge where they are not final. */
function looks(area: MapArea, rings: Rings, palette: Palette): Shape[] {
	return [
		...(isEstimate(area) ? path(hatchRings(rings), { stroke: areaInk(area, palette), lineWidth: 0.8 }) : []),
		...(isUnfinished(area) ? path(ringsPath(rings), { stroke: palette.ink, lineWidth: 1.4, lineDash: [3, 3] }) : [])
	];
}

/** A name and number where they fit; the mark of what has no number. */
function inside(figure: MapFigure, area: MapArea, rings: Rings, palette: Palette): Shape[] {
	const { x, y, width } = widestStretch(rings);
	const fits = (words: string) => words !== '' && textWidth(words, nameSize) + margin <= width;
	const number = area.value === null ? '' : cellText(area, figure.number, figure.locale);
	const mark = statusMarkOf(area);
	const lines = [area.label, ...(mark === null ? [number] : [])].filter(fits);
	const box = {
		x: x - markSize / 2,
		y: y - markSize / 2 + (lines.length > 0 ? 8 : 0),
		width: markSize,
		height: markSize
	};
	const first = y - (mark === null ? ((lines.length - 1) * lineHeight) / 2 : 5);
	return [
		...(mark === null ? [] : markShapes(mark, [box], palette)),
		...lines.map((line, index) =>
			text(line, {
				...{ x, y: first + index * lineHeight, align: 'center', fontSize: nameSize },
				color: areaInk(area, palette),
				bold: line === number,
				...(isEstimate(area) ? { outline: areaFill(area, palette) } : {})
			})
		)
	];
}
