import type { Problem } from '../model/problem.ts';

/** A file to read: its name for messages, and its bytes. What it is, the bytes decide. */
export interface ExportFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A cell before its column is known; Parquet gives typed ones, dates as ISO text. */
export type RawCell = string | number | boolean | null;

export interface RawRow {
	/** Line of the file, or row of the sheet, on which it starts, from 1. */
	readonly line: number;
	readonly cells: readonly RawCell[];
}

/** One column: its distinct cells, most of them once, and for each row which of them stands there. */
export interface CellColumn {
	readonly cells: readonly RawCell[];
	readonly codes: Int32Array;
}

/** All rows below a header, as columns. */
export interface CellColumns {
	readonly columns: readonly CellColumn[];
	readonly rows: number;
}

/** A merged range of cells; lines as in `RawRow`, columns from 0, both ends counted. */
export interface MergedRange {
	readonly top: number;
	readonly bottom: number;
	readonly left: number;
	readonly right: number;
}

/** A decoded sheet before anybody knows where its header is: blank rows left out, rows of any length. */
export interface Sheet {
	/** Null for files that have no sheets (CSV, Parquet). */
	readonly name: string | null;
	readonly rows: readonly RawRow[];
	/** The value stands in the top left cell only. */
	readonly merges: readonly MergedRange[];
	/** Rows hidden in the workbook, by line; they are read like others, and reported. */
	readonly hidden: ReadonlySet<number>;
	/** The rows below the first, where the file stores columns; then `rows` are made when somebody asks for them. */
	readonly stored?: CellColumns & { readonly header: readonly string[] };
}

/** What one file holds; a ZIP gives one of these for each file in it, named "archive.zip/inner.csv". */
export interface DecodedFile {
	readonly file: string;
	readonly sheets: readonly Sheet[];
	readonly problems: readonly Problem[];
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
