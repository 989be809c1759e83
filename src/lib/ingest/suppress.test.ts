import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import petitions from '../datasets/petitions.contract.ts';
import { countMeasures } from '../model/columns.ts';
import type { FactRow } from './fact-row.ts';
import { suppressFacts, type PublishedRow } from './suppress.ts';

const counts = countMeasures(petitions).map((measure) => measure.id);
const types = ['khieu_nai', 'to_cao', 'kien_nghi_phan_anh'];
const shown = ['received', 'in_jurisdiction_cases', 'resolved_cases', 'unresolved_cases'];
const columns = shown.map((id) => counts.indexOf(id));

function fact(unitId: string, type: string, [received = 0, resolved = 0, unresolved = 0]: readonly number[]): FactRow {
	const given: Record<string, number> = {
		received,
		in_jurisdiction_cases: resolved + unresolved,
		resolved_cases: resolved,
		unresolved_cases: unresolved
	};
	return {
		unitId,
		start: '2024-01-01',
		end: '2024-03-31',
		scope: 'body',
		provisional: false,
		submittedOn: null,
		file: 'a.csv',
		sheet: null,
		line: 2,
		dimensions: [type],
		values: counts.map((id) => given[id] ?? null),
		qualifiers: counts.map(() => null),
		revisionNo: null,
		asOf: null
	};
}

const placeOf = (unit: string) =>
	unit === 'p' ? ({ level: 'province', parent: null } as const) : ({ level: 'commune', parent: 'p' } as const);
const publish = (facts: readonly FactRow[]) => suppressFacts(facts, petitions, placeOf);
const cells = (rows: readonly PublishedRow[], column: string) =>
	rows.map((row) => row.values[counts.indexOf(column)] ?? row.qualifiers[counts.indexOf(column)]);
const large = [100, 90, 80];
const unit = (id: string, ...numbers: (readonly number[])[]) =>
	types.map((type, at) => fact(id, type, numbers[at] ?? large));

describe('small counts', () => {
	test('are hidden with their unit, its whole is published, and a second unit goes along', () => {
		const rows = publish([...unit('a', [3, 20, 10]), ...unit('b'), ...unit('c', [900], [900], [900])]);
		expect(cells(rows.slice(0, 3), 'received')).toEqual(['in_whole', 'in_whole', 'in_whole']);
		expect(cells(rows.slice(3, 6), 'received')).toEqual(['in_whole', 'in_whole', 'in_whole']);
		expect(cells(rows.slice(6, 9), 'received')).toEqual([900, 900, 900]);
		expect(rows.slice(9).map((row) => [row.unitId, row.dimensions[0], row.values[counts.indexOf('received')]])).toEqual(
			[
				['a', 'all', 203],
				['b', 'all', 300]
			]
		);
	});

	test('of which even the whole is small are below five', () => {
		const rows = publish([
			...unit('a', [1, 0, 0], [2, 0, 0], [0, 0, 0]),
			...unit('b', [4, 0, 0], [0, 0, 0], [0, 0, 0])
		]);
		expect(cells(rows, 'received')).toEqual(['below', 'below', 'suppressed', 'below', 'suppressed', 'suppressed']);
	});

	test('zero and five are published, and so is every number of a province', () => {
		const facts = [...unit('a', [0, 0, 0], [5, 5, 5]), ...types.map((type) => fact('p', type, [1, 1, 1]))];
		expect(publish(facts)).toEqual(facts);
	});
});

type Equation = readonly number[];

/** What is left of a vector once a reader has used all equations; all zero: the vector is known. */
function reduce(vector: readonly number[], basis: Map<number, Equation>): number[] {
	const left = [...vector];
	for (let at = 0; at < left.length; at++) {
		const known = basis.get(at);
		const factor = left[at] ?? 0;
		if (Math.abs(factor) < 1e-9 || !known) continue;
		known.forEach((value, index) => (left[index] = (left[index] ?? 0) - value * factor));
	}
	return left;
}

function basisOf(equations: readonly Equation[]): Map<number, Equation> {
	const basis = new Map<number, Equation>();
	for (const equation of equations) {
		const left = reduce(equation, basis);
		const first = left.findIndex((value) => Math.abs(value) > 1e-9);
		if (first >= 0)
			basis.set(
				first,
				left.map((value) => value / (left[first] ?? 1))
			);
	}
	return basis;
}

/** Reports of communes, and of a province that publishes their exact sums: by type, over types, by measure. */
const communes = fc.array(
	fc.array(fc.array(fc.oneof(fc.nat(6), fc.nat(60)), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
	{ minLength: 2, maxLength: 5 }
);

test('no hidden small count follows from what is published', () => {
	fc.assert(
		fc.property(communes, (reports) => {
			const facts = reports.flatMap((rows, at) => rows.map((row, type) => fact(`c${at}`, types[type] ?? '', row)));
			const rows = publish(facts);
			const id = (at: number, column: number) => at * columns.length + columns.indexOf(column);
			const size = facts.length * columns.length;
			const sumOf = (members: readonly number[]) =>
				Array.from({ length: size }, (_, index) => members.filter((member) => member === index).length);
			const all = facts.map((_, at) => at);
			const equations = columns.flatMap((column) => [
				...types.map((type) =>
					sumOf(all.filter((at) => facts[at]?.dimensions[0] === type).map((at) => id(at, column)))
				),
				...all.filter((at) => rows[at]?.values[column] !== null).map((at) => sumOf([id(at, column)])),
				...rows
					.slice(facts.length)
					.filter((whole) => whole.values[column] !== null)
					.map((whole) => sumOf(all.filter((at) => facts[at]?.unitId === whole.unitId).map((at) => id(at, column))))
			]);
			const [, total, resolved, unresolved] = columns;
			const balance = all.map((at) => {
				const equation = sumOf([id(at, resolved ?? 0), id(at, unresolved ?? 0)]);
				equation[id(at, total ?? 0)] = -1;
				return equation;
			});
			const basis = basisOf([...equations, ...balance]);
			for (const [at, { values, unitId }] of facts.entries())
				for (const column of columns) {
					const value = values[column] ?? 0;
					if (value < 1 || value > 4) continue;
					expect(rows[at]?.values[column]).toBeNull();
					const others = facts.some(
						(other) => other.unitId !== unitId && other.dimensions[0] === facts[at]?.dimensions[0]
					);
					if (others) expect(reduce(sumOf([id(at, column)]), basis).some((left) => Math.abs(left) > 1e-9)).toBe(true);
				}
		}),
		{ numRuns: 600 }
	);
});

test('what is published is true, and a published whole is the sum of its parts', () => {
	fc.assert(
		fc.property(communes, (reports) => {
			const facts = reports.flatMap((rows, at) => rows.map((row, type) => fact(`c${at}`, types[type] ?? '', row)));
			const rows = publish(facts);
			for (const [at, row] of rows.entries())
				for (const column of columns) {
					const own = at < facts.length ? [facts[at]] : facts.filter(({ unitId }) => unitId === row.unitId);
					const sum = own.reduce((before, one) => before + (one?.values[column] ?? 0), 0);
					if (row.values[column] !== null) expect(row.values[column]).toBe(sum);
				}
		})
	);
});
