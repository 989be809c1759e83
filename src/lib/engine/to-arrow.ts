import { Bool, DateDay, Float64, Int64, Table, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import type { DataType } from 'apache-arrow';

/** A column of clean rows, as ingest gives it: dates as ISO text. */
export interface TabColumn {
	readonly name: string;
	readonly type: 'text' | 'integer' | 'decimal' | 'date' | 'boolean';
	readonly values: readonly (string | number | boolean | null)[];
}

/** Columns as an Arrow IPC stream. */
export function toArrow(columns: readonly TabColumn[]): Uint8Array {
	const vectors = columns.map((column) => [column.name, toVector(column)] as const);
	return tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
}

function toVector({ type, values }: TabColumn) {
	const [arrowType, toValue] = conversions[type];
	return vectorFromArray(
		values.map((value) => (value === null ? null : toValue(value))),
		arrowType
	);
}

type Conversion = readonly [type: DataType, toValue: (value: string | number | boolean) => unknown];
const conversions: Readonly<Record<TabColumn['type'], Conversion>> = {
	text: [new Utf8(), String],
	integer: [new Int64(), BigInt],
	decimal: [new Float64(), Number],
	date: [new DateDay(), (value) => new Date(`${value}T00:00:00Z`)],
	boolean: [new Bool(), Boolean]
};
