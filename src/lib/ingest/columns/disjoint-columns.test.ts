import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FactRow } from '../fact-row.ts';
import { areDisjointColumns } from './disjoint-columns.ts';
import { factColumns } from './fact-columns.ts';

const quarters = [1, 4, 7, 10].map((month) => ({
	start: `2024-${String(month).padStart(2, '0')}-01`,
	end: `2024-${String(month + 2).padStart(2, '0')}-30`
}));
const year = { start: '2024-01-01', end: '2024-12-31' };

const fact = (periods: readonly { start: string; end: string }[]) =>
	fc.record({
		unit: fc.constantFrom('a', 'b'),
		member: fc.constantFrom('x', 'y'),
		period: fc.constantFrom(...periods)
	});

type Fact = { unit: string; member: string; period: { start: string; end: string } };

const toRow = ({ unit, member, period }: Fact, at: number): FactRow => ({
	...period,
	unitId: unit,
	dimensions: [member],
	values: [1],
	qualifiers: [null],
	scope: 'body',
	provisional: false,
	submittedOn: null,
	revisionNo: null,
	asOf: null,
	file: 'a.csv',
	sheet: null,
	line: at
});

const isSame = (a: Fact, b: Fact) => a.unit === b.unit && a.member === b.member;
const share = (a: Fact, b: Fact) => a.period.start <= b.period.end && b.period.start <= a.period.end;

it.each([
	['that share no days', quarters],
	['of which one holds the others', [...quarters, year]]
])('facts are disjoint where no two of the same are of the same day: periods %s', (_, periods) => {
	let disjoint = 0;
	fc.assert(
		fc.property(fc.array(fact(periods), { maxLength: 5 }), (facts) => {
			const expected = facts.every((one, at) =>
				facts.slice(0, at).every((other) => !isSame(one, other) || !share(one, other))
			);
			disjoint += Number(expected);
			expect(areDisjointColumns(factColumns(facts.map(toRow)))).toBe(expected);
		})
	);
	expect(disjoint).toBeGreaterThan(10);
});
