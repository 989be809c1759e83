import { templates as officialForms } from '#lib/datasets/templates.ts';
import { datasets, findDataset } from '#lib/datasets/registry.ts';
import { toArrow } from '#lib/engine/to-arrow.ts';
import { canonicalRows } from '#lib/ingest/canonical-rows.ts';
import { ingestFiles } from '#lib/ingest/ingest-files.ts';
import type { IngestedFiles } from '#lib/ingest/ingest-files.ts';
import type { ExportFile } from '#lib/ingest/raw-table.ts';
import type { RowColumn } from '#lib/ingest/fact-table.ts';
import { latestStart } from '#lib/ingest/latest-start.ts';
import { packTable, packUnits } from '#lib/ingest/pack-rows.ts';
import { tabRows } from '#lib/ingest/tab-rows.ts';
import { indexUnits } from '#lib/ingest/unit-index.ts';
import type { UnitIndex } from '#lib/ingest/unit-index.ts';
import type { DatasetId } from '#lib/model/contract.ts';
import type { CheckReply, CheckRequest, FoundDataset, ReadProgress, RowsTable } from './check-protocol.ts';

type Request<Kind> = Extract<CheckRequest, { readonly kind: Kind }>;

// Files are read off the page's thread: the page stays alive, and a file that breaks the reader breaks only this worker.
let checked: { readonly ingested: IngestedFiles; readonly files: readonly File[]; readonly units: UnitIndex } | null =
	null;

let index = indexUnits([]);

const reply = (message: CheckReply, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

self.addEventListener('message', async ({ data }: MessageEvent<CheckRequest>) => {
	switch (data.kind) {
		case 'units':
			index = indexUnits(data.units);
			return;
		case 'check':
			return check(data);
		case 'save': {
			const bytes = await savedFile(data);
			return reply({ kind: 'file', bytes }, [bytes.buffer]);
		}
		case 'report': {
			const bytes = await reportFile(data);
			return reply({ kind: 'file', bytes }, [bytes.buffer]);
		}
	}
});

// A rejection inside a worker is not an error of the worker unless it is thrown again.
self.addEventListener('unhandledrejection', ({ reason }) => {
	setTimeout(() => {
		throw reason;
	});
});

const problemsAtOnce = 4_000;

async function check({ files, choices, templates, releasedOn }: Request<'check'>): Promise<void> {
	const progress = progressOf(files);
	const read = await readAll(files, progress.reading);
	const forms = [...templates, ...officialForms];
	const { found, checked: done } = progress;
	const today = latestStart(new Date(), releasedOn);
	const ingested = await ingestFiles(
		read,
		{ contracts: datasets, templates: forms, units: index, choices, found, today },
		done
	);
	checked = { ingested, files, units: index };
	const { problems } = ingested;
	for (let at = 0; at < problems.length; at += problemsAtOnce)
		reply({ kind: 'problems', problems: problems.slice(at, at + problemsAtOnce) });
	const usable = ingested.datasets.filter(isUsable).map((one) => usableDataset(one, index));
	const result = {
		files: ingested.files,
		datasets: usable.map(({ found }) => found),
		unmapped: ingested.unmapped,
		faultyRows: ingested.faultyRows
	};
	reply({ kind: 'checked', result });
	for (const { found, units, facts, countReports } of usable) {
		const { dataset } = found;
		sendRows(dataset, 'units', units);
		sendRows(dataset, 'facts', facts);
		const reports = packTable(countReports());
		reply({ kind: 'reports', dataset, columns: reports.columns });
		sendRows(dataset, 'submissions', reports.rows);
	}
}

type Dataset = IngestedFiles['datasets'][number];

/** Facts that came as columns are not made rows of. */
const isUsable = (one: Dataset) => Boolean(one.columns) || one.facts.length > 0 || one.statuses.length > 0;

function usableDataset(ingested: Dataset, index: UnitIndex) {
	const { contract } = ingested;
	const { units, facts, count, through, countReports } = tabRows(contract, ingested, index);
	const packed = packTable(facts);
	const found: FoundDataset = { dataset: contract.id, facts: count, through, columns: packed.columns };
	return { found, units: packUnits(units), facts: packed.rows, countReports };
}

/** As many as DuckDB keeps in one group; the page takes each in without a halt. */
const rowsAtOnce = 122_880;

function sendRows(dataset: DatasetId, table: RowsTable, columns: readonly RowColumn[]): void {
	for (const stream of toArrow(columns, rowsAtOnce))
		reply({ kind: 'rows', dataset, table, stream: new Blob([stream]) });
	reply({ kind: 'rows', dataset, table, stream: null });
}

/** A file comes in more parts than a page can show. */
const showEveryMs = 50;

function progressOf(files: readonly File[]) {
	const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
	let now: ReadProgress = { file: '', bytes: 0, totalBytes, done: 0, total: files.length, datasets: [] };
	let shownAt = -Infinity;
	const show = (change: Partial<ReadProgress>) => {
		now = { ...now, ...change };
		reply({ kind: 'progress', progress: now });
	};
	return {
		reading(file: string, bytes: number) {
			now = { ...now, file, bytes: now.bytes + bytes };
			if (performance.now() - shownAt < showEveryMs && now.bytes < totalBytes) return;
			shownAt = performance.now();
			show({});
		},
		found(dataset: DatasetId) {
			if (!now.datasets.includes(dataset)) show({ datasets: [...now.datasets, dataset] });
		},
		checked: (file: string, done: number) => show({ file, done })
	};
}

async function readAll(files: readonly File[], reading: (file: string, bytes: number) => void): Promise<ExportFile[]> {
	const read: ExportFile[] = [];
	for (const file of files)
		read.push({ name: file.name, bytes: await readBytes(file, (bytes) => reading(file.name, bytes)) });
	return read;
}

async function readBytes(file: File, arrived: (bytes: number) => void): Promise<Uint8Array> {
	const bytes = new Uint8Array(file.size);
	let at = 0;
	arrived(0);
	for (const reader = file.stream().getReader(); ;) {
		const { done, value } = await reader.read();
		if (done) return bytes;
		bytes.set(value, at);
		at += value.length;
		arrived(value.length);
	}
}

async function savedFile({ dataset, format }: Request<'save'>): Promise<Uint8Array<ArrayBuffer>> {
	const contract = findDataset(dataset);
	const ingested = checked?.ingested.datasets.find((one) => one.contract.id === dataset);
	if (!checked || !contract || !ingested) throw new Error(`nothing is checked of ${dataset}`);
	const { columns, rows } = canonicalRows(contract, ingested, checked.units);
	switch (format) {
		case 'csv': {
			const { toDataCsv } = await import('#lib/export/to-csv.ts');
			return new TextEncoder().encode(toDataCsv([columns.map((column) => column.id), ...rows]));
		}
		case 'parquet': {
			const { toParquet } = await import('#lib/export/to-parquet.ts');
			return toParquet(columns, rows);
		}
	}
}

async function reportFile({ format, locale }: Request<'report'>): Promise<Uint8Array<ArrayBuffer>> {
	if (!checked) throw new Error('nothing is checked');
	const { problems } = checked.ingested;
	const { problemCsv, problemWorkbook } = await import('./data/problem-files.ts');
	if (format === 'csv') return new TextEncoder().encode(problemCsv(problems, locale));
	return problemWorkbook(await readAll(checked.files, () => {}), problems, { contracts: datasets, locale });
}
