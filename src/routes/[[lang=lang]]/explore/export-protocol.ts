import type { SheetAbout, SheetCell, SheetColumn, SheetFormat } from '#lib/export/sheet.ts';
import type { XlsxNames } from '#lib/export/xlsx-sheet.ts';

/** A part of a table. */
export type Rows = readonly (readonly SheetCell[])[];

/** What the page tells the worker that writes a file. */
export type ExportOrder =
	| {
			readonly kind: 'open';
			readonly format: SheetFormat;
			readonly columns: readonly SheetColumn[];
			readonly names: XlsxNames;
	  }
	| { readonly kind: 'rows'; readonly rows: Rows }
	| { readonly kind: 'finish'; readonly about: SheetAbout };

/** What the worker answers. */
export type ExportReply =
	| { readonly kind: 'added' }
	| { readonly kind: 'file'; readonly file: Blob }
	| { readonly kind: 'failed'; readonly message: string };
