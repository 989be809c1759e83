import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import contract from '#lib/datasets/receptions.contract.ts';
import { toParquet } from '#lib/export/to-parquet.ts';
import { toXlsx } from '#lib/export/to-xlsx.ts';
import { fileColumns } from '#lib/model/columns.ts';
import type { Unit } from '#lib/model/unit.ts';
import { receptionColumns, receptionRows, type ReceptionRow } from './reception-rows.ts';

export const largeRows = 1_000_000;
export const workbookRows = 100_000;

/** The same rows in each format, in a folder of their own. */
export interface LargeExports {
	readonly csv: string;
	readonly parquet: string;
	readonly xlsx: string;
	remove(): Promise<void>;
}

/** Writes exports of receptions of the communes. */
export async function writeExports(communes: readonly Unit[]): Promise<LargeExports> {
	const folder = await mkdtemp(join(tmpdir(), 'large-export-'));
	const [csv, parquet, xlsx] = [join(folder, 'large.csv'), join(folder, 'large.parquet'), join(folder, 'large.xlsx')];
	await writeCsv(csv, receptionRows(communes, largeRows));
	await writeFile(parquet, parquetOf([...receptionRows(communes, largeRows)]));
	await writeFile(xlsx, await workbookOf([...receptionRows(communes, workbookRows)]));
	return { csv, parquet, xlsx, remove: () => rm(folder, { recursive: true }) };
}

const linesAtOnce = 10_000;

async function writeCsv(path: string, rows: Iterable<ReceptionRow>): Promise<void> {
	const stream = createWriteStream(path);
	let lines = [receptionColumns.join(',')];
	const flush = async () => {
		if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain');
		lines = [];
	};
	for (const row of rows) {
		lines.push(row.join(','));
		if (lines.length === linesAtOnce) await flush();
	}
	if (lines.length > 0) await flush();
	await finished(stream.end());
}

function parquetOf(rows: readonly ReceptionRow[]): Uint8Array {
	const byId = new Map(fileColumns(contract).map((column) => [column.id, column]));
	return toParquet(
		receptionColumns.flatMap((id) => byId.get(id) ?? []),
		rows
	);
}

function workbookOf(rows: readonly ReceptionRow[]): Promise<Uint8Array> {
	const all = [receptionColumns, ...rows].map((row) => row.map((value) => ({ value })));
	return toXlsx([{ name: 'receptions', headerRows: 1, widths: receptionColumns.map(() => 12), rows: all }]);
}
