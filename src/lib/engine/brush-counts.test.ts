import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRows, countsIn, withAncestors } from './brush-counts.ts';

const members = ['a', 'a1', 'a2', 'b', 'b1'];
const above: Record<string, readonly string[]> = { a1: ['a'], a2: ['a'], b: ['land'], b1: ['b', 'land'] };
const bins = 6;

interface Row {
	readonly slot: number;
	readonly first: number;
	readonly last: number;
	readonly n: number;
}

const row = fc
	.record({
		slot: fc.nat(members.length - 1),
		from: fc.nat(bins - 1),
		over: fc.nat(2),
		n: fc.integer({ min: 1, max: 9 })
	})
	.map(({ slot, from, over, n }): Row => ({ slot, first: 100 + from, last: 100 + Math.min(bins - 1, from + over), n }));

function counted(rows: readonly Row[]) {
	const chart = {
		members,
		slots: rows.map(({ slot }) => slot),
		first: rows.map(({ first }) => first),
		last: rows.map(({ last }) => last),
		n: rows.map(({ n }) => n)
	};
	return countRows(chart, 100, bins);
}

/** Rows by member, added one by one. */
function added(rows: readonly Row[], from: number, to: number, ofMember: (member: string) => readonly string[]) {
	const sums: Record<string, number> = {};
	for (const { slot, first, last, n } of rows)
		if (first - 100 >= from && last - 100 < to)
			for (const member of ofMember(members[slot]!)) sums[member] = (sums[member] ?? 0) + n;
	return sums;
}

const span = fc.tuple(fc.nat(bins), fc.nat(bins));

describe('rows counted by bin and member', () => {
	it('are those that lie in a span as a whole', () => {
		fc.assert(
			fc.property(fc.array(row), span, (rows, [from, to]) => {
				const found = countsIn(counted(rows), from, to);
				const pairs = [...found.keys()].map((member) => [member, found.get(member)]);
				expect(Object.fromEntries(pairs)).toEqual(added(rows, from, to, (member) => [member]));
			})
		);
	});

	it('are summed up over those below a member', () => {
		fc.assert(
			fc.property(fc.array(row), span, (rows, [from, to]) => {
				const found = countsIn(
					withAncestors(counted(rows), (member) => above[member] ?? []),
					from,
					to
				);
				const pairs = [...found.keys()].map((member) => [member, found.get(member)]);
				const wanted = added(rows, from, to, (member) => [member, ...(above[member] ?? [])]);
				expect(Object.fromEntries(pairs)).toEqual(wanted);
			})
		);
	});

	it('are none of a member that is not there', () => {
		expect(countsIn(counted([]), 0, bins).get('elsewhere')).toBeUndefined();
		expect([
			...countsIn(
				withAncestors(countRows({ members: [], slots: [], first: [], last: [], n: [] }, 0, 0), () => []),
				0,
				0
			).keys()
		]).toEqual([]);
	});
});
