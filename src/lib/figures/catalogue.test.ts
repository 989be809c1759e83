import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { findMeasure } from '../datasets/registry.ts';
import type { Query } from '../model/query.ts';
import { kindsFor } from './catalogue.ts';
import { exampleInput } from './example.ts';

const { view } = exampleInput({
	contract: receptions,
	measure: 'turns',
	from: '2021-01-01',
	to: '2025-12-31',
	cell: () => 1
});
const kinds = (query: Partial<Query>, measure = 'turns') =>
	kindsFor({ ...view.query, ...query }, findMeasure(receptions, measure)!);

describe('the catalogue', () => {
	it('shows units over time as lines first, and ranked', () => {
		expect(kinds({})[0]).toBe('line');
		expect(kinds({})).toContain('bar');
	});
	it('ranks units where there is one period', () => {
		const year = { start: '2024-01-01', end: '2024-12-31', calendar: 'civil' } as const;
		expect(kinds({ grain: 'year', time: year })[0]).toBe('bar');
	});
	it('ranks no unit alone, and no members', () => {
		expect(kinds({ units: { kind: 'ids', ids: ['u-0'] } })).not.toContain('bar');
		expect(kinds({ splitBy: ['time', 'mode'] })).not.toContain('bar');
	});
	it('draws some of thousands of lines, but not at first', () => {
		const communes = { kind: 'level', level: 'commune', within: null } as const;
		expect(kinds({ units: communes })[0]).toBe('bar');
		expect(kinds({ units: communes })).toContain('line');
	});
	it('always has something to show', () => {
		expect(kinds({ splitBy: [], grain: 'total' })).toEqual(['line']);
	});
});
