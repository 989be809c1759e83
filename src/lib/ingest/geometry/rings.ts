/** Longitude and latitude in degrees. */
export type Position = readonly [x: number, y: number];

/** What is wrong with a geometry. */
export type RingFault = 'type' | 'short' | 'open' | 'number';

/** The rings of a Polygon or MultiPolygon, holes among them and each without its closing point, or what is wrong. */
export function ringsOf(geometry: unknown): readonly (readonly Position[])[] | RingFault {
	const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
	if ((type !== 'Polygon' && type !== 'MultiPolygon') || !Array.isArray(coordinates)) return 'type';
	const polygons: unknown[] = type === 'Polygon' ? [coordinates] : coordinates;
	const rings: (readonly Position[])[] = [];
	for (const polygon of polygons) {
		if (!Array.isArray(polygon)) return 'type';
		for (const ring of polygon as unknown[]) {
			const read = ringOf(ring);
			if (typeof read === 'string') return read;
			rings.push(read);
		}
	}
	return rings.length === 0 ? 'short' : rings;
}

function ringOf(ring: unknown): readonly Position[] | RingFault {
	if (!Array.isArray(ring)) return 'type';
	const points = ring.map(positionOf);
	if (points.some((point) => point === null)) return 'number';
	if (points.length < 4) return 'short';
	const [first, last] = [points[0], points.at(-1)];
	return first && last && first[0] === last[0] && first[1] === last[1] ? (points.slice(0, -1) as Position[]) : 'open';
}

function positionOf(value: unknown): Position | null {
	const [x, y]: unknown[] = Array.isArray(value) ? value : [];
	const isPosition = typeof x === 'number' && typeof y === 'number' && Math.abs(x) <= 180 && Math.abs(y) <= 90;
	return isPosition && Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}
