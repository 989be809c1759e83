import type { IsoDate } from '../model/period.ts';
import type { ResultTable } from '../model/result.ts';
import type { Unit, UnitId } from '../model/unit.ts';
import type { FigureInput } from './figure-input.ts';
import type { RowIndex } from './row-index.ts';

/** One measure of one unit, as a row of its page; the table holds the units that it is compared with too. */
export interface UnitRowInput extends FigureInput {
	readonly unit: Unit;
	/** The rows of the unit alone. */
	readonly own: ResultTable;
	readonly siblings: readonly UnitId[];
	readonly index: RowIndex;
	/** Residents by unit and first day of a bucket. */
	readonly residentsAt: (unit: UnitId, start: IsoDate) => number | null;
}
