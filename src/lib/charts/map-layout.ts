import type { MapFigure } from '../figures/map-figure.ts';
import type { OutlineGround, TileGround } from '../figures/map-ground.ts';
import type { Place } from '../figures/province-tiles.ts';
import { classEntries } from './class-legend.ts';
import { markEntries, placeEntries } from './mark-legend.ts';
import type { PlacedEntry } from './mark-legend.ts';
import type { Box } from './shapes.ts';
import type { Size } from './theme.ts';

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
/** Tiles of one line, for rooms that are wide but not high: a slide. */
const flat = { lowest: 16, narrowest: 64, widest: 104, legendWidth: 150 };

/** Where tiles stand, how large they are, and where their legend is. */
interface TileRoom {
	readonly tile: Size;
	readonly isBeside: boolean;
	/** Name and number stand in one line. */
	readonly isFlat: boolean;
}

/** The map with its legend beside it where there is room, else below; as high as it reads well where no height is given. */
export function mapLayout(figure: MapFigure, width: number, height?: number): MapLayout {
	const { width: mapWidth, height: mapHeight, isBeside } = mapRoom(figure, width, height);
	const frame = isBeside
		? { left: mapWidth + 14, width: width - mapWidth - 14, top: top + 6 }
		: { left: 0, width, top: top + mapHeight + 8 };
	const entries = [...classEntries(figure, figure.breaks), ...markEntries(figure.areas, figure.locale)];
	const legend = placeEntries(entries, frame);
	return { height: Math.max(top + mapHeight, frame.top + legend.height) + 4, legend: legend.placed };
}

function mapRoom({ ground }: MapFigure, width: number, height?: number) {
	if (ground.kind === 'tiles') {
		const { tile, isBeside } = tileRoom(ground, width, height);
		return { width: ground.columns * tile.width, height: ground.rows * tile.height, isBeside };
	}
	const isBeside = width >= 700;
	const scale = outlineScale(ground, width);
	return { width: ground.width * scale, height: ground.height * scale, isBeside };
}

function tileRoom(ground: TileGround, width: number, height = Infinity): TileRoom {
	if (fitsFlat(ground, { width, height })) {
		const tile = {
			width: Math.min(flat.widest, Math.floor((width - flat.legendWidth) / ground.columns)),
			height: Math.floor((height - top - 4) / ground.rows)
		};
		return { tile, isBeside: true, isFlat: true };
	}
	const isBeside = width - ground.columns * 48 >= legendWidth;
	const widest = Math.floor((isBeside ? width - legendWidth : width) / ground.columns);
	return { tile: { width: Math.min(widestTile, widest), height: tileHeight }, isBeside, isFlat: false };
}

/** Whether a room is too low for tiles as they read well, but has room for those of one line. */
export function fitsFlat({ columns, rows }: TileGround, { width, height }: Size): boolean {
	const room = { width: (width - flat.legendWidth) / columns, height: (height - top - 4) / rows };
	return room.height < tileHeight * 0.8 && room.height >= flat.lowest && room.width >= flat.narrowest;
}

/** Where a tile stands, and whether its name and number stand in one line. */
export function tilePlaces(
	ground: TileGround,
	{ width, height }: Size
): { readonly isFlat: boolean; readonly boxOf: (place: Place) => Box } {
	const { tile, isFlat } = tileRoom(ground, width, height);
	const boxOf = ([column, row]: Place) => ({
		x: column * tile.width + gap / 2,
		y: top + row * tile.height + gap / 2,
		width: tile.width - gap,
		height: tile.height - gap
	});
	return { isFlat, boxOf };
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
