import type { Problem } from '../model/problem.ts';

/** A file to read: its name for messages, and its bytes. What it is, the bytes decide. */
export interface ExportFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A cell before its column is known; Parquet gives typed ones, dates as ISO text. */
export type RawCell = string | number | boolean | null;

export interface RawRow {
	/** Line of the file on which the row starts, the header being line 1. */
	readonly line: number;
	readonly cells: readonly RawCell[];
}

/** A decoded file: as many cells in every row as in the header. */
export interface RawTable {
	readonly header: readonly string[];
	readonly rows: readonly RawRow[];
}

/** What decoding gives: no table where the file is not one. */
export interface Decoded {
	readonly table: RawTable | null;
	readonly problems: readonly Problem[];
}
