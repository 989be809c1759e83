import type { ResultTable } from '../model/result.ts';

/** A number by mode and year; bits of `g`: 2 where modes are summed over, 1 where years are. */
export type PivotExample = readonly [g: number, mode: string | null, year: number | null, turns: number | null];

/** An engine's answer to a pivot of turns by mode and year. */
export const pivotAnswer = (cells: readonly PivotExample[], more: ResultTable['columns'] = {}): ResultTable => ({
	numRows: cells.length,
	coverage: null,
	columns: {
		g: cells.map(([g]) => g),
		k0: cells.map(([, mode]) => mode),
		k1: cells.map(([, , year]) => year),
		n: cells.map(() => 1),
		turns: cells.map(([, , , turns]) => turns),
		...more
	}
});
