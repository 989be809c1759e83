import type { DuckDBConnection } from '@duckdb/node-api';
import type { RowColumn } from '../ingest/fact-table.ts';
import type { CodeColumn } from '../sql/fact-codes.ts';
import { placeType, type PackedColumn } from '../sql/packed-column.ts';
import { storeFacts, waiting } from '../sql/store-facts.ts';
import type { MadeTable } from '../sql/store-sums.ts';
import type { TableShape } from '../sql/table-shape.ts';
import { loadColumns, toDuckDB, toNumbers, type LoadedColumn } from './load-columns.ts';
import { makeTables } from './make-tables.ts';
import { packFacts } from './pack-facts.ts';

/** Facts to write, as the columns of their shape, and the codes that they carry. */
export interface WrittenFacts {
	readonly shape: TableShape;
	readonly codes: readonly CodeColumn[];
	readonly columns: readonly RowColumn[];
	readonly rows: number;
	/** What is made of them once they are stored. */
	readonly made?: readonly MadeTable[];
}

/** As many rows as DuckDB stores together. */
const batchRows = 122_880;

/**
 * Stores facts in an attached database that has its submissions, in the order given; few of their rows are held by DuckDB
 * at once. Tells how many rows each table has that is made of them.
 */
export async function writeFacts(
	connection: DuckDBConnection,
	database: string,
	{ shape, codes, columns, rows, made = [] }: WrittenFacts,
	batch = batchRows
): Promise<Record<string, number>> {
	const packed = packFacts(columns);
	const store = storeFacts(shape, codes, packed, database);
	await connection.run(store.createUnits);
	await loadColumns(connection, waiting.units, unitColumns(columns, packed), [0, columns[0]?.values?.length ?? 0]);
	const loaded = rowColumns(columns, packed);
	for (const text of store.begin) await connection.run(text);
	for (let at = 0; at < rows; at += batch) {
		await connection.run(store.createRows);
		await loadColumns(connection, waiting.rows, loaded, [at, Math.min(at + batch, rows)]);
		await connection.run(store.add);
	}
	await connection.run(store.end);
	return makeTables(connection, made);
}

const noOffset = { type: 'INTEGER', offset: 0, values: null } as const;

/** The units of all rows by their places, and where each stands. */
function unitColumns(columns: readonly RowColumn[], packed: readonly PackedColumn[]): LoadedColumn[] {
	const own = columns.filter((_, at) => packed[at]?.kind === 'of_unit');
	const codes = Int32Array.from(own[0]?.values?.keys() ?? []);
	const texts = own.map(
		({ values }) => ({ type: 'VARCHAR', offset: 0, values: toDuckDB(values ?? [], false), codes }) as const
	);
	return [{ ...noOffset, codes }, ...texts];
}

/** What is stored of each row while it waits. */
function rowColumns(columns: readonly RowColumn[], packed: readonly PackedColumn[]): LoadedColumn[] {
	const stored = columns.flatMap((column, at) => loadedColumn(column, packed[at] as PackedColumn) ?? []);
	return [{ ...noOffset, codes: columns[0]?.codes ?? new Int32Array() }, ...stored];
}

function loadedColumn({ type, values, codes }: RowColumn, packed: PackedColumn): LoadedColumn | null {
	switch (packed.kind) {
		case 'of_unit':
		case 'same':
			return null;
		case 'listed':
			return { type: placeType(packed.values), offset: 1, values: null, codes };
		case 'number':
			return { type: 'DOUBLE', offset: 0, values: values && toNumbers(values), codes };
		case 'stored':
			return type === 'date'
				? { type: 'DATE', offset: 0, values: toDuckDB(values ?? [], true), codes }
				: { type: 'VARCHAR', offset: 0, values: toDuckDB(values ?? [], false), codes };
	}
}
