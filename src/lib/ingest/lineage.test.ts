import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../model/period.ts';
import type { IsoDate } from '../model/period.ts';
import type { ShareBasis, UnitChange } from '../model/unit-change.ts';
import type { Unit } from '../model/unit.ts';
import { lineageOf } from './lineage.ts';
import type { LineageRow } from './lineage.ts';
import { indexUnits } from './unit-index.ts';

const unit = (id: string, validFrom: IsoDate, validTo: IsoDate | null): Unit => ({
	id,
	code: null,
	name: `Xã ${id}`,
	shortName: id,
	kind: 'government',
	level: 'commune',
	division: 'xa',
	parent: null,
	validFrom,
	validTo
});
const change = (from: string, to: string | null, date: IsoDate, share: number | null, basis: ShareBasis = 'exact') =>
	({ from, to, date, share, basis, legalBasis: `NQ ${date}`, type: 'split_part' }) satisfies UnitChange;

const residents: Record<string, number> = { a: 3000, b: 1000, c: 2000, e: 5000 };
const lineage = (units: Unit[], changes: UnitChange[]) =>
	lineageOf(indexUnits(units, changes), (id) => residents[id] ?? null);
/** What a day's facts of a unit become in the units of a date: "to share basis". */
const seen = (rows: readonly LineageRow[], from: string, lens: IsoDate, fact: IsoDate) =>
	rows
		.filter((row) => row.from === from && row.lensFrom <= lens && lens <= row.lensTo)
		.filter((row) => row.factFrom <= fact && fact <= row.factTo)
		.map(({ to, share, basis }) => `${to} ${share} ${basis}`)
		.sort();

// a and b merge into d in 2019; d and e merge into f in 2025, while c is split between f and g.
const chain = lineage(
	[
		unit('a', '2016-01-01', '2019-11-30'),
		unit('b', '2016-01-01', '2019-11-30'),
		unit('c', '2016-01-01', '2025-06-30'),
		unit('d', '2019-12-01', '2025-06-30'),
		unit('e', '2016-01-01', '2025-06-30'),
		unit('f', '2025-07-01', null),
		unit('g', '2025-07-01', null),
		unit('h', '2016-01-01', '2025-06-30'),
		unit('k', '2016-01-01', null)
	],
	[
		change('a', 'd', '2019-12-01', 1),
		change('b', 'd', '2019-12-01', 1),
		change('d', 'f', '2025-07-01', 1),
		change('e', 'f', '2025-07-01', 1),
		change('c', 'f', '2025-07-01', 0.4, 'estimated_pop'),
		change('c', 'g', '2025-07-01', 0.6, 'estimated_pop'),
		change('h', null, '2025-07-01', null, 'unknown')
	]
);

describe('a chain of acts', () => {
	test('forward: merges add up exactly, splits by share', () => {
		expect(seen(chain, 'a', '2026-01-01', '2017-01-01')).toEqual(['f 1 exact']);
		expect(seen(chain, 'a', '2020-01-01', '2017-01-01')).toEqual(['d 1 exact']);
		expect(seen(chain, 'c', '2026-01-01', '2017-01-01')).toEqual(['f 0.4 estimated', 'g 0.6 estimated']);
	});
	test('backward: one source is whole, several by residents, along the chain', () => {
		residents.d = 4000;
		const rows = lineage(
			['a', 'b']
				.map((id) => unit(id, '2016-01-01', '2019-11-30'))
				.concat(unit('d', '2019-12-01', '2025-06-30'), unit('z', '2025-07-01', null)),
			[change('a', 'd', '2019-12-01', 1), change('b', 'd', '2019-12-01', 1), change('d', 'z', '2025-07-01', 1)]
		);
		expect(seen(rows, 'z', '2025-01-01', '2026-01-01')).toEqual(['d 1 exact']);
		expect(seen(rows, 'z', '2018-01-01', '2026-01-01')).toEqual(['a 0.75 estimated', 'b 0.25 estimated']);
		expect(seen(rows, 'd', '1950-01-01', '2020-01-01')).toEqual(['a 0.75 estimated', 'b 0.25 estimated']);
	});
	test('units of the date, those untouched and those without a successor keep their facts', () => {
		expect(seen(chain, 'a', '2018-01-01', '2017-01-01')).toEqual([]);
		expect(seen(chain, 'k', '2026-01-01', '2017-01-01')).toEqual([]);
		expect(seen(chain, 'h', '2026-01-01', '2017-01-01')).toEqual([]);
		expect(seen(chain, 'h', '2016-01-01', '2017-01-01')).toEqual([]);
	});
	test('a row lasts as long as it is true', () => {
		expect(chain.filter((row) => row.from === 'e')).toMatchObject([
			{ to: 'f', lensFrom: '2025-07-01', lensTo: '2299-12-31', factFrom: '1900-01-01', legalBasis: 'NQ 2025-07-01' }
		]);
	});
});

describe('shares that nobody knows', () => {
	const rows = lineage(
		[
			unit('p', '2016-01-01', '2025-06-30'),
			unit('q', '2016-01-01', '2025-06-30'),
			unit('r', '2025-07-01', '2026-06-30'),
			unit('s', '2025-07-01', null),
			unit('t', '2026-07-01', null)
		],
		[
			change('p', 'r', '2025-07-01', null, 'unknown'),
			change('p', 's', '2025-07-01', null, 'unknown'),
			change('q', 'r', '2025-07-01', 1),
			change('r', 't', '2026-07-01', 1)
		]
	);
	test('leave facts where they were, and mark those who lack them', () => {
		expect(seen(rows, 'p', '2025-08-01', '2020-01-01')).toEqual(['p 1 exact', 'r null unknown', 's null unknown']);
	});
	test('so do the known parts of a whole that cannot be made', () => {
		expect(seen(rows, 'q', '2025-08-01', '2020-01-01')).toEqual(['q 1 exact', 'r null unknown']);
		expect(seen(rows, 'q', '2026-08-01', '2020-01-01')).toEqual(['q 1 exact', 't null unknown']);
		expect(seen(rows, 'r', '2026-08-01', '2025-08-01')).toEqual(['t 1 exact']);
	});
	test('also back in time', () => {
		expect(seen(rows, 's', '2020-01-01', '2026-01-01')).toEqual(['p null unknown', 's 1 exact']);
	});
});

test('a circle of changes ends', () => {
	const rows = lineage(
		[unit('a', '2016-01-01', '2019-12-31'), unit('b', '2016-01-01', '2019-12-31')],
		[change('a', 'b', '2020-01-01', 1), change('b', 'a', '2020-01-01', 1)]
	);
	expect(seen(rows, 'a', '2021-01-01', '2017-01-01')).toEqual(['b 1 exact']);
});

/** Generations of units, one after the other, with any shares between them. */
const lineages = fc
	.array(
		fc.record({
			units: fc.integer({ min: 1, max: 4 }),
			shares: fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 6 }), {
				minLength: 16,
				maxLength: 16
			})
		}),
		{ minLength: 2, maxLength: 4 }
	)
	.map((generations) => {
		const start = (generation: number) => `${2016 + generation * 2}-01-01`;
		const isLast = (generation: number) => generation === generations.length - 1;
		const units = generations.flatMap(({ units }, at) =>
			Array.from({ length: units }, (_, n) =>
				unit(`${at}.${n}`, start(at), isLast(at) ? null : addDays(start(at + 1), -1))
			)
		);
		const changes = generations
			.slice(0, -1)
			.flatMap(({ units, shares }, at) =>
				Array.from({ length: units }, (_, from) =>
					Array.from({ length: generations[at + 1]!.units }, (_, to) =>
						change(`${at}.${from}`, `${at + 1}.${to}`, start(at + 1), shares[from * 4 + to] ?? null, 'estimated_pop')
					)
				).flat()
			);
		return { units, changes };
	});

test('whatever the changes, every fact counts once on every date', () => {
	fc.assert(
		fc.property(lineages, fc.integer({ min: 0, max: 9 }), ({ units, changes }, year) => {
			const rows = lineageOf(indexUnits(units, changes), (id) => 100 + id.length);
			const lens = `${2015 + year}-06-01`;
			for (const { id, validFrom, validTo } of units)
				for (const fact of [validFrom, validTo ?? '2030-01-01']) {
					const own = rows.filter((row) => row.from === id && row.lensFrom <= lens && lens <= row.lensTo);
					if (own.length === 0) continue;
					const found = own.filter((row) => row.factFrom <= fact && fact <= row.factTo);
					expect(found.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9);
					expect(new Set(found.map(({ to }) => to)).size).toBe(found.length);
				}
		})
	);
});
