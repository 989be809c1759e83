import { unitPlace, type PackedColumn } from '../sql/packed-column.ts';
import { unitColumns } from '../sql/table-shape.ts';
import type { RowColumn } from './fact-table.ts';

/** The rows of a table as they are taken in: little that is not a number in any of them, and how to read them. */
export interface PackedTable {
	/** In the order of the table's shape. */
	readonly columns: readonly PackedColumn[];
	/** The place of each row's unit, then the columns that are stored. */
	readonly rows: readonly RowColumn[];
}

/** Packs the rows of a table; all columns of units share their codes, which are the places of the units. */
export function packTable(columns: readonly RowColumn[]): PackedTable {
	const packed = columns.map(packColumn);
	const rows = columns.flatMap((column, at): RowColumn[] => {
		switch (packed[at]?.kind) {
			case 'listed':
				return [{ ...column, type: 'integer', values: column.values?.map((_, place) => place + 1) ?? null }];
			case 'stored':
				return [column];
			default:
				return [];
		}
	});
	return { columns: packed, rows: [placeColumn(columns[0]?.codes ?? new Int32Array()), ...rows] };
}

/** A row for each unit: its place, and its columns. */
export function packUnits(columns: readonly RowColumn[]): RowColumn[] {
	return [placeColumn(columns[0]?.codes ?? new Int32Array()), ...columns];
}

const placeColumn = (codes: Int32Array): RowColumn => ({ name: unitPlace.name, type: 'integer', values: null, codes });

/** Texts of which there are more stand in the rows. */
const mostListed = 64;

function packColumn({ name, type, values }: RowColumn): PackedColumn {
	if (unitColumns.some((column) => column.name === name)) return { name, kind: 'of_unit' };
	if (values?.every((value) => value === values[0])) return { name, kind: 'same', value: values[0] ?? null };
	if (type !== 'text' || !values || values.length > mostListed) return { name, kind: 'stored' };
	return { name, kind: 'listed', values: values.map((value) => (value === null ? null : String(value))) };
}
