import { cellText } from '../figures/caption.ts';
import type { MapArea, MapFigure } from '../figures/map-figure.ts';
import type { TileGround } from '../figures/map-ground.ts';
import type { Graphic } from './graphic.ts';
import { areaFill, areaInk } from './map-colour.ts';
import { tilePlaces } from './map-layout.ts';
import type { Palette } from './palette.ts';
import { boxPath, path, text } from './shapes.ts';
import type { Box, Shape } from './shapes.ts';
import { shortText } from './short-text.ts';
import { markShapes, marksOf } from './status-marks.ts';
import { textWidth, wrapText } from './text-width.ts';
import type { Size } from './theme.ts';

const nameSize = 10;
/** Names with long words are smaller in small tiles, so that no word is broken. */
const nameSizes = [nameSize, 9, 8];
const lineHeight = 11;

/** Tiles that take the pointer, in the order of the figure, and what is drawn over them. */
export function tileMap(figure: MapFigure, ground: TileGround, size: Size, palette: Palette) {
	const { boxOf, isFlat } = tilePlaces(ground, size);
	const inside = isFlat ? inOneLine : inLines;
	return {
		items: figure.areas.map((area) => (area.place ? [tileShape(area, boxOf(area.place), palette)] : [])),
		over: [
			...path(ground.others.map((place) => boxPath(boxOf(place))).join(''), { stroke: palette.contextLine }),
			...figure.areas.flatMap((area) => (area.place ? inside(figure, area, boxOf(area.place), palette) : [])),
			...ground.islands.flatMap(({ label, of, place }) => {
				const area = figure.areas.find(({ id }) => id === of) ?? { step: null, value: null };
				return islandShapes(label, area, boxOf(place), palette);
			})
		]
	};
}

function tileShape(area: MapArea, box: Box, palette: Palette): Graphic {
	const chosen = area.role === 'focus';
	const edge = (chosen && area.colour !== null ? palette.series[area.colour] : undefined) ?? palette.muted;
	return {
		type: 'path',
		shape: { d: boxPath(box) },
		style: { fill: areaFill(area, palette), stroke: edge, lineWidth: chosen ? 3 : 1 }
	} as Graphic;
}

function inLines(figure: MapFigure, area: MapArea, box: Box, palette: Palette): Shape[] {
	const marks = marksOf(area).flatMap((name) => markShapes(name, [markBox(box)], palette));
	const number = area.value !== null ? cellText(area, figure.number, figure.locale) : '';
	const names = nameLines(area.label, box);
	const color = areaInk(area, palette);
	const lines = [...names.lines, ...(number === '' ? [] : [number])];
	const first = box.y + box.height / 2 - ((lines.length - 1) * lineHeight) / 2;
	return [
		...marks,
		...lines.map((line, index) =>
			text(line, {
				x: box.x + box.width / 2,
				y: first + index * lineHeight,
				align: 'center',
				color,
				fontSize: index === names.lines.length ? nameSize : names.fontSize,
				bold: index === names.lines.length
			})
		)
	];
}

/** Name on the left, number on the right. */
function inOneLine(figure: MapFigure, area: MapArea, box: Box, palette: Palette): Shape[] {
	const marks = marksOf(area).flatMap((name) => markShapes(name, [markBox(box)], palette));
	const number = area.value !== null ? cellText(area, figure.number, figure.locale) : '';
	const room = box.width - 8 - (number === '' ? 0 : textWidth(number, nameSize, true) + 4);
	const line = { y: box.y + box.height / 2, color: areaInk(area, palette), fontSize: nameSize };
	return [
		...marks,
		text(shortText(area.label, room, nameSize), { ...line, x: box.x + 4 }),
		...(number === '' ? [] : [text(number, { ...line, x: box.x + box.width - 4, align: 'right', bold: true })])
	];
}

/** Marks stand in a corner, so that the name stays readable. */
const markBox = ({ x, y, width }: Box): Box => ({ x: x + width - 12, y: y + 1, width: 11, height: 11 });

function nameLines(name: string, { width }: Box): { readonly lines: string[]; readonly fontSize: number } {
	const fits = (size: number) => name.split(' ').every((word) => textWidth(word, size) <= width - 2);
	const fontSize = nameSizes.find(fits) ?? nameSize;
	const [first = '', ...rest] = wrapText(name, width - 2, fontSize);
	return { lines: rest.length === 0 ? [first] : [first, shortText(rest.join(' '), width - 2, fontSize)], fontSize };
}

/** An archipelago, in the colour of its province. */
function islandShapes(label: string, area: Pick<MapArea, 'step' | 'value'>, box: Box, palette: Palette): Shape[] {
	const { lines, fontSize } = nameLines(label, box);
	const first = box.y + box.height / 2 - ((lines.length - 1) * lineHeight) / 2;
	const style = { fill: areaFill(area, palette), stroke: palette.muted, lineWidth: 1, lineDash: [3, 2] };
	return [
		...path(boxPath(box), style),
		...lines.map((line, index) =>
			text(line, {
				...{ x: box.x + box.width / 2, y: first + index * lineHeight, align: 'center' },
				color: areaInk(area, palette),
				fontSize
			})
		)
	];
}
