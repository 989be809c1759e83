import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileLine } from './file-lines.ts';

/** The rows of a sheet as they are written, below a header of three names. */
function write(rows: readonly (readonly string[])[]): unknown {
	const all = [['a', 'b', 'c'], ...rows].map((cells, at) => ({ line: at + 1, cells }));
	const sheet = { name: 'x', rows: all, merges: [], hidden: new Set<number>() };
	const text = [...fileLine({ file: 'x', sheets: [sheet], problems: [] }, 'vi')].join('');
	return (JSON.parse(text) as { sheets: { rows: unknown }[] }).sheets[0]?.rows;
}

const cell = fc.oneof(fc.constantFrom('],[', '"],["', ']', '[', '\\', '"', ',null'), fc.string({ minLength: 1 }));

test('rows shorter than the header are filled with null, whatever their cells hold', () => {
	fc.assert(
		fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), (rows) => {
			const filled = rows.map((cells) => [...cells, ...new Array<null>(Math.max(0, 3 - cells.length)).fill(null)]);
			expect(write(rows)).toEqual(filled);
		})
	);
});
