import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { datasets } from '#lib/datasets/registry.ts';
import { toParquet } from '#lib/export/to-parquet.ts';
import { fileColumns } from '#lib/model/columns.ts';
import { columnsOf, nationalDatasets, yearRows, type NationalCell, type NationalDataset } from './national-rows.ts';
import { nationalUnits, populationLine, unitLine, type NationalUnit } from './national-units.ts';

/** What is sent for a year: files of this size are what publishers deliver. */
export interface NationalSpan {
	readonly firstYear: number;
	readonly lastYear: number;
}

export const tenYears: NationalSpan = { firstYear: 2016, lastYear: 2025 };

const code = ['national-rows.ts', 'national-units.ts', 'write-national-exports.ts'];

/**
 * A folder like `data/` with the exports of all provinces and communes of a country, month by month, one file per
 * dataset and year; made once, and kept in `.cache`. The same on every run.
 */
export async function nationalExports(span: NationalSpan, say: (text: string) => void): Promise<string> {
	const texts = await Promise.all(code.map((name) => readFile(new URL(name, import.meta.url), 'utf8')));
	const stamp = createHash('sha256').update(texts.join()).digest('hex').slice(0, 12);
	const folder = join('.cache', 'national-exports', `${span.firstYear}-${span.lastYear}-${stamp}`);
	if (existsSync(folder)) return folder;
	await mkdir(join('.cache', 'national-exports'), { recursive: true });
	const made = await mkdtemp(`${folder}-`);
	const units = await writeReference(made);
	for (const dataset of nationalDatasets) {
		await mkdir(join(made, dataset.id));
		for (let year = span.firstYear; year <= span.lastYear; year++) {
			say(`writing ${dataset.id} of ${year}`);
			await writeYear(made, dataset, year, units);
		}
	}
	// A folder that is there is whole.
	await rename(made, folder);
	return folder;
}

const release = {
	releasedOn: '2026-02-28',
	illustrative: true,
	publisher: { vi: 'Số liệu tạo ra để đo', en: 'Figures made for measurements' }
};

/** The units of `data/` and all those that it lacks of a country. */
async function writeReference(folder: string): Promise<NationalUnit[]> {
	await writeFile(join(folder, 'release.json'), JSON.stringify(release));
	await cp(join('data', 'reference'), join(folder, 'reference'), { recursive: true });
	const text = await readFile(join('data', 'reference', 'units.csv'), 'utf8');
	const known = text
		.split('\n')
		.map((line) => line.split(','))
		.filter(([, , , , kind, level]) => kind === 'government' && level === 'province')
		.map(([id = '', own = '', name = '']): NationalUnit => ({ id, code: own, level: 'province', parent: null, name }));
	const units = nationalUnits(known);
	const added = units.slice(known.length);
	const append = (file: string, lines: readonly string[]) =>
		writeFile(join(folder, 'reference', file), `${lines.join('\n')}\n`, { flag: 'a' });
	await append('units.csv', added.map(unitLine));
	await append('populations.csv', added.map(populationLine));
	return units;
}

async function writeYear(folder: string, dataset: NationalDataset, year: number, units: readonly NationalUnit[]) {
	const path = join(folder, dataset.id, `${year}.${dataset.format}`);
	const rows = yearRows(dataset, year, units);
	const names = columnsOf(dataset);
	if (dataset.format === 'csv') return writeCsv(path, names, rows);
	const contract = datasets.find(({ id }) => id === dataset.id);
	const columns = names.flatMap((name) => fileColumns(contract!).find(({ id }) => id === name) ?? []);
	await writeFile(path, toParquet(columns, [...rows]));
}

const linesAtOnce = 10_000;

async function writeCsv(
	path: string,
	names: readonly string[],
	rows: Iterable<readonly NationalCell[]>
): Promise<void> {
	const stream = createWriteStream(path);
	let lines = [names.join(',')];
	for (const row of rows) {
		if (lines.push(row.join(',')) < linesAtOnce) continue;
		if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain');
		lines = [];
	}
	await finished(stream.end(lines.length > 0 ? `${lines.join('\n')}\n` : ''));
}
