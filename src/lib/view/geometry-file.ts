import type { GeometryFile } from '../model/geometry.ts';
import type { UnitScope } from '../model/query.ts';
import { ancestorsOf } from '../model/unit-directory.ts';
import type { SiteFacts } from './site-facts.ts';

/** The file with the outlines of a scope's units; null where the release has none. */
export function geometryFile(units: UnitScope, { geometry = [], directory }: SiteFacts): GeometryFile | null {
	if (units.kind !== 'level') return null;
	const { level, within } = units;
	if (level === 'province') return within === null ? (geometry.find((file) => file.level === level) ?? null) : null;
	if (within === null) return null;
	const above = [within, ...ancestorsOf(directory, within).map(({ id }) => id)];
	return geometry.find((file) => file.level === level && file.within !== null && above.includes(file.within)) ?? null;
}
