import type { Problem } from '../../model/problem.ts';
import { makeProblem } from '../make-problem.ts';

/** Degrees that the country, its islands and its seas lie in. */
const country = { west: 100, east: 119, south: 5, north: 25 };

/** What is wrong with the coordinates of a collection as a whole; null where they are degrees in the country. */
export function crsProblem(
	file: string,
	{ crs, features }: { readonly crs?: unknown; readonly features: readonly { readonly geometry?: unknown }[] }
): Problem | null {
	const named = nameOf(crs);
	if (named !== null && !/CRS84|EPSG:{1,2}4326$/i.test(named)) return makeProblem(file, 'wrong_crs', { value: named });
	for (const feature of features) {
		const first = firstPosition(feature?.geometry);
		if (!first) continue;
		const [x, y] = first;
		if (Math.abs(x) > 180 || Math.abs(y) > 90 || !isInside(x, y)) {
			const detail = isInside(y, x) ? 'swapped' : Math.abs(x) > 180 || Math.abs(y) > 90 ? 'metres' : 'elsewhere';
			return makeProblem(file, 'wrong_crs', { value: `${x}; ${y}`, detail });
		}
	}
	return null;
}

const isInside = (x: number, y: number) =>
	x >= country.west && x <= country.east && y >= country.south && y <= country.north;

function nameOf(crs: unknown): string | null {
	const name = (crs as { properties?: { name?: unknown } } | null | undefined)?.properties?.name;
	return typeof name === 'string' ? name : null;
}

function firstPosition(geometry: unknown): readonly [number, number] | null {
	let value = (geometry as { coordinates?: unknown } | null | undefined)?.coordinates;
	while (Array.isArray(value) && Array.isArray(value[0])) value = value[0];
	if (!Array.isArray(value)) return null;
	const [x, y]: unknown[] = value;
	return typeof x === 'number' && typeof y === 'number' ? [x, y] : null;
}
