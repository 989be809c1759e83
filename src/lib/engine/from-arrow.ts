import { DataType, tableFromIPC } from 'apache-arrow';
import type { Vector } from 'apache-arrow';
import type { ResultColumn, ResultTable } from '../model/result.ts';
import { toResultTable } from './to-result-table.ts';
import type { NamedColumn } from './to-result-table.ts';

/** The result in Arrow's IPC bytes (stream or file) as plain columns. */
export function fromArrow(ipc: Uint8Array): ResultTable {
	const table = tableFromIPC(ipc);
	const columns = table.schema.fields.map(({ name, type }, index): NamedColumn => {
		const vector = table.getChildAt(index);
		return { name, numeric: isNumeric(type), values: vector ? toValues(vector) : [] };
	});
	return toResultTable(columns);
}

/** Whether a result has enums, whose texts DuckDB-Wasm leaves out of results that it gives in slices. */
export function hasEnums(ipc: Uint8Array): boolean {
	return tableFromIPC(ipc).schema.fields.some((field) => DataType.isDictionary(field.type));
}

function isNumeric(type: DataType): boolean {
	return [DataType.isNull, DataType.isInt, DataType.isFloat, DataType.isDecimal, DataType.isBool].some((is) =>
		is(type)
	);
}

function toValues(vector: Vector): ResultColumn {
	if (DataType.isFloat(vector.type) && vector.type.precision === 2 && vector.nullCount === 0) {
		return vector.toArray() as Float64Array;
	}
	const toCell = cellReader(vector.type);
	return Array.from({ length: vector.length }, (_, row) => {
		const value: unknown = vector.get(row);
		return value === null ? null : toCell(value);
	});
}

/** How a value of this type that is not null becomes a plain one. */
function cellReader(type: DataType): (value: unknown) => string | number {
	if (DataType.isDictionary(type)) return cellReader(type.dictionary);
	if (DataType.isInt(type) || DataType.isFloat(type) || DataType.isBool(type)) return Number;
	if (DataType.isDecimal(type)) return (words) => fromDecimal(words as Uint32Array, type.scale);
	if (DataType.isDate(type)) return (time) => isoTime(time).slice(0, 10);
	if (DataType.isTimestamp(type))
		return (time) =>
			isoTime(time)
				.replace('T', ' ')
				.replace(/\.?0*Z$/, '');
	return String;
}

const isoTime = (time: unknown) => new Date(Number(time)).toISOString();

/** Little-endian words, two's complement; up to 2^53 the quotient is the double nearest to the decimal. */
function fromDecimal(words: Uint32Array, scale: number): number {
	const unsigned = words.reduceRight((number, word) => (number << 32n) | BigInt(word), 0n);
	return Number(BigInt.asIntN(words.length * 32, unsigned)) / 10 ** scale;
}
