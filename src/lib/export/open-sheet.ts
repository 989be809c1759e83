import { csvSheet, standardCsv, vietnameseCsv } from './csv-sheet.ts';
import { parquetSheet } from './parquet-sheet.ts';
import type { SheetColumn, SheetFormat, SheetWriter } from './sheet.ts';
import { xlsxSheet } from './xlsx-sheet.ts';
import type { XlsxNames } from './xlsx-sheet.ts';

/** A writer of a format; `names` are those of a workbook's sheets. */
export function openSheet(format: SheetFormat, columns: readonly SheetColumn[], names: XlsxNames): SheetWriter {
	switch (format) {
		case 'csv':
			return csvSheet(columns, standardCsv, true);
		case 'csv_excel':
			return csvSheet(columns, vietnameseCsv, false);
		case 'xlsx':
			return xlsxSheet(columns, names);
		case 'parquet':
			return parquetSheet(columns);
	}
}
