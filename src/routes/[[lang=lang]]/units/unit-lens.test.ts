import { describe, expect, it } from 'vitest';
import { buildDirectory } from '#lib/model/unit-directory.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { SiteFacts } from '#lib/view/site-facts.ts';
import { lensesOf, unitLens } from './unit-lens.ts';

const unit = (id: string, validFrom: string, validTo: string | null, territory?: string): Unit => ({
	...{ id, code: id, name: id, shortName: id, kind: 'government', level: 'commune', division: 'xa', parent: null },
	...{ validFrom, validTo, ...(territory ? { territory } : {}) }
});
const old = unit('old', '2016-01-01', '2025-06-30');
const ward = unit('ward', '2025-07-01', null);
const same = unit('same', '2016-01-01', null);
const body = unit('body', '2016-01-01', null, 'same');
const facts: SiteFacts = {
	directory: buildDirectory([old, ward, same]),
	events: [],
	targets: [],
	dataFrom: '2016-01-01',
	dataThrough: '2026-09-30'
};

describe('the boundaries of a unit’s page', () => {
	it('are those of days on which it was a unit', () => {
		expect(lensesOf(ward, facts)).toEqual(['2026-09-30']);
		expect(lensesOf(old, facts)).toEqual(['2025-06-30']);
		expect(lensesOf(same, facts)).toEqual(['2026-09-30', '2025-06-30']);
		expect(lensesOf(body, facts)).toEqual([]);
	});
	it('are taken from the link', () => {
		expect(unitLens(null, ward, facts)).toEqual({ lens: { kind: 'as_published' }, notices: [] });
		expect(unitLens('today', ward, facts)).toEqual({ lens: { kind: 'units_of', date: '2026-09-30' }, notices: [] });
	});
	it.each([
		['a day on which it was none', '2025-06-30', 'out_of_range'],
		['no day', '<b>', 'unknown_value'],
		['a day without data', '1999-01-01', 'out_of_range']
	])('are as published for %s, which is said', (_, raw, reason) =>
		expect(unitLens(raw, ward, facts)).toMatchObject({
			lens: { kind: 'as_published' },
			notices: [{ parameter: 'lens', raw, reason }]
		})
	);
	it('are as published for bodies', () =>
		expect(unitLens('today', body, facts).notices).toMatchObject([{ reason: 'out_of_range' }]));
});
