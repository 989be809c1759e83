import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { kindsFor } from './catalogue.ts';
import type { MapFigure } from './map-figure.ts';
import { mapFigure } from './map-figure.ts';
import { plotExamples } from './plot-examples-fixture.ts';
import { mergedOn, placesOf, tilesOn } from './province-tiles.ts';
import { toTable } from './to-table.ts';
import { exampleInput } from './example.ts';

describe('the tiles of the provinces', () => {
	const before = placesOf(tilesOn('2025-06-30'));
	const after = placesOf(tilesOn(mergedOn));
	it('are 63 before the merger and 34 after it, each in a place of its own', () => {
		for (const [places, count] of [
			[before, 63],
			[after, 34]
		] as const) {
			expect(places.size).toBe(count);
			expect(new Set([...places.values()].map(String)).size).toBe(count);
			for (const [column, row] of places.values()) {
				const grid = tilesOn(places === before ? '2025-06-30' : mergedOn);
				expect(column < grid.columns && row < grid.rows.length).toBe(true);
			}
		}
		for (const code of after.keys()) expect(before.has(code)).toBe(true);
	});
	it.each([
		['04', 'north of', '01'],
		['01', 'north of', '38'],
		['38', 'north of', '46'],
		['46', 'north of', '48'],
		['48', 'north of', '79'],
		['79', 'north of', '96'],
		['11', 'west of', '22'],
		['40', 'west of', '48'],
		['91', 'west of', '79'],
		['96', 'west of', '56']
	])('%s lies %s %s', (a, where, b) => {
		const axis = where === 'north of' ? 1 : 0;
		for (const places of [before, after]) expect(places.get(a)![axis]).toBeLessThan(places.get(b)![axis]);
	});
});

describe('a map', () => {
	const figure = plotExamples['map-34']!() as MapFigure;
	it('has every province in the order of the table, darker for more', () => {
		expect(figure.areas.map((area) => area.id)).toEqual(toTable(figure).rows.map((row) => row.id));
		expect(figure.areas.filter((area) => area.place !== null)).toHaveLength(34);
		const steps = figure.areas.flatMap((area) => area.step ?? []);
		expect(steps).toEqual([...steps].sort((a, b) => b - a));
		expect([Math.max(...steps), Math.min(...steps)]).toEqual([4, 0]);
	});
	it('shows the archipelagos with the provinces they belong to', () => {
		const { ground } = figure;
		if (ground.kind !== 'tiles') throw new Error(ground.kind);
		expect(ground.islands.map(({ label, of }) => [label, of])).toEqual([
			['Hoàng Sa', 'p-48'],
			['Trường Sa', 'p-56']
		]);
		expect(figure.notes.join(' ')).toContain('quần đảo Hoàng Sa thuộc TP Đà Nẵng');
	});
	it('keeps provinces that ended before its day in the table, and says so', () => {
		const input = exampleInput({
			...{ contract: receptions, measure: 'turns', from: '2025-01-01', to: '2025-12-31', grain: 'year' },
			...{ names: ['Yên Bái', 'Lào Cai'], dataThrough: '2025-12-31', cell: (unit: number) => 100 + unit }
		});
		const ids = ['p-15', 'p-15@2025-07-01'];
		const ended = mapFigure({
			...input,
			table: { ...input.table, columns: { ...input.table.columns, unit_id: ids } },
			units: (id) => {
				const unit = input.units(`u-${ids.indexOf(id)}`);
				return unit && { ...unit, validTo: id === 'p-15' ? '2025-06-30' : null };
			}
		});
		expect(ended.areas.map(({ id, place }) => [id, place === null])).toEqual([
			['p-15@2025-07-01', false],
			['p-15', true]
		]);
		expect(ended.notes.at(-1)).toBe('Không có trên bản đồ ở thời điểm này: Yên Bái.');
		expect(toTable(ended).rows).toHaveLength(2);
		expect(ended.ground).toMatchObject({ kind: 'tiles', others: { length: 33 } });
	});
	it('marks all provinces where none has reported', () => {
		const none = plotExamples['map-no-report']!() as MapFigure;
		expect(none.areas.filter((area) => area.place !== null && area.status === 'not_reported')).toHaveLength(34);
	});
	it('stands on the outlines given, and names the units without one', () => {
		const outlined = plotExamples['map-outlines']!() as MapFigure;
		const { ground, areas } = outlined;
		if (ground.kind !== 'outlines') throw new Error(ground.kind);
		expect([ground.outlines.length, areas.length, areas.every(({ place }) => place === null)]).toEqual([29, 30, true]);
		const xs = ground.outlines.flatMap(({ rings }) => rings.flatMap((ring) => ring.filter((_, at) => at % 2 === 0)));
		expect([Math.min(...xs), Math.max(...xs)]).toEqual([0, ground.width]);
		expect(outlined.notes.slice(-2)).toEqual([
			'Ranh giới do đơn vị công bố số liệu cung cấp, đã giản lược để vẽ.',
			'Không có trên bản đồ ở thời điểm này: Xã 30.'
		]);
	});
	it('is offered for all provinces, and for units with outlines', () => {
		const { view, contract } = exampleInput({
			contract: receptions,
			measure: 'turns',
			from: '2024-01-01',
			to: '2024-12-31',
			cell: () => 1
		});
		const at = (level: 'province' | 'district', within: string | null, outlined = false) =>
			kindsFor({ ...view.query, units: { kind: 'level', level, within } }, contract.measures[0]!, outlined).includes(
				'map'
			);
		expect([at('province', null), at('district', 'p-01'), at('district', 'p-01', true)]).toEqual([true, false, true]);
	});
});
