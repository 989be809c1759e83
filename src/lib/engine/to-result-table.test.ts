import { expect, test } from 'vitest';
import { toResultTable } from './to-result-table.ts';

test('numbers without gaps are packed, the others stay as they are', () => {
	const table = toResultTable([
		{ name: 'turns', numeric: true, values: [3, 0] },
		{ name: 'people', numeric: true, values: [null, 4] },
		{ name: 'unit_id', numeric: false, values: ['p-01', null] }
	]);
	expect(table).toEqual({
		numRows: 2,
		columns: { turns: new Float64Array([3, 0]), people: [null, 4], unit_id: ['p-01', null] },
		coverage: null
	});
});

test('coverage adds up the units of all rows', () => {
	const table = toResultTable([
		{ name: 'units_due', numeric: true, values: [14, 14] },
		{ name: 'units_reported', numeric: true, values: [12, 14] }
	]);
	expect(table.coverage).toEqual({ reported: 26, due: 28 });
});

test('an empty result keeps its columns', () => {
	expect(toResultTable([{ name: 'turns', numeric: true, values: [] }])).toEqual({
		numRows: 0,
		columns: { turns: new Float64Array(0) },
		coverage: null
	});
});
