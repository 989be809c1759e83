import type { MapFigure } from '../figures/map-figure.ts';
import type { ChartOption } from './echarts.ts';
import { legendShapes } from './mark-legend.ts';
import { mapLayout } from './map-layout.ts';
import { outlineMap } from './outline-map.ts';
import type { Palette } from './palette.ts';
import { shapeSeries } from './shape-series.ts';
import { drawing } from './shapes.ts';
import type { Size } from './theme.ts';
import { tileMap } from './tile-map.ts';
import { aroundUnits, unitMarks } from './unit-marks.ts';

/** The areas, which lie over one another, are at the usual 2. */
const aboveAreas = 3;

/** Units where they lie, darker for more; statuses have their own marks, and every area a clear edge. */
export function mapOption(figure: MapFigure, size: Size, palette: Palette): ChartOption {
	const { ground } = figure;
	const { items, over } =
		ground.kind === 'tiles' ? tileMap(figure, ground, size, palette) : outlineMap(figure, ground, size.width, palette);
	return {
		...unitMarks(figure, [], aroundUnits(figure, size, palette), palette),
		series: [
			shapeSeries('units', items),
			{
				...drawing([...over, ...legendShapes(mapLayout(figure, size.width, size.height).legend, palette)]),
				z: aboveAreas
			}
		]
	};
}
