import {
	BIGINT,
	BOOLEAN,
	DATE,
	DOUBLE,
	DuckDBDataChunk,
	INTEGER,
	SMALLINT,
	VARCHAR,
	type DuckDBConnection,
	type DuckDBType,
	type DuckDBValue
} from '@duckdb/node-api';
import type { CellValue } from '../ingest/cells/read-cell.ts';
import { createTable } from '../sql/create-table.ts';
import type { SqlType, TableShape } from '../sql/table-shape.ts';
import { duckDBDate } from './duckdb-date.ts';

const types: Record<SqlType, DuckDBType> = { VARCHAR, DATE, BOOLEAN, SMALLINT, INTEGER, BIGINT, DOUBLE };
const chunkRows = 2048;

/** Creates a table in an attached database and fills it, row by row in the order given. */
export async function loadTable(
	connection: DuckDBConnection,
	database: string,
	shape: TableShape,
	rows: readonly (readonly CellValue[])[]
): Promise<void> {
	await connection.run(createTable(shape, database));
	const appender = await connection.createAppender(shape.name, 'main', database);
	for (let at = 0; at < rows.length; at += chunkRows)
		appender.appendDataChunk(toChunk(shape, rows.slice(at, at + chunkRows)));
	appender.closeSync();
}

function toChunk({ columns }: TableShape, rows: readonly (readonly CellValue[])[]): DuckDBDataChunk {
	const chunk = DuckDBDataChunk.create(
		columns.map(({ type }) => types[type]),
		rows.length
	);
	for (const [at, { type }] of columns.entries())
		chunk.setColumnValues(
			at,
			rows.map((row) => toDuckDB(row[at] ?? null, type))
		);
	return chunk;
}

function toDuckDB(value: CellValue, type: SqlType): DuckDBValue {
	if (value === null) return null;
	if (type === 'DATE') return duckDBDate(String(value));
	return type === 'BIGINT' ? BigInt(value) : value;
}
