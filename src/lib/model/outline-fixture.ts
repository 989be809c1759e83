import type { Unit } from './unit.ts';

type Point = [x: number, y: number];

const steps = 40;

/** Communes of a made province in rows and columns, with borders that wander and are shared, as GeoJSON. */
export function outlineFixture(columns: number, rows: number) {
	const province = {
		level: 'province',
		parent: null,
		id: 'p-38',
		code: '38',
		name: 'Tỉnh Thanh Hóa',
		shortName: 'Thanh Hóa'
	} as const;
	const base = { kind: 'government', validFrom: '2025-07-01', validTo: null } as const;
	const cells = Array.from({ length: columns * rows }, (_, index) => ({
		x: index % columns,
		y: Math.floor(index / columns)
	}));
	const code = (index: number) => String(14_000 + index * 3).padStart(5, '0');
	const communes = cells.map((_, index): Unit => {
		const name = {
			id: `x-${code(index)}@2025-07-01`,
			code: code(index),
			name: `Xã ${index + 1}`,
			shortName: `Xã ${index + 1}`
		};
		return { ...base, ...name, level: 'commune', division: 'xa', parent: 'p-38' };
	});
	const features = cells.map(({ x, y }, index) => {
		const ring = [
			...side([x, y], [x + 1, y]),
			...side([x + 1, y], [x + 1, y + 1]),
			...side([x, y + 1], [x + 1, y + 1]).reverse(),
			...side([x, y], [x, y + 1]).reverse()
		].filter((point, at, all) => at === 0 || String(point) !== String(all[at - 1]));
		return { type: 'Feature', id: code(index), properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
	});
	const units: Unit[] = [{ ...base, ...province, division: 'tinh' }, ...communes];
	return { units, collection: { type: 'FeatureCollection', features } };
}

/** A border from corner to corner, the same whoever asks for it. */
function side([ax, ay]: Point, [bx, by]: Point): Point[] {
	return Array.from({ length: steps + 1 }, (_, step) => {
		const part = step / steps;
		const wander =
			step === 0 || step === steps ? 0 : Math.sin(part * 9 + ax * 5 + by * 3) * 0.08 * Math.sin(part * Math.PI);
		return toDegrees([
			ax + (bx - ax) * part + (ay === by ? 0 : wander),
			ay + (by - ay) * part + (ay === by ? wander : 0)
		]);
	});
}

const toDegrees = ([x, y]: Point): Point => [
	Number((104.6 + x * 0.2).toFixed(6)),
	Number((20.6 - y * 0.18).toFixed(6))
];
