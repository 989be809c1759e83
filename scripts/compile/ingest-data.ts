import { datasets } from '../../src/lib/datasets/registry.ts';
import { referenceTables } from '../../src/lib/datasets/reference-tables.ts';
import { compileGeometry } from '../../src/lib/ingest/geometry/compile-geometry.ts';
import type { GeometryPart } from '../../src/lib/ingest/geometry/compile-geometry.ts';
import { checkReference } from '../../src/lib/ingest/check-reference.ts';
import { makeProblem } from '../../src/lib/ingest/make-problem.ts';
import type { ExportFile } from '../../src/lib/ingest/raw-table.ts';
import { ingestFiles, type IngestOptions } from '../../src/lib/ingest/ingest-files.ts';
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
import { sha256 } from './inputs.ts';
import { choicesFile, readSavedAnswers, templateFolder } from './saved-answers.ts';

export interface IngestedData {
	readonly reference: Readonly<Record<string, readonly TypedRow[]>>;
	readonly units: UnitIndex;
	readonly datasets: readonly (Ingested & { readonly contract: DatasetContract })[];
	readonly geometry: readonly GeometryPart[];
	readonly sources: readonly SourceFile[];
	readonly problems: readonly Problem[];
}

type Report = (line: string) => void;

/** Reads and checks everything below `data/`; no report may begin after `today`. */
export async function ingestData(files: readonly ExportFile[], report: Report, today?: IsoDate): Promise<IngestedData> {
	const sources: SourceFile[] = [];
	const note = (file: ExportFile, table: string, rows: number) => {
		sources.push({ path: file.name, table, bytes: file.bytes.length, sha256: sha256(file.bytes), rows });
		report(`  ${file.name}: ${rows} rows`);
	};
	const reference = await readReference(files, note);
	const { units } = reference;
	const saved = readSavedAnswers(files, datasets);
	const options = { units, templates: [...saved.templates, ...templates], choices: saved.choices };
	const read = await readDatasets(files, today === undefined ? options : { ...options, today }, note);
	const geometry = readGeometry(files, units, today, note);
	const problems = [
		reference.problems,
		saved.problems,
		geometry.problems,
		unknownFolders(files),
		...read.map((dataset) => dataset.problems)
	].flat();
	return { reference: reference.rows, units, datasets: read, geometry: geometry.parts, sources, problems };
}

const geometryFolder = 'geo/';

/** The publisher's outlines of units. */
function readGeometry(files: readonly ExportFile[], units: UnitIndex, today: IsoDate | undefined, note: Note) {
	const own = files.filter(({ name }) => name.startsWith(geometryFolder));
	const read = compileGeometry(own, units, today ?? latestDay);
	for (const file of own) note(file, 'geometry', read.counts[file.name] ?? 0);
	return read;
}

/** Without a day, the units that stand now. */
const latestDay = '9999-12-31';

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

async function readDatasets(
	files: readonly ExportFile[],
	options: Pick<IngestOptions, 'units' | 'templates' | 'choices' | 'today'>,
	note: Note
) {
	const read: (Ingested & { contract: DatasetContract })[] = [];
	for (const contract of datasets) {
		const own = files.filter(({ name }) => name.startsWith(`${contract.id}/`));
		const found = await ingestFiles(own, { ...options, contracts: datasets, dataset: contract.id });
		for (const file of own)
			note(file, contract.id, sum(found.files.filter((one) => one.file === file.name).map((one) => one.rowsRead)));
		const [ingested = joinExports([], contract)] = found.datasets;
		read.push({ ...ingested, contract, problems: found.problems });
	}
	return read;
}

const sum = (numbers: readonly number[]) => numbers.reduce((before, number) => before + number, 0);

function unknownFolders(files: readonly ExportFile[]): Problem[] {
	const known = ['reference', ...datasets.map(({ id }) => id)];
	const isKnown = ({ name }: ExportFile) =>
		['release.json', choicesFile, embedsFile].includes(name) ||
		[...known.map((id) => `${id}/`), templateFolder, geometryFolder].some((folder) => name.startsWith(folder));
	return files
		.filter((file) => !isKnown(file))
		.map(({ name }) => makeProblem(name, 'unknown_dataset', { detail: known.join(', ') }));
}
