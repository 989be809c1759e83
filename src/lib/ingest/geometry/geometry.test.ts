import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { describeProblem } from '../describe-problem.ts';
import { unpackRings } from '../../model/geometry.ts';
import type { Unit } from '../../model/unit.ts';
import { indexUnits } from '../unit-index.ts';
import { compileGeometry } from './compile-geometry.ts';
import { outlineFixture } from '../../model/outline-fixture.ts';
import { readOutlines } from './read-outlines.ts';

const unit = (id: string, code: string, more: Partial<Unit> = {}): Unit => ({
	...{ id, code, name: `Xã ${code}`, shortName: code, kind: 'government', level: 'commune', division: 'xa' },
	...{ parent: 'p-38', validFrom: '2025-07-01', validTo: null },
	...more
});
const before = { validFrom: '2016-01-01', validTo: '2025-06-30' };
const units = indexUnits([
	unit('p-38', '38', { level: 'province', parent: null, validFrom: '2016-01-01' }),
	unit('h-380', '380', { level: 'district', ...before }),
	unit('x-00014', '00014', { ...before, parent: 'h-380' }),
	unit('x-00014@2025-07-01', '00014'),
	unit('x-00015', '00015'),
	unit('x-00016', '00016')
]);
const square = (x: number, y: number, size = 0.1) => [
	[x, y],
	[x + size, y],
	[x + size, y + size],
	[x, y + size],
	[x, y]
];
const feature = (id: unknown, coordinates: unknown = [square(105, 19)], type = 'Polygon') => ({
	type: 'Feature',
	id,
	properties: null,
	geometry: { type, coordinates }
});
const file = (features: unknown, name = 'geo/commune.geojson', more: object = {}) => ({
	name,
	bytes: new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features, ...more }))
});
const read = (features: unknown, name?: string, more?: object) =>
	readOutlines(file(features, name, more), units, '2026-09-30');
const faults = (features: unknown, name?: string, more?: object) =>
	read(features, name, more).problems.map(({ rule, line, detail }) => [rule, line, detail]);

describe('outlines of units', () => {
	it('belong to the units of the day, whose codes may have lost their zeros', () => {
		const features = [feature(14), feature('00015'), { ...feature(null), properties: { code: 'x-00016' } }];
		const { outlines, problems, level } = read(features);
		expect([level, problems]).toEqual(['commune', []]);
		expect(outlines.map((one) => one.unit.id)).toEqual(['x-00014@2025-07-01', 'x-00015', 'x-00016']);
		const earlier = read([feature('00014')], 'geo/communes-2025-06-30.geojson');
		expect(earlier.outlines.map((one) => one.unit.id)).toEqual(['x-00014']);
	});
	it('name what is wrong with each', () => {
		const open = square(105, 19).slice(0, 4);
		expect(
			faults([
				feature('99999'),
				feature('00014', [open]),
				feature('00014', [[...square(105, 19).slice(0, 2)]]),
				feature('00014', [105, 19], 'Point'),
				feature('00014', [[[105, 'a'], ...square(105, 19)]]),
				feature('00014'),
				feature('00014')
			])
		).toEqual([
			['unknown_outline', 1, '2026-09-30'],
			['bad_outline', 2, 'open'],
			['bad_outline', 3, 'short'],
			['bad_outline', 4, 'type'],
			['bad_outline', 5, 'number'],
			['bad_outline', 7, 'twice']
		]);
	});
	it('are refused in another coordinate system, or as no GeoJSON at all', () => {
		const rule = (coordinates: unknown, more?: object) => faults([feature('00014', coordinates)], undefined, more);
		expect(rule([square(19, 105)])).toEqual([['wrong_crs', null, 'swapped']]);
		expect(rule([square(580_000, 2_190_000, 100)])).toEqual([['wrong_crs', null, 'metres']]);
		expect(rule([square(2, 48)])).toEqual([['wrong_crs', null, 'elsewhere']]);
		const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3405' } };
		expect(rule([square(105, 19)], { crs })).toEqual([['wrong_crs', null, null]]);
		expect(faults('x')).toEqual([['bad_outline', null, 'json']]);
		expect(faults([], 'geo/hanoi.geojson')).toEqual([['bad_outline', null, 'name']]);
	});
	it('say in both languages what to do', () => {
		const { problems } = compileGeometry([file([feature('00014'), feature('1')])], units, '2026-09-30');
		expect(problems.map((one) => describeProblem(one, 'vi').what)).toEqual([
			'Hình thứ 2: không có đơn vị cấp này mang mã “1” vào ngày 2026-09-30.',
			'2 đơn vị chưa có hình: Xã 00015, Xã 00016.'
		]);
		for (const one of problems) expect(describeProblem(one, 'en').cure).not.toBe('');
	});
	test('whatever a file holds, there is a report', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.oneof(
						fc.json().map((text) => JSON.parse(text) as unknown),
						fc.constant(feature('00014'))
					)
				),
				(features) => {
					const { outlines, problems } = read(features);
					expect(outlines.length + problems.length).toBeGreaterThanOrEqual(Math.min(1, features.length));
				}
			),
			{ numRuns: 200 }
		);
	});
	it('of provinces show the archipelagos', () => {
		const provinces = indexUnits([unit('p-48', '48', { level: 'province', parent: null })]);
		const compile = (coordinates: unknown) =>
			compileGeometry(
				[file([feature('48', coordinates, 'MultiPolygon')], 'geo/province.geojson')],
				provinces,
				'2026-09-30'
			);
		expect(compile([[square(108, 16)]]).problems.map(({ detail }) => detail)).toEqual(['hoangSa']);
		expect(compile([[square(108, 16)], [square(112, 16.5)]]).problems).toEqual([]);
	});
});

describe('thinned outlines', () => {
	const { units: all, collection } = outlineFixture(6, 5);
	const compiled = compileGeometry([file(collection.features)], indexUnits(all), '2026-09-30');
	const [part] = compiled.parts;
	const points = (rings: readonly (readonly number[])[]) => rings.reduce((sum, ring) => sum + ring.length / 2, 0);
	it('are kept by province, with far fewer points', () => {
		expect(compiled.problems).toEqual([]);
		expect([part?.level, part?.within, part?.geometry.outlines.length]).toEqual(['commune', 'p-38', 30]);
		const given = collection.features.reduce(
			(sum, { geometry }) => sum + points(geometry.coordinates.map((ring) => ring.flat())),
			0
		);
		expect(points(part!.geometry.outlines.flatMap(({ rings }) => rings))).toBeLessThan(given / 3);
	});
	it('share every border between two units, point for point', () => {
		const edges = new Map<string, number>();
		for (const { rings } of part!.geometry.outlines)
			for (const ring of unpackRings(rings))
				for (let at = 0; at < ring.length; at += 2) {
					const ends = [at, (at + 2) % ring.length].map((from) => `${ring[from]} ${ring[from + 1]}`).sort();
					edges.set(ends.join(' – '), (edges.get(ends.join(' – ')) ?? 0) + 1);
				}
		const outer = [...edges.values()].filter((count) => count === 1).length;
		expect([...edges.values()].every((count) => count <= 2)).toBe(true);
		expect(outer).toBeLessThan(edges.size / 2);
	});
});
