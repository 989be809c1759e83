import { cellText } from '../figures/caption.ts';
import type { MapArea, MapFigure } from '../figures/map-figure.ts';
import type { ChartOption } from './echarts.ts';
import type { Graphic } from './graphic.ts';
import { legendShapes } from './mark-legend.ts';
import { mapLayout } from './map-layout.ts';
import type { MapLayout } from './map-layout.ts';
import { rampText } from './palette.ts';
import type { Palette } from './palette.ts';
import { shapeSeries } from './shape-series.ts';
import { boxPath, drawing, path, text } from './shapes.ts';
import type { Box, Shape } from './shapes.ts';
import { shortText } from './short-text.ts';
import { markShapes, marksOf } from './status-marks.ts';
import { wrapText } from './text-width.ts';
import type { Size } from './theme.ts';
import { aroundUnits, unitMarks } from './unit-marks.ts';

const nameSize = 10;
const lineHeight = 11;

/** Provinces as tiles, darker for more; statuses have their own marks, and every tile a clear edge. */
export function mapOption(figure: MapFigure, size: Size, palette: Palette): ChartOption {
	const layout = mapLayout(figure, size.width);
	const tiles = figure.areas.map((area) => (area.place ? [tileShape(area, layout.box(area.place), palette)] : []));
	return {
		...unitMarks(figure, [], aroundUnits(figure, size, palette), palette),
		series: [
			shapeSeries('units', tiles),
			drawing([
				...path(figure.others.map((place) => boxPath(layout.box(place))).join(''), { stroke: palette.contextLine }),
				...figure.areas.flatMap((area) => (area.place ? inside(figure, area, layout, palette) : [])),
				...islands(figure, layout, palette),
				...legendShapes(layout.legend, palette)
			])
		]
	};
}

const fillOf = ({ step, value }: MapArea, palette: Palette) =>
	step === null || value === 0 ? palette.paper : (palette.ramp[step] ?? palette.paper);

function tileShape(area: MapArea, box: Box, palette: Palette): Graphic {
	const chosen = area.role === 'focus';
	const edge = (chosen && area.colour !== null ? palette.series[area.colour] : undefined) ?? palette.muted;
	return {
		type: 'path',
		shape: { d: boxPath(box) },
		style: { fill: fillOf(area, palette), stroke: edge, lineWidth: chosen ? 3 : 1 }
	} as Graphic;
}

function inside(figure: MapFigure, area: MapArea, layout: MapLayout, palette: Palette): Shape[] {
	const box = layout.box(area.place!);
	const marks = marksOf(area).flatMap((name) => markShapes(name, [markBox(box)], palette));
	const number = area.value !== null ? cellText(area, figure.number, figure.locale) : '';
	const names = nameLines(area.label, box);
	const color = area.step === null || area.value === 0 ? palette.ink : rampText(palette, area.step);
	const lines = [...names, ...(number === '' ? [] : [number])];
	const first = box.y + box.height / 2 - ((lines.length - 1) * lineHeight) / 2;
	return [
		...marks,
		...lines.map((line, index) =>
			text(line, {
				x: box.x + box.width / 2,
				y: first + index * lineHeight,
				align: 'center',
				color,
				fontSize: nameSize,
				bold: index === names.length
			})
		)
	];
}

/** Marks stand in a corner, so that the name stays readable. */
const markBox = ({ x, y, width }: Box): Box => ({ x: x + width - 12, y: y + 1, width: 11, height: 11 });

function nameLines(name: string, { width }: Box): string[] {
	const [first = '', ...rest] = wrapText(name, width - 2, nameSize);
	return rest.length === 0 ? [first] : [first, shortText(rest.join(' '), width - 2, nameSize)];
}

/** The archipelagos, in the colour of their province. */
function islands(figure: MapFigure, layout: MapLayout, palette: Palette): Shape[] {
	return figure.islands.flatMap(({ label, of, place }) => {
		const box = layout.box(place);
		const area = figure.areas.find(({ id }) => id === of);
		const fill = area ? fillOf(area, palette) : palette.paper;
		const color = area && area.step !== null && area.value !== 0 ? rampText(palette, area.step) : palette.ink;
		const names = nameLines(label, box);
		const first = box.y + box.height / 2 - ((names.length - 1) * lineHeight) / 2;
		const style = { fill, stroke: palette.muted, lineWidth: 1, lineDash: [3, 2] };
		return [
			{ type: 'path', silent: true, shape: { d: boxPath(box) }, style } as const,
			...names.map((line, index) =>
				text(line, {
					...{ x: box.x + box.width / 2, y: first + index * lineHeight, align: 'center', color },
					fontSize: nameSize
				})
			)
		];
	});
}
