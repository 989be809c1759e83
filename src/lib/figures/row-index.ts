import { textAt } from '../model/result.ts';
import type { ResultTable } from '../model/result.ts';
import type { IsoDate } from '../model/period.ts';
import type { UnitId } from '../model/unit.ts';

/** The rows of a table split by unit and time: by unit, then by the first day of their bucket. */
export type RowIndex = ReadonlyMap<UnitId, ReadonlyMap<IsoDate, number>>;

export function indexRows(table: ResultTable): RowIndex {
	const index = new Map<UnitId, Map<IsoDate, number>>();
	for (let row = 0; row < table.numRows; row++) {
		const unit = textAt(table, 'unit_id', row) ?? '';
		const buckets = index.get(unit) ?? new Map<IsoDate, number>();
		index.set(unit, buckets.set(textAt(table, 'bucket_start', row) ?? '', row));
	}
	return index;
}
