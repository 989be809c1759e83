import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ResultTable } from '../model/result.ts';
import { statementOf } from './fake-engine.ts';
import { decodeResult, encodeResult, toBundle } from './result-bundle.ts';
import { statementKey } from './statement-key.ts';

const text = fc.string({ unit: 'grapheme' });
const columnOf = (rows: number) => {
	const rowsOf = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: rows, maxLength: rows });
	const withGap = <T>(values: readonly T[]) => (rows === 0 ? values : [...values.slice(1), null]);
	return fc.oneof(
		rowsOf(fc.double()).map((values) => Float64Array.from(values)),
		rowsOf(fc.integer()).map((values) => Float64Array.from(values)),
		rowsOf(fc.option(fc.double())).map(withGap),
		rowsOf(fc.option(text)),
		rowsOf(fc.constantFrom('quận', 'huyện', null))
	);
};
const tables: fc.Arbitrary<ResultTable> = fc.nat({ max: 20 }).chain((numRows) =>
	fc.record({
		numRows: fc.constant(numRows),
		columns: fc.dictionary(text, columnOf(numRows)),
		coverage: fc.option(fc.record({ reported: fc.nat(), due: fc.nat() }))
	})
);
const plain = ({ numRows, columns, coverage }: ResultTable) => ({
	numRows,
	columns: new Map(Object.entries(columns)),
	coverage: coverage && { ...coverage }
});

test('a result comes back from JSON as it was', () => {
	fc.assert(
		fc.property(tables, (table) => {
			expect(plain(decodeResult(JSON.parse(JSON.stringify(encodeResult(table)))))).toEqual(plain(table));
		})
	);
});

test('repeated texts are written once', () => {
	const level = Array.from({ length: 1000 }, (_, row) => (row % 2 ? 'district' : 'commune'));
	const encoded = JSON.stringify(encodeResult({ numRows: 1000, columns: { level }, coverage: null }));
	expect(encoded.length).toBeLessThan(2200);
});

test('columns of unequal length are refused', () => {
	expect(() => decodeResult({ rows: 2, columns: { a: { n: [1] } }, coverage: null })).toThrow(TypeError);
});

test('keys are stable, and differ with the text and the values', () => {
	expect(statementKey(statementOf('select ?', 1))).toBe('1ipdxilneki');
	const statements = fc.uniqueArray(fc.tuple(text, fc.array(fc.oneof(text, fc.integer(), fc.constant(null)))), {
		selector: (parts) => JSON.stringify(parts),
		minLength: 500,
		maxLength: 1000
	});
	const [sample] = fc.sample(statements, { numRuns: 1, seed: 42 });
	const keys = sample?.map(([text, params]) => statementKey(statementOf(text, ...params)));
	expect(new Set(keys).size).toBe(sample?.length);
});

test('a bundle finds its results by statement', () => {
	const statement = statementOf('select 1');
	const table: ResultTable = { numRows: 0, columns: {}, coverage: null };
	expect(Object.keys(toBundle([[statement, table]], 'v').results)).toEqual([statementKey(statement)]);
});
