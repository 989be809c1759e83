import { expect, test } from 'vitest';
import { bindNames } from './bind-names.ts';

test('each question mark becomes a value with a name and the type that DuckDB binds', () => {
	const text = `select '?' as a, ? as "b?", ? -- ?\n, ?, ?`;
	expect(bindNames({ text, params: ['x', 1, 0.5, null], databases: [] })).toEqual({
		text: `select '?' as a, {v0:String} as "b?", {v1:Int32} -- ?\n, {v2:Float64}, {v3:Nullable(String)}\nformat ArrowStream`,
		values: { v0: 'x', v1: 1, v2: 0.5, v3: null }
	});
});

test('a statement takes as many values as it has places', () => {
	expect(() => bindNames({ text: 'select ?', params: [1, 2], databases: [] })).toThrow(RangeError);
	expect(() => bindNames({ text: 'select ?, ?', params: [1], databases: [] })).toThrow(RangeError);
});
