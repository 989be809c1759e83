import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unitChanges, units } from '#lib/datasets/reference-tables.ts';
import { checkReference } from '#lib/ingest/check-reference.ts';
import { hasError } from '#lib/ingest/make-problem.ts';
import type { ExportFile } from '#lib/ingest/raw-table.ts';
import { readTable } from '#lib/ingest/read-table.ts';
import type { Problem } from '#lib/model/problem.ts';
import { buildChanges } from './build-changes.ts';
import { buildUnits, UnitDraft, type ImportDates } from './build-units.ts';
import { countImport, type ImportCounts } from './count-import.ts';
import { mergeChanges, nothingKept, readKept } from './kept-reference.ts';
import { readLists } from './read-lists.ts';
import { changesCsv, unitsCsv } from './reference-csv.ts';

export interface ImportOptions extends ImportDates {
	/** Folder of `units.csv` and `unit-changes.csv`. */
	readonly out: string;
	/** Keep what is there: rows that the lists do not name, ids, dates and estimated shares. */
	readonly merge: boolean;
}

export interface ImportResult {
	readonly outcome: 'written' | 'refused';
	readonly counts: ImportCounts;
	readonly problems: readonly Problem[];
}

/** Builds the units and changes of the lists and writes them, or writes nothing where something is wrong. */
export async function importUnits(files: readonly ExportFile[], options: ImportOptions): Promise<ImportResult> {
	const kept = options.merge ? await readKept(options.out) : nothingKept;
	const lists = await readLists(files);
	const draft = new UnitDraft(kept.units, options);
	buildUnits(lists, draft);
	const changes = mergeChanges(kept.changes, buildChanges(lists, draft));
	const made = [...draft.units.values()];
	const tables = { 'units.csv': unitsCsv(made, kept.territoryOf), 'unit-changes.csv': changesCsv(changes) };
	const found = [...kept.problems, ...lists.problems, ...draft.problems];
	const problems = hasError(found) ? found : [...found, ...(await checkTables(tables))];
	const counts = countImport(lists, made, changes, options);
	if (hasError(problems)) return { outcome: 'refused', counts, problems };
	mkdirSync(options.out, { recursive: true });
	for (const [name, text] of Object.entries(tables)) writeWhole(join(options.out, name), text);
	return { outcome: 'written', counts, problems };
}

/** What compiling would say about the tables. */
async function checkTables(tables: Readonly<Record<'units.csv' | 'unit-changes.csv', string>>): Promise<Problem[]> {
	const bytesOf = (name: keyof typeof tables) => ({ name, bytes: new TextEncoder().encode(tables[name]) });
	const unitTable = await readTable(bytesOf('units.csv'), units);
	const changeTable = await readTable(bytesOf('unit-changes.csv'), unitChanges);
	const problems = checkReference({ units: unitTable.rows, unit_changes: changeTable.rows }, []);
	return [...unitTable.problems, ...changeTable.problems, ...problems];
}

/** A file is there whole or not at all. */
function writeWhole(path: string, text: string): void {
	writeFileSync(`${path}.part`, text);
	renameSync(`${path}.part`, path);
}
