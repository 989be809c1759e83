import type { CellColumn } from './raw-table.ts';

/** Hears of a cell that is NaN or infinite; rows from 0. */
export type TellNotFinite = (row: number, value: number) => void;

/** True for NaN and the infinities, which formats of typed columns can hold and no count can be. */
export const isNotFinite = (cell: unknown): cell is number => typeof cell === 'number' && !Number.isFinite(cell);

/** A column in which they are told and missing; the same one where it has none. */
export function dropNotFinite(column: CellColumn, tell: TellNotFinite): CellColumn {
	const { cells, codes } = column;
	if (!cells.some(isNotFinite)) return column;
	for (let row = 0; row < codes.length; row++) {
		const cell = cells[codes[row] as number];
		if (isNotFinite(cell)) tell(row, cell);
	}
	return { cells: cells.map((cell) => (isNotFinite(cell) ? null : cell)), codes };
}
