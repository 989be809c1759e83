import receptions from '../datasets/receptions.contract.ts';
import type { Problem } from '../model/problem.ts';
import { ingestFiles } from './ingest-files.ts';
import type { ExportFile } from './raw-table.ts';
import type { Ingested } from './read-export.ts';
import { readUnits, type UnitIndex } from './unit-index.ts';

const unit = (id: string, code: string, level: string, from: string, to: string | null) => ({
	unit_id: id,
	gso_code: code,
	name: id,
	short_name: id,
	kind: 'government',
	level,
	division_type: 'phuong',
	parent_unit_id: null,
	valid_from: from,
	valid_to: to
});

/** A province, two districts that end on 30 June 2025, and a ward code that is used twice. */
export const units = readUnits([
	unit('p-38', '38', 'province', '2016-01-01', null),
	unit('h-380', '380', 'district', '2016-01-01', '2025-06-30'),
	unit('h-381', '381', 'district', '2016-01-01', '2025-06-30'),
	unit('x-14797', '14797', 'commune', '2016-01-01', '2025-06-30'),
	unit('x-14797@2025-07-01', '14797', 'commune', '2025-07-01', null)
]);

export const bytesOf = (text: string) => new TextEncoder().encode(text);

export const header = 'unit_code,period_start,period_end,mode,turns,people,groups';

/** Reads the lines as an export of receptions. */
export function readLines(...lines: string[]): Promise<Ingested> {
	return readText(lines.join('\n'));
}

export function readText(text: string, name = 'receptions.csv'): Promise<Ingested> {
	return readExport({ name, bytes: bytesOf(text) });
}

/** Reads files as exports of receptions. */
export function readExport(...files: ExportFile[]): Promise<Ingested> {
	return readWith(units, ...files);
}

/** Reads files as exports of receptions of other units. */
export async function readWith(index: UnitIndex, ...files: ExportFile[]): Promise<Ingested> {
	const options = { contracts: [receptions], templates: [], units: index, choices: {}, dataset: receptions.id };
	const { datasets, problems } = await ingestFiles(files, options);
	const [ingested = { facts: [], statuses: [], rowsRead: 0 }] = datasets;
	return { ...ingested, problems };
}

/** What tests compare of problems. */
export const summary = (problems: readonly Problem[]) =>
	problems.map(({ rule, line, column, value }) => ({ rule, line, column, value }));
