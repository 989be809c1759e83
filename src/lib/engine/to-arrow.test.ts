import { afterEach, expect, test, vi } from 'vitest';
import { fromArrow } from './from-arrow.ts';
import { toArrow } from './to-arrow.ts';
import { arrowOf } from './arrow-fixture.ts';

afterEach(() => vi.unstubAllGlobals());

test('columns with gaps are written without compiling text, which a content security policy forbids', () => {
	vi.stubGlobal('Function', () => {
		throw new EvalError('unsafe-eval');
	});
	const bytes = arrowOf([
		{ name: 'unit', type: 'text', values: ['Sầm Sơn', null, ''] },
		{ name: 'turns', type: 'integer', values: [null, 0, 12] },
		{ name: 'on', type: 'date', values: ['2024-03-31', null, '1999-12-31'] },
		{ name: 'cumulative', type: 'boolean', values: [true, false, null] }
	]);
	expect(fromArrow(bytes).columns).toEqual({
		unit: ['Sầm Sơn', null, ''],
		turns: [null, 0, 12],
		on: ['2024-03-31', null, '1999-12-31'],
		cumulative: [1, 0, null]
	});
});

test('rows come in streams of their own, each with all its texts', () => {
	const codes = Int32Array.from([0, 1, 2, 1, 0]);
	const columns = [
		{ name: 'unit', type: 'text', values: ['x-1', null, 'x-2'], codes },
		{ name: 'turns', type: 'integer', values: [2 ** 40, 1, null], codes },
		{ name: 'row', type: 'integer', values: null, codes: Int32Array.from([2, 3, 4, 5, 6]) }
	] as const;
	const parts = [...toArrow(columns, 2)].map((part) => fromArrow(part).columns);
	expect(parts).toEqual([
		{ unit: ['x-1', null], turns: new Float64Array([2 ** 40, 1]), row: new Float64Array([2, 3]) },
		{ unit: ['x-2', null], turns: [null, 1], row: new Float64Array([4, 5]) },
		{ unit: ['x-1'], turns: new Float64Array([2 ** 40]), row: new Float64Array([6]) }
	]);
	expect([...toArrow([{ ...columns[0], codes: new Int32Array() }], 2)].map((part) => fromArrow(part).numRows)).toEqual([
		0
	]);
});
