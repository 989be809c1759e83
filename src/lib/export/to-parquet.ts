import { parquetWriteBuffer, type BasicType } from 'hyparquet-writer';
import type { Column, ColumnType } from '../model/contract.ts';

const basicTypes: Record<ColumnType, BasicType> = {
	text: 'STRING',
	enum: 'STRING',
	date: 'STRING',
	integer: 'INT64',
	decimal: 'DOUBLE',
	boolean: 'BOOLEAN'
};

/** Rows in the columns of a contract as Parquet; dates as ISO text, which no time zone can shift. */
export function toParquet(
	columns: readonly Column[],
	rows: readonly (readonly (string | number | boolean | null)[])[]
): Uint8Array<ArrayBuffer> {
	const columnData = columns.map(({ id, type }, at) => ({
		name: id,
		type: basicTypes[type],
		data: rows.map((row) => toValue(type, row[at] ?? null))
	}));
	return new Uint8Array(parquetWriteBuffer({ columnData }));
}

function toValue(type: ColumnType, value: string | number | boolean | null) {
	return type === 'integer' && typeof value === 'number' ? BigInt(value) : value;
}
