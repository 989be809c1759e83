import { identifier, literal } from './literal.ts';

/** Start options of every DuckDB: one thread, and no extension is ever fetched. */
export const startOptions = {
	threads: '1',
	autoinstall_known_extensions: 'false',
	autoload_known_extensions: 'false'
} as const;

/** Opens a database of a release for reading, under the name that queries use. */
export function attachForReading(name: string, path: string): string {
	return `attach ${literal(path)} as ${identifier(name)} (read_only)`;
}

/**
 * Makes a database file that DuckDB-Wasm can read. 64 KB blocks compress best at the size of a release. Each column of
 * each row group ends in a block that it shares with other columns: who reads a column by ranges reads half as much where
 * four times as many rows as usual are a group.
 */
export function attachForWriting(name: string, path: string): string {
	return `attach ${literal(path)} as ${identifier(name)} (storage_version 'v1.2.0', block_size 65536, row_group_size ${4 * 122_880})`;
}

/** Writes all rows into the file and lets go of it. */
export function detach(name: string): readonly string[] {
	return [`checkpoint ${identifier(name)}`, `detach ${identifier(name)}`];
}

/** Packs columns for large sorts; over tables of a release's size it only makes statements slower to plan. */
const planForSmallTables = "set disabled_optimizers = 'compressed_materialization'";

/**
 * Groups of codes are found by their place in an array of up to 2^18 instead of by a hash, which saves a third to half of the
 * time; DuckDB's own limit, 2^12, is below the communes of the country times years.
 */
const groupByPlace = 'set perfect_ht_threshold = 18';

/**
 * Rows of up to so many places are looked for where these are, not between the first and the last of them: a province
 * lies apart from its communes. DuckDB's own limit is 50.
 */
const findPlaces = 'set dynamic_or_filter_threshold = 1000';

/** How every session plans statements. */
export const planning: readonly string[] = [planForSmallTables, groupByPlace, findPlaces];

/** After the last attach: no other file can be read, and no setting changed. */
export const lockDown: readonly string[] = [
	...planning,
	'set enable_external_access = false',
	'set lock_configuration = true'
];
