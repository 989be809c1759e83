import { parquetWriteBuffer, type BasicType } from 'hyparquet-writer';
import { sentColumns } from '#lib/model/columns.ts';
import type { ColumnType, DatasetContract } from '#lib/model/contract.ts';
import type { Row, Value } from './row.ts';

/** The contract's columns that hold something in these rows, or must stand in a file. */
function usedColumns(contract: DatasetContract, rows: readonly Row[]) {
	return sentColumns(contract).filter(
		(column) => column.required || rows.some((row) => row[column.id] !== null && row[column.id] !== undefined)
	);
}

const csvCell = (value: Value | undefined): string => (value === null || value === undefined ? '' : String(value));

/** Rows as CSV in the columns in which a contract is sent; no value of the demo needs quotes. */
export function toCsv(contract: DatasetContract, rows: readonly Row[]): string {
	const columns = usedColumns(contract, rows).map((column) => column.id);
	const lines = rows.map((row) => columns.map((column) => csvCell(row[column])).join(','));
	return [columns.join(','), ...lines, ''].join('\n').normalize('NFC');
}

const basicTypes: Record<ColumnType, BasicType> = {
	text: 'STRING',
	enum: 'STRING',
	date: 'STRING',
	integer: 'INT32',
	decimal: 'DOUBLE',
	boolean: 'BOOLEAN'
};

/** Rows as Parquet in the columns in which a contract is sent; dates as ISO text, which no time zone can shift. */
export function toParquet(contract: DatasetContract, rows: readonly Row[]): Uint8Array {
	const columnData = usedColumns(contract, rows).map((column) => ({
		name: column.id,
		data: rows.map((row) => row[column.id] ?? null),
		type: basicTypes[column.type]
	}));
	return new Uint8Array(parquetWriteBuffer({ columnData }));
}
