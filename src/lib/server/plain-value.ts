import { DuckDBDecimalValue, DuckDBTypeId, type DuckDBValue } from '@duckdb/node-api';

const numericTypes: ReadonlySet<DuckDBTypeId> = new Set([
	DuckDBTypeId.BOOLEAN,
	DuckDBTypeId.TINYINT,
	DuckDBTypeId.SMALLINT,
	DuckDBTypeId.INTEGER,
	DuckDBTypeId.BIGINT,
	DuckDBTypeId.UTINYINT,
	DuckDBTypeId.USMALLINT,
	DuckDBTypeId.UINTEGER,
	DuckDBTypeId.UBIGINT,
	DuckDBTypeId.HUGEINT,
	DuckDBTypeId.UHUGEINT,
	DuckDBTypeId.FLOAT,
	DuckDBTypeId.DOUBLE,
	DuckDBTypeId.DECIMAL
]);

/** True for the column types whose values become numbers. */
export function isNumeric(type: DuckDBTypeId): boolean {
	return numericTypes.has(type);
}

/** A DuckDB value as a ResultTable holds it: numbers, texts (dates as ISO text), null. */
export function plainValue(value: DuckDBValue): string | number | null {
	if (value === null || typeof value === 'number' || typeof value === 'string') return value;
	if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value);
	return value instanceof DuckDBDecimalValue ? value.toDouble() : String(value);
}
