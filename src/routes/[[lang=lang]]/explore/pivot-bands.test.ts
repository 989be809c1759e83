import { expect, test } from 'vitest';
import { pivotBands } from './pivot-bands.ts';
import type { NumberColumn } from './pivot-cells.ts';

const columns = (count: number) => Array.from({ length: count }, (_, at) => ({ id: String(at) }) as NumberColumn);

test.each([
	[0, []],
	[1, [1]],
	[8, [8]],
	[9, [5, 4]],
	[17, [6, 6, 5]]
])('%d columns stand in bands of %j', (count, sizes) => {
	const bands = pivotBands(columns(count));
	expect(bands.map(({ length }) => length)).toEqual(sizes);
	expect(bands.flat()).toEqual(columns(count));
});
