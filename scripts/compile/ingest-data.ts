import { datasets } from '../../src/lib/datasets/registry.ts';
import { referenceTables } from '../../src/lib/datasets/reference-tables.ts';
import { compileGeometry } from '../../src/lib/ingest/geometry/compile-geometry.ts';
import type { GeometryPart } from '../../src/lib/ingest/geometry/compile-geometry.ts';
import { checkReference } from '../../src/lib/ingest/check-reference.ts';
import { makeProblem } from '../../src/lib/ingest/make-problem.ts';
import type { ExportFile } from '../../src/lib/ingest/raw-table.ts';
import { ingestSources, type IngestOptions } from '../../src/lib/ingest/ingest-files.ts';
import { joinExports, type Ingested } from '../../src/lib/ingest/read-export.ts';
import { readTable } from '../../src/lib/ingest/read-table.ts';
import type { TypedRow } from '../../src/lib/ingest/typed-rows.ts';
import { readUnits, type UnitIndex } from '../../src/lib/ingest/unit-index.ts';
import type { DatasetContract } from '../../src/lib/model/contract.ts';
import type { SourceFile } from '../../src/lib/model/manifest.ts';
import type { IsoDate } from '../../src/lib/model/period.ts';
import type { Problem } from '../../src/lib/model/problem.ts';
import { templates } from '../../src/lib/datasets/templates.ts';
import { embedsFile } from './embed-list.ts';
import { sha256, type InputFile } from './inputs.ts';
import { choicesFile, readSavedAnswers, templateFolder } from './saved-answers.ts';

/** What a release holds beside its exports, and what these are read against. */
export interface Basis {
	readonly reference: Readonly<Record<string, readonly TypedRow[]>>;
	readonly units: UnitIndex;
	readonly geometry: readonly GeometryPart[];
	readonly problems: readonly Problem[];
	/** The files of the reference tables and those of outlines. */
	readonly sources: { readonly reference: readonly SourceFile[]; readonly geometry: readonly SourceFile[] };
	readonly options: Pick<IngestOptions, 'units' | 'templates' | 'choices' | 'today'>;
}

type Report = (line: string) => void;

/** Whether a file below `data/` is an export of a dataset. */
const isExport = ({ name }: Pick<InputFile, 'name'>) => datasets.some(({ id }) => name.startsWith(`${id}/`));

/** The files below `data/` that are no exports. */
export function readOthers(inputs: readonly InputFile[]): Promise<ExportFile[]> {
	const others = inputs.filter((input) => !isExport(input) && isKnown(input));
	return Promise.all(others.map(async ({ name, read }) => ({ name, bytes: await read() })));
}

/** Reads and checks everything below `data/` but the exports; `others` are the files of it. */
export async function readBasis(
	inputs: readonly InputFile[],
	others: readonly ExportFile[],
	report: Report,
	today: IsoDate
): Promise<Basis> {
	const sources = { reference: [] as SourceFile[], geometry: [] as SourceFile[] };
	const noteIn = (list: SourceFile[]) => (file: ExportFile, table: string, rows: number) => {
		list.push({ path: file.name, table, bytes: file.bytes.length, sha256: sha256(file.bytes), rows });
		report(`  ${file.name}: ${rows} rows`);
	};
	const reference = await readReference(others, noteIn(sources.reference));
	const { units } = reference;
	const saved = readSavedAnswers(others, datasets);
	const geometry = readGeometry(others, units, today, noteIn(sources.geometry));
	const problems = [reference.problems, saved.problems, geometry.problems, unknownFolders(inputs)].flat();
	const options = { units, templates: [...saved.templates, ...templates], choices: saved.choices, today };
	return { reference: reference.rows, units, geometry: geometry.parts, problems, sources, options };
}

/** The exports of a dataset, and the files that they stood in. */
export interface ReadDataset {
	readonly ingested: Ingested;
	readonly sources: readonly SourceFile[];
}

/** Reads and checks the exports of a dataset, of which one after another is in memory; no report may begin after `today`. */
export async function readDataset(
	contract: DatasetContract,
	inputs: readonly InputFile[],
	{ options }: Basis,
	report: Report
): Promise<ReadDataset> {
	const own = inputs.filter(({ name }) => name.startsWith(`${contract.id}/`));
	const found = await ingestSources(own, { ...options, contracts: datasets, dataset: contract.id });
	const sources = own.map(({ name, size, sha256 }): SourceFile => {
		const rows = sum(found.files.filter((one) => one.file === name).map((one) => one.rowsRead));
		report(`  ${name}: ${rows} rows`);
		return { path: name, table: contract.id, bytes: size, sha256, rows };
	});
	const [ingested = joinExports([], contract)] = found.datasets;
	// Not by spreading: facts that are columns become rows when somebody asks for them.
	const { columns = null, statuses, rowsRead } = ingested;
	const facts = columns ? [] : ingested.facts;
	return { ingested: { facts, columns, statuses, rowsRead, problems: found.problems }, sources };
}

const geometryFolder = 'geo/';

/** The publisher's outlines of units. */
function readGeometry(files: readonly ExportFile[], units: UnitIndex, today: IsoDate, note: Note) {
	const own = files.filter(({ name }) => name.startsWith(geometryFolder));
	const read = compileGeometry(own, units, today);
	for (const file of own) note(file, 'geometry', read.counts[file.name] ?? 0);
	return read;
}

type Note = (file: ExportFile, table: string, rows: number) => void;

const referencePath = (table: string) => `reference/${table.replaceAll('_', '-')}.csv`;

/** The reference tables, and the units among them. */
export async function readReference(files: readonly ExportFile[], note: Note) {
	const problems: Problem[] = [];
	const rows: Record<string, readonly TypedRow[]> = {};
	for (const table of referenceTables) {
		const path = referencePath(table.id);
		const file = files.find(({ name }) => name === path) ?? { name: path, bytes: new Uint8Array() };
		const read = await readTable(file, table);
		rows[table.id] = read.rows;
		problems.push(...read.problems);
		note(file, table.id, read.rowsRead);
	}
	problems.push(...checkReference(rows, datasets));
	const values = (table: string) => (rows[table] ?? []).map((row) => row.values);
	return { rows, units: readUnits(values('units'), values('unit_changes')), problems };
}

const sum = (numbers: readonly number[]) => numbers.reduce((before, number) => before + number, 0);

const known = ['reference', ...datasets.map(({ id }) => id)];

const isKnown = ({ name }: Pick<InputFile, 'name'>) =>
	['release.json', choicesFile, embedsFile].includes(name) ||
	[...known.map((id) => `${id}/`), templateFolder, geometryFolder].some((folder) => name.startsWith(folder));

function unknownFolders(inputs: readonly InputFile[]): Problem[] {
	return inputs
		.filter((input) => !isKnown(input))
		.map(({ name }) => makeProblem(name, 'unknown_dataset', { detail: known.join(', ') }));
}
