import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFaultyRows } from './faulty-rows.ts';
import { makeProblem } from './make-problem.ts';

const problem = fc
	.record({
		...{ file: fc.constantFrom('a.csv', 'b.xlsx'), sheet: fc.constantFrom(null, 'x', 'y') },
		line: fc.option(fc.integer({ min: 1, max: 9 })),
		severity: fc.constantFrom('error' as const, 'warning' as const)
	})
	.map(({ file, ...place }) => makeProblem(file, 'negative', place));

test('a row with many errors is one', () => {
	fc.assert(
		fc.property(fc.array(problem), (problems) => {
			const faulty = problems.filter(({ severity, line }) => severity === 'error' && line !== null);
			const rows = new Set(faulty.map(({ file, sheet, line }) => JSON.stringify([file, sheet, line])));
			expect(countFaultyRows(problems)).toBe(rows.size);
		})
	);
});
