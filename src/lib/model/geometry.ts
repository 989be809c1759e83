import type { UnitId, UnitLevel } from './unit.ts';

/** A file of outlines in a release: units of one level, inside one province or (provinces) everywhere. */
export interface GeometryFile {
	readonly level: UnitLevel;
	readonly within: UnitId | null;
	readonly file: string;
	readonly bytes: number;
	readonly sha256: string;
	/** Units that have an outline in it. */
	readonly units: number;
}

/** Rings of one unit, holes among them: whole numbers x, y, x, y … from the north-west down, each ring closed in itself. */
export interface Outline {
	readonly unit: UnitId;
	readonly rings: readonly (readonly number[])[];
}

/** What a file of outlines holds: the first point of a ring as it is, the others as steps from the one before. */
export interface Geometry {
	readonly outlines: readonly Outline[];
}

/** Rings with every point as it is. */
export function unpackRings(rings: Outline['rings']): number[][] {
	return rings.map((ring) => {
		const points = [...ring];
		for (let at = 2; at < points.length; at++) points[at] = (points[at - 2] ?? 0) + (points[at] ?? 0);
		return points;
	});
}

/** Rings as files hold them. */
export function packRings(rings: readonly (readonly number[])[]): number[][] {
	return rings.map((ring) => ring.map((value, at) => (at < 2 ? value : value - (ring[at - 2] ?? 0))));
}
