import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { units } from '../../datasets/reference-tables.ts';
import { readUnitName } from '../../model/unit-name.ts';
import { readTable } from '../read-table.ts';
import { isValidOver, readUnits } from '../unit-index.ts';
import { nearNames } from './near-names.ts';

const bytes = readFileSync('data/reference/units.csv');
const index = readUnits((await readTable({ name: 'units', bytes }, units)).rows.map((row) => row.values));
const today = { start: '2025-10-01', end: '2025-12-31' };
const keys = [...index.byName.keys()];

/** Letters left out, put in or put in the place of others. */
const misspelt = fc
	.tuple(fc.constantFrom(...keys), fc.array(fc.tuple(fc.nat(20), fc.nat(1), fc.constantFrom('', 'a', 'q', 'ô', ' '))))
	.map(([key, edits]) =>
		edits.slice(0, 3).reduce((text, [at, out, letter]) => text.slice(0, at) + letter + text.slice(at + out), key)
	);

test('all names a letter or two away are found, and no others', () => {
	let found = 0;
	fc.assert(
		fc.property(misspelt, (text) => {
			const isNear = (key: string, other: string) =>
				key.length >= 3 && !/^\d+$/.test(key) && distance(key, other) <= (key.length < 6 ? 1 : 2);
			const { readings } = readUnitName(text);
			const expected = keys
				.filter((other) => readings.some(({ key }) => isNear(key, other)))
				.flatMap((other) => index.byName.get(other) ?? [])
				.filter(({ unit }) => isValidOver(unit, today))
				.map(({ unit }) => unit.id);
			const near = nearNames(index, { text, parent: null, level: null }, today).map(({ id }) => id);
			expect(expected).toEqual(expect.arrayContaining(near));
			expect(near).toHaveLength(Math.min(5, expected.length));
			found += near.length;
		}),
		{ numRuns: 300 }
	);
	expect(found).toBeGreaterThan(20);
});
