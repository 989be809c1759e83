import { unitPlace, type PackedColumn } from '../sql/packed-column.ts';
import type { PackedColumns } from '../sql/tab-tables.ts';
import type { RowColumn } from './fact-table.ts';
import type { TabRows } from './tab-rows.ts';

/** The rows of a tab as they are taken in: little that is not a number in any of them, and how to read them. */
export interface PackedRows {
	readonly columns: PackedColumns;
	/** The units of all rows, by their places. */
	readonly units: readonly RowColumn[];
	readonly facts: readonly RowColumn[];
	readonly submissions: readonly RowColumn[];
}

/** Packs the rows of a tab; they share one list of units. */
export function packRows({ facts, submissions }: Pick<TabRows, 'facts' | 'submissions'>): PackedRows {
	const [packedFacts, packedSubmissions] = [packTable(facts), packTable(submissions)];
	return {
		columns: { facts: packedFacts.columns, submissions: packedSubmissions.columns },
		units: unitsOf(submissions),
		facts: packedFacts.rows,
		submissions: packedSubmissions.rows
	};
}

/** Texts of which there are more stand in the rows. */
const mostListed = 64;

function packTable(columns: readonly RowColumn[]): { columns: PackedColumn[]; rows: RowColumn[] } {
	const units = unitColumns(columns).length;
	const packed = columns.map((column, at) => packColumn(column, at < units));
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
	const places = columns[0]?.codes ?? new Int32Array();
	return { columns: packed, rows: [{ name: unitPlace.name, type: 'integer', values: null, codes: places }, ...rows] };
}

function packColumn({ name, type, values }: RowColumn, isOfUnit: boolean): PackedColumn {
	if (isOfUnit) return { name, kind: 'of_unit' };
	if (values?.every((value) => value === values[0])) return { name, kind: 'same', value: values[0] ?? null };
	if (type !== 'text' || !values || values.length > mostListed) return { name, kind: 'stored' };
	return { name, kind: 'listed', values: values.map((value) => (value === null ? null : String(value))) };
}

/** The columns of a unit stand first, and share their codes. */
function unitColumns(columns: readonly RowColumn[]): readonly RowColumn[] {
	const behind = columns.findIndex(({ codes }) => codes !== columns[0]?.codes);
	return columns.slice(0, behind < 0 ? columns.length : behind);
}

function unitsOf(columns: readonly RowColumn[]): RowColumn[] {
	const own = unitColumns(columns);
	const codes = Int32Array.from(own[0]?.values?.keys() ?? []);
	return [{ name: unitPlace.name, type: 'integer', values: null, codes }, ...own.map((one) => ({ ...one, codes }))];
}
