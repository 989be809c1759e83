import { plotMessagesOf } from '../i18n/plot-messages.ts';
import { unpackRings } from '../model/geometry.ts';
import type { Geometry, Outline } from '../model/geometry.ts';
import type { Locale } from '../model/locale.ts';
import type { IsoDate } from '../model/period.ts';
import type { UnitId } from '../model/unit.ts';
import { placesOf, tilesOn } from './province-tiles.ts';
import type { Place } from './province-tiles.ts';

/** Part of a province at sea, coloured like it. */
export interface MapIsland {
	readonly label: string;
	/** The province; null where it is not among the units. */
	readonly of: UnitId | null;
	readonly place: Place;
}

/** Provinces as tiles of one size. */
export interface TileGround {
	readonly kind: 'tiles';
	/** Tiles of provinces that are not among the units. */
	readonly others: readonly Place[];
	readonly islands: readonly MapIsland[];
	readonly columns: number;
	readonly rows: number;
}

/** Units inside their outlines, every point as it is, from 0 to `width` and `height`. */
export interface OutlineGround {
	readonly kind: 'outlines';
	readonly outlines: readonly Outline[];
	readonly width: number;
	readonly height: number;
}

/** What the units of a map stand on. */
export type MapGround = TileGround | OutlineGround;

interface Placed {
	readonly id: UnitId;
	readonly place: Place | null;
}

/** A unit can be seen on a ground. */
export function isOn(ground: MapGround, { id, place }: Placed): boolean {
	return ground.kind === 'tiles' ? place !== null : ground.outlines.some(({ unit }) => unit === id);
}

/** The tiles of a day around those of the units shown. */
export function tileGround(areas: readonly Placed[], date: IsoDate, locale: Locale): TileGround {
	const grid = tilesOn(date);
	const shown = new Set(areas.flatMap(({ id, place }) => (place === null ? [] : (codeOf(id) ?? []))));
	const text = plotMessagesOf(locale).map;
	return {
		kind: 'tiles',
		others: [...placesOf(grid)].flatMap(([code, place]) => (shown.has(code) ? [] : [place])),
		islands: grid.islands.map(({ name, code, at }) => ({
			label: text[name],
			of: areas.find(({ id, place }) => place !== null && codeOf(id) === code)?.id ?? null,
			place: at
		})),
		columns: grid.columns,
		rows: grid.rows.length
	};
}

/** The outlines of the units shown, moved into the corner. */
export function outlineGround({ outlines }: Geometry, areas: readonly Placed[]): OutlineGround {
	const ids = new Set(areas.map(({ id }) => id));
	const shown = outlines
		.filter(({ unit }) => ids.has(unit))
		.map(({ unit, rings }) => ({ unit, rings: unpackRings(rings) }));
	const all = shown.flatMap(({ rings }) => rings);
	const [left, right] = rangeOf(all, 0);
	const [top, bottom] = rangeOf(all, 1);
	return {
		kind: 'outlines',
		outlines: shown.map(({ unit, rings }) => ({
			unit,
			rings: rings.map((ring) => ring.map((value, at) => value - (at % 2 === 0 ? left : top)))
		})),
		width: Math.max(1, right - left),
		height: Math.max(1, bottom - top)
	};
}

function rangeOf(rings: readonly (readonly number[])[], axis: 0 | 1): [least: number, most: number] {
	let [least, most] = [Infinity, -Infinity];
	for (const ring of rings)
		for (let at = axis; at < ring.length; at += 2) {
			least = Math.min(least, ring[at]!);
			most = Math.max(most, ring[at]!);
		}
	return least > most ? [0, 0] : [least, most];
}

/** The statistics-office code of a province, from its id. */
export const codeOf = (id: UnitId) => /^p-(\d{2})(?:@|$)/.exec(id)?.[1] ?? null;
