import { afterEach, expect, test, vi } from 'vitest';
import { fromArrow } from './from-arrow.ts';
import { toArrow } from './to-arrow.ts';

afterEach(() => vi.unstubAllGlobals());

test('columns with gaps are written without compiling text, which a content security policy forbids', () => {
	vi.stubGlobal('Function', () => {
		throw new EvalError('unsafe-eval');
	});
	const bytes = toArrow([
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
