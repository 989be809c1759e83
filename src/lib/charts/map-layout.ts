import type { MapFigure } from '../figures/map-figure.ts';
import type { OutlineGround, TileGround } from '../figures/map-ground.ts';
import type { Place } from '../figures/province-tiles.ts';
import { classEntries } from './class-legend.ts';
import { markEntries, placeEntries } from './mark-legend.ts';
import type { PlacedEntry } from './mark-legend.ts';
import type { Box } from './shapes.ts';

export interface MapLayout {
	readonly height: number;
	readonly legend: readonly PlacedEntry[];
}

const top = 24;
const widestTile = 60;
const legendWidth = 226;
const tileHeight = 40;
const gap = 2;
const highest = 640;

/** The map with its legend beside it where there is room, else below. */
export function mapLayout(figure: MapFigure, width: number): MapLayout {
	const { width: mapWidth, height: mapHeight, isBeside } = mapRoom(figure, width);
	const frame = isBeside
		? { left: mapWidth + 14, width: width - mapWidth - 14, top: top + 6 }
		: { left: 0, width, top: top + mapHeight + 8 };
	const entries = [...classEntries(figure, figure.breaks), ...markEntries(figure.areas, figure.locale)];
	const { placed, height } = placeEntries(entries, frame);
	return { height: Math.max(top + mapHeight, frame.top + height) + 4, legend: placed };
}

function mapRoom({ ground }: MapFigure, width: number) {
	if (ground.kind === 'tiles') {
		const isBeside = width - ground.columns * 48 >= legendWidth;
		return { width: ground.columns * tileWidth(ground, width), height: ground.rows * tileHeight, isBeside };
	}
	const isBeside = width >= 700;
	const scale = outlineScale(ground, width);
	return { width: ground.width * scale, height: ground.height * scale, isBeside };
}

function tileWidth({ columns }: TileGround, width: number): number {
	const isBeside = width - columns * 48 >= legendWidth;
	return Math.floor(Math.min(widestTile, (isBeside ? width - legendWidth : width) / columns));
}

/** Where a tile stands. */
export function tileBox(ground: TileGround, width: number): (place: Place) => Box {
	const tile = tileWidth(ground, width);
	return ([column, row]) => ({
		x: column * tile + gap / 2,
		y: top + row * tileHeight + gap / 2,
		width: tile - gap,
		height: tileHeight - gap
	});
}

/** Pixels to a step of the outlines. */
function outlineScale(ground: OutlineGround, width: number): number {
	const room = width >= 700 ? width - legendWidth : width;
	return Math.min(room / ground.width, highest / ground.height);
}

/** The rings of outlines in pixels. */
export function outlineRings(
	ground: OutlineGround,
	width: number
): ReadonlyMap<string, readonly (readonly number[])[]> {
	const scale = outlineScale(ground, width);
	return new Map(
		ground.outlines.map(({ unit, rings }) => [
			unit,
			rings.map((ring) => ring.map((value, at) => value * scale + (at % 2 === 0 ? 0 : top)))
		])
	);
}
