import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import type { Row } from './row.ts';

const keptAsText = new Set(['unit_code', 'period_start', 'period_end', 'submitted_on', 'as_of']);

function fromText(cell: string, column: string | number): string | number | null {
	if (cell === '') return null;
	return keptAsText.has(String(column)) || !/^\d+(\.\d+)?$/.test(cell) ? cell : Number(cell);
}

async function readExport(path: string): Promise<Row[]> {
	const bytes = readFileSync(path);
	if (!path.endsWith('.parquet'))
		return Papa.parse<Row>(bytes.toString('utf8'), { header: true, skipEmptyLines: true, transform: fromText }).data;
	const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
	return (await parquetReadObjects({ file })) as Row[];
}

/** Every row of a dataset's exports as the files have it. */
export async function readExports(folder: string, dataset: string): Promise<Row[]> {
	const names = readdirSync(join(folder, dataset)).sort();
	return (await Promise.all(names.map((name) => readExport(join(folder, dataset, name))))).flat();
}
