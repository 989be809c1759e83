import type { RowColumn } from '../ingest/fact-table.ts';
import { placeColumns } from '../sql/fact-codes.ts';
import type { PackedColumn } from '../sql/packed-column.ts';

/** More texts than these stand in the rows: DuckDB makes a list anew for each of its chunks. */
const mostListed = 512;

/** How columns of facts wait for DuckDB; those of a unit share their codes. */
export function packFacts(columns: readonly RowColumn[]): PackedColumn[] {
	return columns.map(({ name, type, values }): PackedColumn => {
		if (placeColumns.includes(name)) return { name, kind: 'of_unit' };
		if (values?.every((value) => value === values[0])) return { name, kind: 'same', value: values[0] ?? null };
		if (type === 'integer' || type === 'decimal' || values === null) return { name, kind: 'number' };
		if (values.length > mostListed) return { name, kind: 'stored' };
		return { name, kind: 'listed', values: values.map((value) => (value === null ? null : String(value))) };
	});
}
