import type { CellColumn, RawCell } from './raw-table.ts';

/** What formats of typed columns can hold and no table means. */
export type OddRule = 'not_finite' | 'beyond_calendar';
type OddCell = string | number;

/** Hears of an odd cell; rows from 0. */
export type TellOdd = (row: number, rule: OddRule, value: OddCell) => void;

/** True for NaN and the infinities, which no count can be. */
export const isNotFinite = (cell: unknown): cell is number => typeof cell === 'number' && !Number.isFinite(cell);

/** The rule that a cell breaks; `isMoment` says that its column holds days or moments, which are written as text. */
export function oddRule(cell: RawCell, isMoment: boolean): OddRule | null {
	if (isNotFinite(cell)) return 'not_finite';
	const isBeyond = isMoment && typeof cell === 'string' && !/^(?!0000)\d{4}-/.test(cell);
	return isBeyond ? 'beyond_calendar' : null;
}

/** A column in which odd cells are told and missing; the same one where it has none. */
export function dropOdd(column: CellColumn, isMoment: boolean, tell: TellOdd): CellColumn {
	const { cells, codes } = column;
	if (!cells.some((cell) => oddRule(cell, isMoment) !== null)) return column;
	const rules = cells.map((cell) => oddRule(cell, isMoment));
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] as number;
		const rule = rules[code];
		if (rule) tell(row, rule, cells[code] as OddCell);
	}
	return { cells: cells.map((cell, code) => (rules[code] ? null : cell)), codes };
}
