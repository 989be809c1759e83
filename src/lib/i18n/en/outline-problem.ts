import { capital } from '../../model/text.ts';
import type { outlineRules as vi } from '../vi/outline-problem.ts';

const faults: Readonly<Record<string, string>> = {
	name: 'the file name does not say the level',
	json: 'not a GeoJSON FeatureCollection in UTF-8',
	type: 'not a Polygon or MultiPolygon',
	short: 'a ring of fewer than three points',
	open: 'a ring that does not close',
	number: 'a coordinate that is not a number of degrees',
	twice: 'the unit has an outline above already',
	hoangSa: 'Đà Nẵng lacks the Hoàng Sa islands',
	truongSa: 'Khánh Hòa lacks the Trường Sa islands'
};
const cures: Readonly<Record<string, string>> = {
	name: 'Name the file by level and day: “commune-2025-07-01.geojson”, “district.geojson”, “province.geojson”.',
	json: 'Export it again as GeoJSON in UTF-8.',
	twice: 'Join the parts of a unit into one MultiPolygon.',
	hoangSa: 'Add the islands to the outline.',
	truongSa: 'Add the islands to the outline.'
};
const crs: Readonly<Record<string, string>> = {
	swapped: 'latitude stands before longitude',
	metres: 'coordinates are metres, not degrees',
	elsewhere: 'coordinates lie outside Việt Nam'
};

const number = (line: number | null) => (line === null ? '' : `Feature ${line}: `);

export const outlineRules: typeof vi = {
	bad_outline: ({ line, value, detail }) => ({
		what: `${capital(`${number(line)}${faults[detail ?? ''] ?? detail}${value === null ? '' : ` (code ${value})`}`)}.`,
		cure: cures[detail ?? ''] ?? 'Mend the geometry in the mapping program (“fix geometries”) and export it again.'
	}),
	unknown_outline: ({ line, value, detail }) => ({
		what: `${number(line)}no unit of this level had the code “${value ?? ''}” on ${detail}.`,
		cure: 'Put the unit’s code into the feature’s “id” or its property “code”; check the day in the file name.'
	}),
	missing_outline: ({ value, detail }) => ({
		what: `${value} units have no outline: ${detail}.`,
		cure: 'They stand only in the table below the map; add their outlines where there are any.'
	}),
	wrong_crs: ({ value, detail }) => ({
		what: `Wrong coordinate system (${value})${detail === null ? '' : `: ${crs[detail] ?? detail}`}.`,
		cure: 'Export it again in WGS 84 (EPSG:4326), longitude before latitude, in degrees.'
	})
};
