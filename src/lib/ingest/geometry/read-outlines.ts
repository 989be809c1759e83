import type { IsoDate } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import { isValidOn } from '../../model/unit-directory.ts';
import type { Unit, UnitLevel } from '../../model/unit.ts';
import { makeProblem } from '../make-problem.ts';
import type { ExportFile } from '../raw-table.ts';
import type { UnitIndex } from '../unit-index.ts';
import { crsProblem } from './check-crs.ts';
import { ringsOf } from './rings.ts';
import type { Position } from './rings.ts';

/** A unit's rings in degrees, longitude before latitude. */
export interface ReadOutline {
	readonly unit: Unit;
	readonly rings: readonly (readonly Position[])[];
}

/** The outlines of one level on one day, and what is wrong with the file. */
export interface ReadOutlines {
	readonly level: UnitLevel | null;
	/** The day whose units they are. */
	readonly date: IsoDate;
	readonly outlines: readonly ReadOutline[];
	readonly problems: readonly Problem[];
}

const digits = { province: 2, district: 3, commune: 5 } as const satisfies Record<UnitLevel, number>;
const fileName = /(?:^|\/)(province|district|commune)s?(?:-(\d{4}-\d{2}-\d{2}))?\.(?:geo)?json$/;

interface Feature {
	readonly id?: unknown;
	readonly properties?: Readonly<Record<string, unknown>> | null;
	readonly geometry?: unknown;
}

/**
 * Reads `commune-2025-07-01.geojson`: a FeatureCollection in degrees (WGS 84) whose features' `id`, or property `code`,
 * is a unit's code or id. Units are those of the day in the name, or of `date` without one.
 */
export function readOutlines({ name, bytes }: ExportFile, units: UnitIndex, date: IsoDate): ReadOutlines {
	const [, level, day] = fileName.exec(name) ?? [];
	const refused = (problem: Problem): ReadOutlines => ({ level: null, date, outlines: [], problems: [problem] });
	if (!level) return refused(makeProblem(name, 'bad_outline', { detail: 'name' }));
	const collection = parse(bytes);
	if (!collection) return refused(makeProblem(name, 'bad_outline', { detail: 'json' }));
	const wrongCrs = crsProblem(name, collection);
	if (wrongCrs) return refused(wrongCrs);
	const find = finderOf(units, level as UnitLevel, day ?? date);
	const problems: Problem[] = [];
	const found = new Map<string, ReadOutline>();
	for (const [index, feature] of collection.features.entries()) {
		const code = codeOf(feature, level as UnitLevel);
		const place = { line: index + 1, value: code };
		const unit = code === null ? null : find(code);
		const rings = ringsOf(feature?.geometry);
		if (!unit) problems.push(makeProblem(name, 'unknown_outline', { ...place, detail: day ?? date }));
		else if (typeof rings === 'string') problems.push(makeProblem(name, 'bad_outline', { ...place, detail: rings }));
		else if (found.has(unit.id)) problems.push(makeProblem(name, 'bad_outline', { ...place, detail: 'twice' }));
		else found.set(unit.id, { unit, rings });
	}
	return { level: level as UnitLevel, date: day ?? date, outlines: [...found.values()], problems };
}

function parse(bytes: Uint8Array): { readonly features: readonly Feature[]; readonly crs?: unknown } | null {
	try {
		const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
		const isCollection =
			typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features);
		return isCollection ? (value as { features: Feature[] }) : null;
	} catch {
		return null;
	}
}

/** Codes written as numbers have lost their zeros. */
function codeOf(feature: Feature | null, level: UnitLevel): string | null {
	const id = feature?.id ?? feature?.properties?.['code'];
	if (typeof id === 'number') return String(id).padStart(digits[level], '0');
	return typeof id === 'string' && id.trim() !== '' ? id.trim() : null;
}

function finderOf(units: UnitIndex, level: UnitLevel, date: IsoDate): (code: string) => Unit | null {
	const fits = (unit: Unit) => unit.level === level && isValidOn(unit, date);
	return (code) => {
		const named = units.byId.get(code);
		if (named && fits(named)) return named;
		const padded = /^\d+$/.test(code) ? code.padStart(digits[level], '0') : code;
		const coded = (units.byCode.get(padded) ?? []).filter(fits);
		return coded.find(({ kind }) => kind === 'government') ?? coded[0] ?? null;
	};
}
