import { clickhouse } from './clickhouse.ts';
import { identifier } from './literal.ts';

/** A column of a release's database, as DuckDB describes it. */
export interface StoredColumn {
	readonly name: string;
	readonly type: string;
	/** Some row has nothing here. */
	readonly hasNulls: boolean;
}

/** A table of a release. */
export interface StoredTable {
	readonly database: string;
	readonly name: string;
	readonly columns: readonly StoredColumn[];
}

/** Where tables stand: on one server, or on every server of a cluster. */
export type Layout = { readonly kind: 'single' } | { readonly kind: 'cluster'; readonly cluster: string };

const types: Readonly<Record<string, string>> = {
	VARCHAR: 'String',
	DATE: 'Date32',
	BOOLEAN: 'Bool',
	UTINYINT: 'UInt8',
	SMALLINT: 'Int16',
	INTEGER: 'Int32',
	BIGINT: 'Int64',
	DOUBLE: 'Float64'
};

/** A DuckDB type in ClickHouse. Throws on a type that no release has. */
export function clickhouseType({ name, type, hasNulls }: StoredColumn): string {
	const plain = types[type];
	if (!plain) throw new Error(`the column ${name} has the type ${type}, which is not stored in ClickHouse`);
	const nullable = hasNulls ? `Nullable(${plain})` : plain;
	return plain === 'String' ? `LowCardinality(${nullable})` : nullable;
}

/** The place of a fact row, which DuckDB knows without a column. */
const rowPlace = `${clickhouse.rowPlace.column} UInt64`;

const columnsOf = ({ name, columns }: StoredTable) =>
	[
		...columns.map((column) => `${identifier(column.name)} ${clickhouseType(column)}`),
		...(name === 'facts' ? [rowPlace] : [])
	].join(', ');

/** Queries name levels or units, and a span of time. */
const orders: Readonly<Record<string, string>> = {
	facts: '(level, unit_id, period_start)',
	submissions: '(level, unit_id, period_start)',
	places: 'place_no',
	unit_years: '(year, unit_id)'
};

/** Facts are spread over the servers of a cluster, by unit; everything else stands on each of them. */
const isSpread = ({ name }: StoredTable) => name === 'facts';

/** The name under which queries know a table, and that of its rows on a server. */
export function tableNames(table: StoredTable, layout: Layout): { readonly read: string; readonly rows: string } {
	const read = clickhouse.table(table.database, table.name);
	return { read, rows: layout.kind === 'cluster' && isSpread(table) ? `${read}_local` : read };
}

const onCluster = (layout: Layout) => (layout.kind === 'cluster' ? ` on cluster ${layout.cluster}` : '');

/** The database that holds a release alone, by its version. */
export const releaseDatabase = (version: string) => `toan_canh_${version}`;

/** The database of a release, and the list of what is loaded into it. */
export function createRelease(database: string, layout: Layout): string[] {
	return [
		`create database if not exists ${database}${onCluster(layout)}`,
		`create table if not exists ${database}.loads${onCluster(layout)} (table_name String, part UInt32, row_count UInt64)
engine = ${engineOf(database, 'loads', layout)} order by (table_name, part)`
	];
}

/** The statements that create a table of a release where it is not there yet. */
export function createClickHouseTable(table: StoredTable, database: string, layout: Layout): string[] {
	const { read, rows } = tableNames(table, layout);
	const created = `create table if not exists ${database}.${rows}${onCluster(layout)} (${columnsOf(table)})
engine = ${engineOf(database, rows, layout, isSpread(table))} order by ${orders[table.name] ?? 'tuple()'}
settings allow_nullable_key = 1${layout.kind === 'single' ? ', non_replicated_deduplication_window = 10000' : ''}`;
	if (layout.kind === 'single' || rows === read) return [created];
	return [
		created,
		`create table if not exists ${database}.${read}${onCluster(layout)} as ${database}.${rows}
engine = Distributed(${layout.cluster}, ${database}, ${rows}, cityHash64(unit_id))`
	];
}

/** A table that is whole on each server has replicas in all shards: its path names none. */
function engineOf(database: string, rows: string, layout: Layout, spread = false): string {
	if (layout.kind === 'single') return 'MergeTree';
	const path = `/clickhouse/tables/${spread ? '{shard}/' : ''}${database}/${rows}`;
	return `ReplicatedMergeTree('${path}', '${spread ? '{replica}' : '{shard}-{replica}'}')`;
}
