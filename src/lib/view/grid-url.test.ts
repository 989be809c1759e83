import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { units } from '../ingest/fixture.ts';
import { buildDirectory } from '../model/unit-directory.ts';
import type { GridView } from '../model/view.ts';
import { decodeGrid, defaultGrid, encodeGrid } from './grid-url.ts';

const directory = buildDirectory([...units.byId.values()]);
const facts = { directory, events: [], targets: [], dataFrom: '2016-01-01', dataThrough: '2025-06-30' };
const decode = (search: string) => decodeGrid(new URLSearchParams(search), facts);

describe('links to the completeness grid', () => {
	it('show the year of the data and the one before', () => {
		expect(defaultGrid(facts).from).toBe(2024);
		expect(encodeGrid(defaultGrid(facts), facts)).toBe('');
		expect(decode('')).toEqual({ view: defaultGrid(facts), notices: [] });
	});
	it('give every view back', () => {
		const ids = directory.units.map((unit) => unit.id);
		const within = directory.units.find((unit) => unit.level === 'province')!.id;
		const views: fc.Arbitrary<GridView> = fc.record({
			from: fc.integer({ min: 2016, max: 2025 }),
			units: fc.oneof(
				fc.constant({ kind: 'level', level: 'district', within } as const),
				fc.constant({ kind: 'level', level: 'province', within: null } as const),
				fc.constantFrom(...ids).map((id) => ({ kind: 'ids', ids: [id] }) as const)
			)
		});
		fc.assert(
			fc.property(views, (view) => {
				expect(decode(encodeGrid(view, facts))).toEqual({ view, notices: [] });
			})
		);
	});
	it.each([
		['?from=1999', 'out_of_range'],
		['?from=soon', 'unknown_value'],
		['?in=h-999', 'unknown_unit'],
		['?colour=red', 'unknown_parameter']
	])('say what is wrong with %s', (search, reason) => {
		expect(decode(search).notices[0]?.reason).toBe(reason);
	});
});
