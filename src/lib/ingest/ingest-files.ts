import type { DatasetContract, DatasetId } from '../model/contract.ts';
import type { Period } from '../model/period.ts';
import type { Choices, Problem } from '../model/problem.ts';
import type { Template } from '../model/template.ts';
import { chooseDataset } from './choose-dataset.ts';
import { decode } from './decode.ts';
import { makeProblem } from './make-problem.ts';
import type { ExportFile, RawRow } from './raw-table.ts';
import { joinExports, readRows, type FileRows, type Ingested } from './read-export.ts';
import type { UnitIndex } from './unit-index.ts';

/** What files are read against: the datasets, the forms in use, the units, and what the reader has answered so far. */
export interface IngestOptions {
	readonly contracts: readonly DatasetContract[];
	readonly templates: readonly Template[];
	readonly units: UnitIndex;
	readonly choices: Choices;
	/** Where the folder says it; otherwise the sheets do. */
	readonly dataset?: DatasetId;
}

/** What became of one sheet, or of a file that has none. */
export interface FileReport {
	readonly file: string;
	readonly sheet: string | null;
	/** Null where no form fits. */
	readonly dataset: DatasetId | null;
	/** Id of the form; the dataset's own id for a table in its own column names. */
	readonly template: string | null;
	readonly rowsRead: number;
	/** Facts of this sheet that can be used. */
	readonly facts: number;
	/** From the first to the last day of its rows. */
	readonly period: Period | null;
}

/** A sheet that no form fits, as far as a reader needs it to say what its columns mean. */
export interface UnmappedSheet {
	readonly file: string;
	readonly sheet: string | null;
	readonly rows: readonly RawRow[];
}

/** All that files gave, by dataset; `problems` holds those of the datasets too. */
export interface IngestedFiles {
	readonly files: readonly FileReport[];
	readonly datasets: readonly (Ingested & { readonly contract: DatasetContract })[];
	readonly problems: readonly Problem[];
	readonly unmapped: readonly UnmappedSheet[];
}

/** Told after each file that has been read. */
export type IngestProgress = (file: string, done: number, total: number) => void;

const previewRows = 12;

/** Reads and checks files together, whatever layout they have. Never throws, whatever the bytes. */
export async function ingestFiles(
	files: readonly ExportFile[],
	options: IngestOptions,
	progress?: IngestProgress
): Promise<IngestedFiles> {
	const read: SheetRows[] = [];
	for (const [at, file] of files.entries()) {
		read.push(await readFile(file, options));
		progress?.(file.name, at + 1, files.length);
	}
	const datasets = options.contracts.flatMap((contract) => {
		const own = read.filter((one) => one.contract === contract);
		return own.length === 0 ? [] : [{ ...joinExports(own, contract), contract }];
	});
	const strays = read.filter((one) => one.contract === null).flatMap((one) => one.problems);
	return {
		files: read.map((one) => fileReport(one, datasets)),
		datasets,
		problems: [...strays, ...datasets.flatMap((one) => one.problems)],
		unmapped: read.flatMap(({ file, preview }) => (preview ? [{ file, sheet: null, rows: preview }] : []))
	};
}

interface SheetRows extends FileRows {
	readonly file: string;
	readonly contract: DatasetContract | null;
	readonly preview: readonly RawRow[] | null;
}

async function readFile(file: ExportFile, { contracts, units, dataset }: IngestOptions): Promise<SheetRows> {
	const { table, problems } = await decode(file);
	const known = contracts.find(({ id }) => id === dataset) ?? null;
	const nothing = { file: file.name, rows: [], rowsRead: table?.rows.length ?? 0, contract: known, preview: null };
	if (!table) return { ...nothing, problems };
	const contract = known ?? chooseDataset(table.header, contracts);
	if (!contract) {
		const detail = contracts.map(({ id }) => id).join(', ');
		const preview = [{ line: 1, cells: table.header }, ...table.rows].slice(0, previewRows);
		return { ...nothing, preview, problems: [...problems, makeProblem(file.name, 'unknown_dataset', { detail })] };
	}
	const rows = readRows(file.name, table, contract, units);
	return { ...nothing, ...rows, contract, problems: [...problems, ...rows.problems] };
}

function fileReport(read: SheetRows, datasets: IngestedFiles['datasets']): FileReport {
	const { file, contract, rowsRead } = read;
	const ingested = datasets.find((one) => one.contract === contract);
	const facts = (ingested?.facts ?? []).filter((fact) => fact.file === file);
	const dataset = contract?.id ?? null;
	return { file, sheet: null, dataset, template: dataset, rowsRead, facts: facts.length, period: spanOf(read.rows) };
}

function spanOf(rows: readonly Period[]): Period | null {
	const [first] = rows;
	if (!first) return null;
	let { start, end } = first;
	for (const row of rows) {
		if (row.start < start) start = row.start;
		if (row.end > end) end = row.end;
	}
	return { start, end };
}
