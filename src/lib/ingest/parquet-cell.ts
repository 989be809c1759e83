import type { FileMetaData, SchemaElement } from 'hyparquet';
import type { RawCell } from './raw-table.ts';
import {
	fromBigint,
	fromBytes,
	fromDays,
	fromDecimal,
	fromDouble,
	fromFloat,
	fromMoment,
	fromTime,
	type TimeUnit
} from './typed-cell.ts';

/** Annotations that the reader resolves without loss; of the others it makes floats and dates. */
const resolved = /^(UTF8|STRING|ENUM|UUID|FLOAT16)$/;

/** The metadata with columns as they are stored, so that `parquetCellReader` sees exact values. */
export function asStored(metadata: FileMetaData): FileMetaData {
	return { ...metadata, schema: metadata.schema.map(withoutAnnotation) };
}

function withoutAnnotation(element: SchemaElement): SchemaElement {
	const { converted_type, logical_type, ...stored } = element;
	const name = logical_type?.type ?? converted_type;
	return name === undefined || resolved.test(name) ? element : stored;
}

const units: Readonly<Record<string, TimeUnit>> = { MILLIS: 'ms', MICROS: 'us', NANOS: 'ns' };

/** How a stored value of this column that is not missing becomes a cell. */
export function parquetCellReader(element: SchemaElement): (value: unknown) => RawCell {
	const { type, converted_type: converted = '', logical_type: logical } = element;
	if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
		const scale = element.scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0);
		return (value) => fromDecimal(toBigint(value), scale);
	}
	if (converted === 'DATE' || logical?.type === 'DATE') return (value) => fromDays(Number(value));
	if (logical?.type === 'TIMESTAMP') {
		const { unit, isAdjustedToUTC } = logical;
		return (value) => fromMoment(toBigint(value), units[unit] ?? 'ms', isAdjustedToUTC);
	}
	if (logical?.type === 'TIME') return (value) => fromTime(toBigint(value), units[logical.unit] ?? 'ms');
	const [, kind, unit = ''] = /^(TIME|TIMESTAMP)_(\w+)$/.exec(converted) ?? [];
	if (kind === 'TIMESTAMP') return (value) => fromMoment(toBigint(value), units[unit] ?? 'ms', true);
	if (kind === 'TIME') return (value) => fromTime(toBigint(value), units[unit] ?? 'ms');
	if (isUnsigned(element)) return (value) => fromBigint(BigInt.asUintN(type === 'INT64' ? 64 : 32, toBigint(value)));
	if (type === 'INT96') return (value) => fromMoment(toBigint(value), 'ns', false);
	return type === 'FLOAT' ? (value) => fromFloat(Number(value)) : plainCell;
}

function isUnsigned({ converted_type: converted, logical_type: logical }: SchemaElement): boolean {
	return /^UINT_/.test(converted ?? '') || (logical?.type === 'INTEGER' && !logical.isSigned);
}

/** Decimals may be bytes: two's complement, the highest first. */
function toBigint(value: unknown): bigint {
	if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint);
	const unsigned = value.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
	return BigInt.asIntN(value.length * 8, unsigned);
}

function plainCell(value: unknown): RawCell {
	if (typeof value === 'number') return fromDouble(value);
	if (typeof value === 'bigint') return fromBigint(value);
	if (value instanceof Uint8Array) return fromBytes(value);
	return typeof value === 'boolean' ? value : String(value).normalize('NFC');
}
