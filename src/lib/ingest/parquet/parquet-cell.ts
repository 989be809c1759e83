import type { SchemaElement } from 'hyparquet';
import type { RawCell } from '../raw-table.ts';
import {
	fromBigint,
	fromBytes,
	fromDays,
	fromDecimal,
	fromFloat,
	fromHalf,
	fromInterval,
	fromMoment,
	fromTime,
	fromUuid,
	type TimeUnit
} from '../typed-cell.ts';

/** How a stored value that is not missing becomes a cell; NaN and the infinities stay numbers. */
export type CellReader = (value: unknown) => RawCell;

const units: Readonly<Record<string, TimeUnit>> = { MILLIS: 'ms', MICROS: 'us', NANOS: 'ns' };

function kindOf({ converted_type: converted, logical_type: logical }: SchemaElement) {
	const [, kind, unit = ''] = /^(TIME|TIMESTAMP)_(\w+)$/.exec(converted ?? '') ?? [];
	return { kind: logical?.type ?? kind ?? converted ?? '', unit };
}

/** True where a stored column holds days or moments. */
export function holdsMoments(element: SchemaElement): boolean {
	const { kind } = kindOf(element);
	return ['DATE', 'TIMESTAMP'].includes(kind) || (kind === '' && element.type === 'INT96');
}

/** The reader of a stored column; `onDamage` is called where a text is no UTF-8. */
export function parquetCellReader(element: SchemaElement, onDamage: () => void): CellReader {
	const { type, logical_type: logical } = element;
	const { kind, unit } = kindOf(element);
	switch (kind) {
		case 'DECIMAL': {
			const scale = (logical?.type === 'DECIMAL' ? logical.scale : element.scale) ?? element.scale ?? 0;
			return (value) => fromDecimal(toBigint(value), scale);
		}
		case 'DATE':
			return remember((value) => fromDays(Number(value)));
		case 'TIMESTAMP': {
			const [each, isUtc] = logical?.type === 'TIMESTAMP' ? [logical.unit, logical.isAdjustedToUTC] : [unit, true];
			return (value) => fromMoment(toBigint(value), units[each] ?? 'ms', isUtc);
		}
		case 'TIME': {
			const each = units[logical?.type === 'TIME' ? logical.unit : unit] ?? 'ms';
			return (value) => fromTime(toBigint(value), each);
		}
		case 'UUID':
			return (value) => fromUuid(value as Uint8Array);
		case 'FLOAT16':
			return (value) => fromHalf(value as Uint8Array);
		case 'INTERVAL':
			return (value) => fromInterval(value as Uint8Array);
		case 'STRING':
		case 'UTF8':
		case 'ENUM':
		case 'JSON':
			return type === 'BYTE_ARRAY' ? (value) => toText(value as Uint8Array, onDamage) : plainReader(element);
		default:
			return plainReader(element);
	}
}

function plainReader(element: SchemaElement): CellReader {
	const { type } = element;
	switch (type) {
		case 'INT32':
			return isUnsigned(element) ? (value) => Number(value) >>> 0 : Number;
		case 'INT64':
			return isUnsigned(element)
				? (value) => fromBigint(BigInt.asUintN(64, value as bigint))
				: (value) => fromBigint(value as bigint);
		case 'INT96':
			return (value) => fromMoment(value as bigint, 'ns', false);
		case 'FLOAT':
			return (value) => fromFloat(value as number);
		case 'DOUBLE':
			return (value) => value as number;
		case 'BOOLEAN':
			return Boolean;
		default:
			return (value) => fromBytes(value as Uint8Array);
	}
}

function isUnsigned({ converted_type: converted, logical_type: logical }: SchemaElement): boolean {
	return logical?.type === 'INTEGER' ? !logical.isSigned : /^UINT_/.test(converted ?? '');
}

/** Days come again and again. */
function remember(read: CellReader): CellReader {
	const known = new Map<unknown, RawCell>();
	return (value) => {
		const before = known.get(value);
		if (before !== undefined) return before;
		const cell = read(value);
		known.set(value, cell);
		return cell;
	};
}

/** Decimals may be bytes: two's complement, the highest first. */
function toBigint(value: unknown): bigint {
	if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint);
	const unsigned = value.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
	return BigInt.asIntN(value.length * 8, unsigned);
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

function toText(bytes: Uint8Array, onDamage: () => void): string {
	try {
		const text = strict.decode(bytes);
		return text.length === bytes.length ? text : text.normalize('NFC');
	} catch {
		onDamage();
		return lenient.decode(bytes).normalize('NFC');
	}
}
