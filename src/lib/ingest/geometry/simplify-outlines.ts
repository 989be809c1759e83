import { packRings } from '../../model/geometry.ts';
import type { Geometry } from '../../model/geometry.ts';
import type { ReadOutline } from './read-outlines.ts';
import type { Position } from './rings.ts';

type Point = readonly [x: number, y: number];

/** Steps across the wider side of the area; about seven to a pixel of a chart. */
const steps = 4096;
/** A point nearer than this to the line without it is left out. */
const tolerance = 4;

/**
 * Outlines on a grid of whole numbers, north up and as wide as they are there, without the points that no chart shows.
 * A border between two units is thinned once: no gaps open along it.
 */
export function simplifyOutlines(outlines: readonly ReadOutline[]): Geometry {
	const toGrid = gridOf(outlines.flatMap(({ rings }) => rings.flat()));
	const placed = outlines.map(({ unit, rings }) => ({
		unit: unit.id,
		rings: rings.map((ring) => distinct(ring.map(toGrid)))
	}));
	const isKept = cornersOf(placed.flatMap(({ rings }) => rings));
	return {
		outlines: placed.map(({ unit, rings }) => {
			const thin = rings.map((ring) => thinRing(ring, isKept)).filter((ring) => ring.length >= 3);
			const left = thin.length > 0 ? thin : rings.slice(0, 1);
			return { unit, rings: packRings(left.map((ring) => ring.flat())) };
		})
	};
}

function gridOf(points: readonly Position[]): (point: Position) => Point {
	const range = (axis: 0 | 1) =>
		points.reduce<[number, number]>(
			(r, p) => [Math.min(r[0], p[axis]), Math.max(r[1], p[axis])],
			[Infinity, -Infinity]
		);
	const [[west, east], [south, north]] = [range(0), range(1)];
	// A degree of longitude is shorter away from the equator.
	const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const scale = steps / (Math.max((east - west) * squeeze, north - south) || 1);
	return ([x, y]) => [Math.round((x - west) * squeeze * scale), Math.round((north - y) * scale)];
}

const keyOf = ([x, y]: Point) => `${x} ${y}`;

/** A ring without points that fell onto the one before. */
function distinct(ring: readonly Point[]): Point[] {
	return ring.filter((point, at) => keyOf(point) !== keyOf(ring[(at + ring.length - 1) % ring.length] ?? point));
}

/** Points at which borders meet: those with other than two neighbours over all rings. */
function cornersOf(rings: readonly (readonly Point[])[]): (point: Point) => boolean {
	const neighbours = new Map<string, Set<string>>();
	for (const ring of rings)
		for (const [at, point] of ring.entries()) {
			const known = neighbours.get(keyOf(point)) ?? new Set();
			known.add(keyOf(ring[(at + 1) % ring.length]!)).add(keyOf(ring[(at + ring.length - 1) % ring.length]!));
			neighbours.set(keyOf(point), known);
		}
	return (point) => neighbours.get(keyOf(point))?.size !== 2;
}

/** Each stretch between corners, thinned; a ring without corners starts at its westernmost point and the one farthest from it. */
function thinRing(ring: readonly Point[], isCorner: (point: Point) => boolean): Point[] {
	if (ring.length < 3) return [];
	const corners = ring.flatMap((point, at) => (isCorner(point) ? [at] : []));
	const cuts = corners.length > 1 ? corners : lastingPoints(ring, corners[0]);
	return cuts.flatMap((from, index) => {
		const to = cuts[(index + 1) % cuts.length]!;
		const length = to > from ? to - from : to + ring.length - from;
		const stretch = Array.from({ length: length + 1 }, (_, step) => ring[(from + step) % ring.length]!);
		return thinStretch(stretch).slice(0, -1);
	});
}

function lastingPoints(ring: readonly Point[], corner: number | undefined): number[] {
	const first = corner ?? indexOfMost(ring, ([x, y]) => -x * 1e6 - y);
	const [x, y] = ring[first]!;
	const second = indexOfMost(ring, (point) => Math.hypot(point[0] - x, point[1] - y));
	return [first, second].sort((a, b) => a - b);
}

function indexOfMost(points: readonly Point[], of: (point: Point) => number): number {
	return points.reduce((best, point, at) => (of(point) > of(points[best]!) ? at : best), 0);
}

/** Douglas and Peucker's thinning, from the same end whichever way the border runs. */
function thinStretch(points: readonly Point[]): Point[] {
	const [first, last] = [points[0]!, points.at(-1)!];
	const isTurned = first[0] > last[0] || (first[0] === last[0] && first[1] > last[1]);
	const kept = keepFar(isTurned ? points.toReversed() : points);
	return isTurned ? kept.reverse() : kept;
}

function keepFar(points: readonly Point[]): Point[] {
	const kept = new Set([0, points.length - 1]);
	const open: [number, number][] = [[0, points.length - 1]];
	for (let span = open.pop(); span; span = open.pop()) {
		const [from, to] = span;
		let [farthest, most] = [-1, tolerance];
		for (let at = from + 1; at < to; at++) {
			const distance = distanceTo(points[at]!, points[from]!, points[to]!);
			if (distance > most) [farthest, most] = [at, distance];
		}
		if (farthest < 0) continue;
		kept.add(farthest);
		open.push([from, farthest], [farthest, to]);
	}
	return points.filter((_, at) => kept.has(at));
}

function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
	const [dx, dy] = [bx - ax, by - ay];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
	return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
