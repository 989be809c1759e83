import { linePath, tenth } from './shapes.ts';

/** Rings x, y, x, y … of one area; what an odd number of them surrounds is inside. */
export type Rings = readonly (readonly number[])[];

/** The outline of an area. */
export function ringsPath(rings: Rings): string {
	return rings
		.map(
			(ring) =>
				`M${pairs(ring)
					.map(([x, y]) => `${tenth(x)} ${tenth(y)}`)
					.join('L')}z`
		)
		.join('');
}

const pairs = (ring: readonly number[]): [number, number][] =>
	Array.from({ length: ring.length / 2 }, (_, at) => [ring[2 * at]!, ring[2 * at + 1]!]);

/** Twice the area that a ring goes around. */
function areaOf(ring: readonly number[]): number {
	const points = pairs(ring);
	return Math.abs(
		points.reduce((sum, [x, y], at) => {
			const [nextX, nextY] = points[(at + 1) % points.length]!;
			return sum + x * nextY - nextX * y;
		}, 0)
	);
}

/** Area of the largest ring, by which neighbours are drawn over those that surround them. */
export const sizeOf = (rings: Rings): number => rings.reduce((most, ring) => Math.max(most, areaOf(ring)), 0) / 2;

/** Where a straight line crosses an area's edge: x where y is `at`. */
function crossings(rings: Rings, at: number): number[] {
	const found: number[] = [];
	for (const ring of rings) {
		const points = pairs(ring);
		for (const [index, [x, y]] of points.entries()) {
			const [nextX, nextY] = points[(index + 1) % points.length]!;
			if (y > at !== nextY > at) found.push(x + ((at - y) / (nextY - y)) * (nextX - x));
		}
	}
	return found.sort((a, b) => a - b);
}

/** The widest stretch inside an area on a few levels: where its name has most room. */
export function widestStretch(rings: Rings): { readonly x: number; readonly y: number; readonly width: number } {
	const ys = rings.flatMap((ring) => pairs(ring).map(([, y]) => y));
	const [least, most] = [Math.min(...ys), Math.max(...ys)];
	let best = { x: rings[0]?.[0] ?? 0, y: (least + most) / 2, width: 0 };
	for (const part of [0.5, 0.42, 0.58, 0.34, 0.66]) {
		const y = least + part * (most - least);
		const cuts = crossings(rings, y);
		for (let at = 0; at + 1 < cuts.length; at += 2) {
			const [from, to] = [cuts[at]!, cuts[at + 1]!];
			if (to - from > best.width * 1.15) best = { x: (from + to) / 2, y, width: to - from };
		}
	}
	return best;
}

const turn = Math.SQRT1_2;

/** Slanted lines inside an area: what is in it is estimated. */
export function hatchRings(rings: Rings, gap = 6): string {
	const turned = rings.map((ring) => pairs(ring).flatMap(([x, y]) => [(x - y) * turn, (x + y) * turn]));
	const levels = turned.flatMap((ring) => pairs(ring).map(([, v]) => v));
	const [least, most] = [Math.min(...levels), Math.max(...levels)];
	let d = '';
	for (let v = Math.ceil(least / gap) * gap; v < most; v += gap) {
		const cuts = crossings(turned, v + 0.01);
		const back = (u: number): [number, number] => [(u + v) * turn, (v - u) * turn];
		for (let at = 0; at + 1 < cuts.length; at += 2) d += linePath([back(cuts[at]!), back(cuts[at + 1]!)]);
	}
	return d;
}
