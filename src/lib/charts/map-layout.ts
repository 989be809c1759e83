import type { MapFigure } from '../figures/map-figure.ts';
import type { Place } from '../figures/province-tiles.ts';
import { classEntries } from './class-legend.ts';
import { markEntries, placeEntries } from './mark-legend.ts';
import type { PlacedEntry } from './mark-legend.ts';
import type { Box } from './shapes.ts';

export interface MapLayout {
	readonly height: number;
	readonly legend: readonly PlacedEntry[];
	box(place: Place): Box;
}

const top = 24;
const widestTile = 60;
const legendWidth = 226;
const tileHeight = 40;
const gap = 2;

/** Tiles of one size, and the legend beside them where there is room, else below. */
export function mapLayout(figure: MapFigure, width: number): MapLayout {
	const isBeside = width - figure.columns * 48 >= legendWidth;
	const tile = Math.floor(Math.min(widestTile, (isBeside ? width - legendWidth : width) / figure.columns));
	const mapHeight = figure.rows * tileHeight;
	const frame = isBeside
		? { left: figure.columns * tile + 14, width: width - figure.columns * tile - 14, top: top + 6 }
		: { left: 0, width, top: top + mapHeight + 8 };
	const entries = [...classEntries(figure, figure.breaks), ...markEntries(figure.areas, figure.locale)];
	const { placed, height } = placeEntries(entries, frame);
	return {
		height: Math.max(top + mapHeight, frame.top + height) + 4,
		legend: placed,
		box: ([column, row]) => ({
			x: column * tile + gap / 2,
			y: top + row * tileHeight + gap / 2,
			width: tile - gap,
			height: tileHeight - gap
		})
	};
}
