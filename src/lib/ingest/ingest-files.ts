import type { DatasetContract, DatasetId } from '../model/contract.ts';
import type { IsoDate, Period } from '../model/period.ts';
import type { Choices, Problem } from '../model/problem.ts';
import type { Template } from '../model/template.ts';
import type { Coded } from './columns/coded.ts';
import { decodeFile } from './decode-file.ts';
import { countFaultyRows } from './faulty-rows.ts';
import { firstProblems } from './first-problems.ts';
import { previewRows, readSheet, type ReadSheet } from './layout/read-sheet.ts';
import { makeProblem } from './make-problem.ts';
import { readPlain, readPlainSheet } from './plain/read-plain.ts';
import type { DecodedFile, ExportFile, RawRow, Sheet } from './raw-table.ts';
import { joinExports, type Ingested } from './read-export.ts';
import { sheetParts } from './sheet-parts.ts';
import { inSheet, sheetRows, type SheetRows } from './sheet-rows.ts';
import type { UnitIndex } from './unit-index.ts';

/** What files are read against: the datasets, the forms in use, the units, and what the reader has answered so far. */
export interface IngestOptions {
	readonly contracts: readonly DatasetContract[];
	readonly templates: readonly Template[];
	readonly units: UnitIndex;
	readonly choices: Choices;
	/** Where the folder says it; otherwise the sheets do. */
	readonly dataset?: DatasetId;
	/** No report begins after it; left out, any period is read. */
	readonly today?: IsoDate;
	/** Told what files hold, as early as it is known, and perhaps again. */
	readonly found?: (dataset: DatasetId) => void;
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

/** All that files gave, by dataset; `problems` holds those of the datasets too, the first of each kind. */
export interface IngestedFiles {
	readonly files: readonly FileReport[];
	readonly datasets: readonly (Ingested & { readonly contract: DatasetContract })[];
	readonly problems: readonly Problem[];
	readonly unmapped: readonly UnmappedSheet[];
	/** Rows with an error. */
	readonly faultyRows: number;
}

/** Told after each file that has been read, and how many they are so far. */
export type IngestProgress = (file: string, done: number) => void;

/** A file that is read when it is its turn. */
export interface FileSource {
	readonly name: string;
	/** Bytes. */
	readonly size: number;
	/** Its content, the same whenever it is asked for. */
	read(): Promise<Uint8Array>;
}

/** Reads and checks files together, whatever layout they have. Never throws, whatever the bytes. */
export function ingestFiles(
	files: readonly ExportFile[],
	options: IngestOptions,
	progress?: IngestProgress
): Promise<IngestedFiles> {
	const sources = files.map(({ name, bytes }) => ({ name, size: bytes.length, read: () => Promise.resolve(bytes) }));
	return ingestSources(sources, options, progress);
}

/** The same of files of which no two are held at once. Throws where one cannot be read any more. */
export async function ingestSources(
	sources: readonly FileSource[],
	options: IngestOptions,
	progress?: IngestProgress
): Promise<IngestedFiles> {
	const { once, problems: repeated } = await leaveOutCopies(sources);
	const read: SheetRows[] = [];
	for (const [at, source] of once.entries()) {
		const sheets = await readFile({ name: source.name, bytes: await source.read() }, options);
		for (const { contract } of sheets) if (contract) options.found?.(contract.id);
		read.push(...sheets);
		progress?.(source.name, at + 1);
	}
	return joinSheets(read, repeated, options.contracts);
}

/** The same bytes under two names would count everything twice. */
async function leaveOutCopies(sources: readonly FileSource[]) {
	const problems: Problem[] = [];
	const once: FileSource[] = [];
	for (const [at, source] of sources.entries()) {
		const first = await findCopy(source, sources.slice(0, at));
		if (first) problems.push(makeProblem(source.name, 'same_file', { detail: first.name, severity: 'warning' }));
		else once.push(source);
	}
	return { once, problems };
}

async function findCopy(source: FileSource, others: readonly FileSource[]): Promise<FileSource | null> {
	if (source.size === 0) return null;
	for (const other of others.filter(({ size }) => size === source.size))
		if (isSame(await other.read(), await source.read())) return other;
	return null;
}

const isSame = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, at) => byte === b[at]);

async function readFile(file: ExportFile, options: IngestOptions): Promise<SheetRows[]> {
	const plain = readPlain(file, options);
	if (plain) return [sheetRows({ file: file.name, sheet: null, problems: [] }, plain, options.today)];
	return (await decodeFile(file)).flatMap((decoded) => readSheets(decoded, options));
}

/** A file of which one sheet lists citizens is refused whole. */
function readSheets(decoded: DecodedFile, options: IngestOptions): SheetRows[] {
	const { file, sheets, problems } = decoded;
	const nothing = { file, sheet: null, rows: [], rowsRead: 0, template: null, title: null, preview: null, problems };
	const known = options.contracts.find(({ id }) => id === options.dataset) ?? null;
	if (sheets.length === 0) return [{ ...nothing, contract: known }];
	const parts = sheets.flatMap((sheet) => sheetParts(file, sheet, options));
	const read = parts.map((part) => ({ part, result: readOne(file, part.sheet, options) }));
	const refused = read.flatMap(({ result }) => (result.kind === 'refused' ? [result.problem] : []));
	if (refused.length > 0) return [{ ...nothing, contract: known, problems: refused }];
	return read.map(({ part, result }, at) => {
		const { sheet, lines } = part;
		const own = [...(at === 0 ? problems : []), ...part.problems];
		const place = { ...nothing, sheet: sheet.name, rowsRead: sheet.rows.length };
		if (!part.isAsked) return { ...place, contract: known, problems: own };
		if (result.kind === 'read')
			return { ...sheetRows({ file, sheet: sheet.name, problems: own }, result, options.today), lines };
		if (result.kind === 'unread')
			return { ...place, contract: known, problems: [...own, ...inSheet([result.problem], sheet.name)] };
		const detail = options.contracts.map(({ id }) => id).join(', ');
		const problem = makeProblem(file, 'unknown_dataset', { sheet: sheet.name, detail });
		return { ...place, contract: known, preview: previewRows(sheet), problems: [...own, problem] };
	});
}

/** Sheets of large clean tables are read column by column. */
function readOne(file: string, sheet: Sheet, options: IngestOptions): ReadSheet {
	const plain = readPlainSheet(file, sheet, options);
	return plain ? { kind: 'read', ...plain } : readSheet(file, sheet, options);
}

function joinSheets(
	read: readonly SheetRows[],
	repeated: readonly Problem[],
	contracts: readonly DatasetContract[]
): IngestedFiles {
	const datasets = contracts.flatMap((contract) => {
		const own = read.filter((one) => one.contract === contract);
		return own.length === 0 ? [] : [Object.assign(joinExports(own, contract), { contract })];
	});
	const strays = read.filter((one) => one.contract === null).flatMap((one) => one.problems);
	const problems = repeated.concat(strays, ...datasets.map((one) => one.problems));
	return {
		files: read.map((one) => fileReport(one, datasets)),
		datasets,
		problems: firstProblems(problems),
		faultyRows: countFaultyRows(problems),
		unmapped: read.flatMap(({ file, sheet, preview }) => (preview ? [{ file, sheet, rows: preview }] : []))
	};
}

function fileReport(read: SheetRows, datasets: IngestedFiles['datasets']): FileReport {
	const { file, sheet, contract, template, rowsRead, title } = read;
	const ingested = datasets.find((one) => one.contract === contract);
	const facts = ingested ? factsOf(ingested, read) : 0;
	return {
		file,
		sheet,
		dataset: contract?.id ?? null,
		template,
		rowsRead,
		facts,
		period: spanOf(read.columns ? [...read.columns.period.values, ...(read.besides ?? [])] : read.rows) ?? title
	};
}

/** Of sheets that are columns, all rows are facts. */
function factsOf(ingested: Ingested, { file, sheet, columns, lines }: SheetRows): number {
	const isWithin = (line: number) => !lines || (line >= lines.first && line <= lines.last);
	if (ingested.columns) return sheet === null && !lines ? countOf(ingested.columns.file, file) : (columns?.rows ?? 0);
	return ingested.facts.filter((fact) => fact.file === file && fact.sheet === sheet && isWithin(fact.line)).length;
}

function countOf({ values, codes }: Coded<string>, value: string): number {
	if (values.length === 1) return values[0] === value ? codes.length : 0;
	let count = 0;
	for (const code of codes) if (values[code] === value) count++;
	return count;
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
