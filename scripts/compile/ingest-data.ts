import { datasets } from '../../src/lib/datasets/registry.ts';
import { referenceTables } from '../../src/lib/datasets/reference-tables.ts';
import { checkReference } from '../../src/lib/ingest/check-reference.ts';
import { makeProblem } from '../../src/lib/ingest/make-problem.ts';
import type { ExportFile } from '../../src/lib/ingest/raw-table.ts';
import { joinExports, readFileRows, type FileRows, type Ingested } from '../../src/lib/ingest/read-export.ts';
import { readTable } from '../../src/lib/ingest/read-table.ts';
import type { TypedRow } from '../../src/lib/ingest/typed-rows.ts';
import { readUnits, type UnitIndex } from '../../src/lib/ingest/unit-index.ts';
import type { DatasetContract } from '../../src/lib/model/contract.ts';
import type { SourceFile } from '../../src/lib/model/manifest.ts';
import type { Problem } from '../../src/lib/model/problem.ts';
import { sha256 } from './inputs.ts';

export interface IngestedData {
	readonly reference: Readonly<Record<string, readonly TypedRow[]>>;
	readonly units: UnitIndex;
	readonly datasets: readonly (Ingested & { readonly contract: DatasetContract })[];
	readonly sources: readonly SourceFile[];
	readonly problems: readonly Problem[];
}

type Report = (line: string) => void;

/** Reads and checks everything below `data/`. */
export async function ingestData(files: readonly ExportFile[], report: Report): Promise<IngestedData> {
	const sources: SourceFile[] = [];
	const note = (file: ExportFile, table: string, rows: number) => {
		sources.push({ path: file.name, table, bytes: file.bytes.length, sha256: sha256(file.bytes), rows });
		report(`  ${file.name}: ${rows} rows`);
	};
	const reference = await readReference(files, note);
	const values = (table: string) => (reference.rows[table] ?? []).map((row) => row.values);
	const units = readUnits(values('units'), values('unit_changes'));
	const read = await readDatasets(files, units, note);
	const problems = [reference.problems, unknownFolders(files), ...read.map((dataset) => dataset.problems)].flat();
	return { reference: reference.rows, units, datasets: read, sources, problems };
}

type Note = (file: ExportFile, table: string, rows: number) => void;

const referencePath = (table: string) => `reference/${table.replaceAll('_', '-')}.csv`;

async function readReference(files: readonly ExportFile[], note: Note) {
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
	return { rows, problems };
}

async function readDatasets(files: readonly ExportFile[], units: UnitIndex, note: Note) {
	const read: (Ingested & { contract: DatasetContract })[] = [];
	for (const contract of datasets) {
		const parts: FileRows[] = [];
		for (const file of files.filter(({ name }) => name.startsWith(`${contract.id}/`))) {
			const part = await readFileRows(file, contract, units);
			note(file, contract.id, part.rowsRead);
			parts.push(part);
		}
		read.push({ ...joinExports(parts, contract), contract });
	}
	return read;
}

function unknownFolders(files: readonly ExportFile[]): Problem[] {
	const known = ['reference', ...datasets.map(({ id }) => id)];
	const isKnown = ({ name }: ExportFile) => name === 'release.json' || known.some((id) => name.startsWith(`${id}/`));
	return files
		.filter((file) => !isKnown(file))
		.map(({ name }) => makeProblem(name, 'unknown_dataset', { detail: known.join(', ') }));
}
