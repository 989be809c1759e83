import {
	DATE,
	DOUBLE,
	DuckDBDataChunk,
	INTEGER,
	SMALLINT,
	TINYINT,
	VARCHAR,
	type DuckDBConnection,
	type DuckDBType,
	type DuckDBValue
} from '@duckdb/node-api';
import type { CellValue } from '../ingest/cells/read-cell.ts';
import { duckDBDate } from './duckdb-date.ts';

/** A column that goes into a table: codes by themselves, or what each of them stands for. */
export interface LoadedColumn {
	readonly type: keyof typeof types;
	/** Added to each code; where `values` are given, these stand for the codes. */
	readonly offset: number;
	readonly values: Float64Array | readonly DuckDBValue[] | null;
	readonly codes: Int32Array;
}

const types = { TINYINT, SMALLINT, INTEGER, DOUBLE, DATE, VARCHAR } satisfies Record<string, DuckDBType>;
const chunkRows = 2048;

/** Appends the rows from one place up to another to a temporary table. */
export async function loadColumns(
	connection: DuckDBConnection,
	table: string,
	columns: readonly LoadedColumn[],
	[from, to]: readonly [number, number]
): Promise<void> {
	const appender = await connection.createAppender(table, 'main', 'temp');
	for (let at = from; at < to; at += chunkRows)
		appender.appendDataChunk(toChunk(columns, at, Math.min(chunkRows, to - at)));
	appender.closeSync();
}

function toChunk(columns: readonly LoadedColumn[], from: number, rows: number): DuckDBDataChunk {
	const chunk = DuckDBDataChunk.create(
		columns.map(({ type }) => types[type]),
		rows
	);
	for (const [at, { codes, values, offset }] of columns.entries()) {
		const vector = chunk.getColumnVector(at);
		for (let row = 0; row < rows; row++) {
			const code = codes[from + row] as number;
			vector.setItem(row, values ? (values[code] as DuckDBValue) : code + offset);
		}
		vector.flush();
	}
	return chunk;
}

/** Numbers as a table takes them in whole: NaN where there is none. */
export const toNumbers = (values: readonly CellValue[]) =>
	Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value)));

/** Texts, or dates as ISO text, as DuckDB takes them. */
export const toDuckDB = (values: readonly CellValue[], isDate: boolean): DuckDBValue[] =>
	values.map((value) => (value === null ? null : isDate ? duckDBDate(String(value)) : String(value)));
