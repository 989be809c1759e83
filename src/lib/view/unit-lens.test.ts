import { describe, expect, it } from 'vitest';
import type { Lens } from '../model/query.ts';
import { buildDirectory } from '../model/unit-directory.ts';
import type { Unit } from '../model/unit.ts';
import type { Notice } from './notice.ts';
import type { SiteFacts } from './site-facts.ts';
import { decodeUnitLens, lensesOf } from './unit-lens.ts';

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

function read(raw: string | null, of: Unit | null): { lens: Lens; notices: Notice[] } {
	const notices: Notice[] = [];
	return { lens: decodeUnitLens(raw, of, facts, notices), notices };
}

describe('the boundaries of a unit’s page', () => {
	it('are those of days on which it was a unit', () => {
		expect(lensesOf(ward, facts)).toEqual(['2026-09-30']);
		expect(lensesOf(old, facts)).toEqual(['2025-06-30']);
		expect(lensesOf(same, facts)).toEqual(['2026-09-30', '2025-06-30']);
		expect(lensesOf(body, facts)).toEqual([]);
		expect(lensesOf(null, facts)).toEqual(['2026-09-30', '2025-06-30']);
	});
	it('are taken from the link', () => {
		expect(read(null, ward)).toEqual({ lens: { kind: 'as_published' }, notices: [] });
		expect(read('today', ward)).toEqual({ lens: { kind: 'units_of', date: '2026-09-30' }, notices: [] });
		expect(read('2025-06-30', null)).toEqual({ lens: { kind: 'units_of', date: '2025-06-30' }, notices: [] });
	});
	it.each([
		['a day on which it was none', '2025-06-30', 'no_unit_then'],
		['no day', '<b>', 'unknown_value'],
		['a day without data', '1999-01-01', 'out_of_range']
	])('are as published for %s, which is said', (_, raw, reason) =>
		expect(read(raw, ward)).toMatchObject({
			lens: { kind: 'as_published' },
			notices: [{ parameter: 'lens', raw, reason }]
		})
	);
	it('are as published for bodies', () =>
		expect(read('today', body).notices).toMatchObject([{ reason: 'no_unit_then' }]));
});
