/** What the cells of a column are: whole or decimal numbers, fractions shown as percent, ISO dates, or texts. */
export type SheetType = 'text' | 'integer' | 'decimal' | 'percent' | 'date';

export interface SheetColumn {
	/** Name for programs; each once. */
	readonly id: string;
	readonly label: string;
	readonly type: SheetType;
}

/** Null where nothing is known, which is not 0. */
export type SheetCell = string | number | null;

/** What a sheet is, as names and values: filters, link, version, definitions. */
export type SheetAbout = readonly (readonly [name: string, value: string])[];

/** Writes a table row by row, so that it need not be held twice. */
export interface SheetWriter {
	add(rows: readonly (readonly SheetCell[])[]): void;
	/** The file; the writer cannot be used any more. */
	finish(about: SheetAbout): Blob;
}

/** Rows of one sheet of a workbook, below its header. */
export const mostSheetRows = 1_048_575;

export const sheetFormats = {
	csv: { extension: 'csv', type: 'text/csv' },
	csv_excel: { extension: 'csv', type: 'text/csv' },
	xlsx: { extension: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
	parquet: { extension: 'parquet', type: 'application/vnd.apache.parquet' }
} as const;
export type SheetFormat = keyof typeof sheetFormats;
