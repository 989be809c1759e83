import type { SheetAbout, SheetColumn, SheetFormat } from '#lib/export/sheet.ts';
import type { XlsxNames } from '#lib/export/xlsx-sheet.ts';
import type { ResultColumn } from '#lib/model/result.ts';

/** A part of a table, column by column, which a page hands over in a fraction of the time that rows take. */
export interface TablePart {
	readonly rows: number;
	readonly columns: readonly ResultColumn[];
}

/** What the page tells the worker that writes a file. */
export type ExportOrder =
	| {
			readonly kind: 'open';
			readonly format: SheetFormat;
			readonly columns: readonly SheetColumn[];
			readonly names: XlsxNames;
	  }
	| { readonly kind: 'part'; readonly part: TablePart }
	| { readonly kind: 'finish'; readonly about: SheetAbout };

/** What the worker answers. */
export type ExportReply =
	| { readonly kind: 'added' }
	| { readonly kind: 'file'; readonly file: Blob }
	| { readonly kind: 'failed'; readonly message: string };
