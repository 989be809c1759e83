import type { FileReport, UnmappedSheet } from '#lib/ingest/ingest-files.ts';
import type { DatasetId } from '#lib/model/contract.ts';
import type { Locale } from '#lib/model/locale.ts';
import type { IsoDate } from '#lib/model/period.ts';
import type { Choices, Problem } from '#lib/model/problem.ts';
import type { Template } from '#lib/model/template.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { PackedColumn } from '#lib/sql/packed-column.ts';

/** What the page asks of the worker that reads files; the files it has checked stay with it. */
export type CheckRequest =
	/** The units that files may name; before the first check. */
	| { readonly kind: 'units'; readonly units: readonly Unit[] }
	| {
			readonly kind: 'check';
			readonly files: readonly File[];
			readonly choices: Choices;
			/** Forms that the reader has described; they come before those of the site. */
			readonly templates: readonly Template[];
			/** The day of the release that the files are laid over. */
			readonly releasedOn: IsoDate;
	  }
	| { readonly kind: 'save'; readonly dataset: DatasetId; readonly format: 'csv' | 'parquet' }
	| { readonly kind: 'report'; readonly format: 'csv' | 'xlsx'; readonly locale: Locale };

/** How far the reading is. */
export interface ReadProgress {
	readonly file: string;
	readonly bytes: number;
	readonly totalBytes: number;
	/** Files that are read and checked, of how many. */
	readonly done: number;
	readonly total: number;
	/** What the files hold, as far as they are read. */
	readonly datasets: readonly DatasetId[];
}

/** What a dataset gained from the files. */
export interface FoundDataset {
	readonly dataset: DatasetId;
	readonly facts: number;
	readonly through: IsoDate;
	/** How the columns of its facts are kept. */
	readonly columns: readonly PackedColumn[];
}

/** The tables that a dataset's clean rows go into. */
export type RowsTable = 'units' | 'facts' | 'submissions';

/** The same with its clean rows as Arrow streams; they may still be on the way. */
export interface CheckedDataset extends FoundDataset {
	/** How the columns of its reports are kept, once these are counted. */
	readonly reportColumns: Promise<readonly PackedColumn[]>;
	readonly rows: Readonly<Record<RowsTable, AsyncIterable<Blob>>>;
}

/** What the check of all files together found. */
export interface CheckResult<Dataset = CheckedDataset> {
	readonly files: readonly FileReport[];
	readonly datasets: readonly Dataset[];
	readonly problems: readonly Problem[];
	readonly unmapped: readonly UnmappedSheet[];
	/** Rows that are left out because of an error. */
	readonly faultyRows: number;
}

/** Problems come in parts: a hundred thousand at once would hold up the page. Rows come after all else. */
export type CheckReply =
	| { readonly kind: 'progress'; readonly progress: ReadProgress }
	| { readonly kind: 'problems'; readonly problems: readonly Problem[] }
	| { readonly kind: 'checked'; readonly result: Omit<CheckResult<FoundDataset>, 'problems'> }
	| { readonly kind: 'reports'; readonly dataset: DatasetId; readonly columns: readonly PackedColumn[] }
	| {
			readonly kind: 'rows';
			readonly dataset: DatasetId;
			readonly table: RowsTable;
			/** Null when all of the table have come. */
			readonly stream: Blob | null;
	  }
	| { readonly kind: 'file'; readonly bytes: Uint8Array<ArrayBuffer> };
