import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ExportFile } from '../../src/lib/ingest/raw-table.ts';
import type { DatabaseFile, Manifest } from '../../src/lib/model/manifest.ts';
import type { Problem } from '../../src/lib/model/problem.ts';
import { hashCode, hashFiles, readFiles, sha256 } from './inputs.ts';
import type { IngestedData } from './ingest-data.ts';
import { CompileError, readReleaseInfo, type ReleaseInfo } from './release-info.ts';
import type { ReleaseContent } from './tables.ts';
import { isInPlace, readManifest, type WrittenDatabases } from './written.ts';

export interface CompileOptions {
	readonly root: string;
	readonly data: string;
	readonly out: string;
	/** File that remembers what the last compile was made from. */
	readonly cache: string;
	readonly report: (line: string) => void;
	/** Databases of more bytes are also written in parts; 24 MiB unless told. */
	readonly largestFile?: number;
}

export interface CompileResult {
	readonly outcome: 'unchanged' | 'compiled' | 'refused';
	readonly problems: readonly Problem[];
	readonly manifest: Manifest | null;
}

interface Cache {
	readonly out: string;
	readonly inputs: string;
	readonly problems: readonly Problem[];
	readonly written: WrittenDatabases;
}

/** Makes a release of the exports in a folder. With an error in them the release that is there stays as it is. */
export async function compileRelease(options: CompileOptions): Promise<CompileResult> {
	const files = await readFiles(options.data);
	if (files.length === 0) throw new CompileError(`${options.data} holds no files`);
	const inputs = sha256(hashFiles(files) + (await hashCode(options.root)));
	const cache = await readCache(options);
	const last = await readManifest(options.out);
	if (cache?.inputs === inputs && last && (await isWhole(options.out, last)))
		return { outcome: 'unchanged', problems: cache.problems, manifest: last };
	return compileFiles(files, { inputs, last, written: cache?.written ?? {} }, options);
}

async function isWhole(out: string, manifest: Manifest): Promise<boolean> {
	const files = [...Object.values(manifest.databases), ...(manifest.geometry ?? [])];
	const found = await Promise.all(files.map((file) => isInPlace(out, file)));
	return found.every(Boolean);
}

/** The parts that load DuckDB and the contracts come late, so that an unchanged release is known at once. */
async function compileFiles(
	files: readonly ExportFile[],
	{ inputs, last, written }: { inputs: string; last: Manifest | null; written: WrittenDatabases },
	options: CompileOptions
): Promise<CompileResult> {
	const { ingestData } = await import('./ingest-data.ts');
	const { releaseContent } = await import('./tables.ts');
	const { writeGeometry } = await import('./write-geometry.ts');
	const { readEmbedList } = await import('./embed-list.ts');
	const { contentHash, publishManifest, writeDatabaseFile } = await import('./write-release.ts');
	const info = readReleaseInfo(files);
	const data = await ingestData(files, options.report, info.releasedOn);
	if (data.problems.some((problem) => problem.severity === 'error'))
		return { outcome: 'refused', problems: data.problems, manifest: null };
	const content = releaseContent(data, info.releasedOn);
	const databases: Record<string, DatabaseFile> = {};
	const byContent: Record<string, DatabaseFile> = {};
	for (const database of content.databases) {
		const hash = contentHash(database);
		const file = await writeDatabaseFile(options.out, database, {
			known: written[hash],
			largest: options.largestFile
		});
		databases[database.name] = file;
		byContent[hash] = file;
		options.report(`  ${file.file}: ${Math.ceil(file.bytes / 1024)} kB`);
	}
	const geometry = await writeGeometry(options.out, data.geometry);
	const made = toManifest(info, data, content, databases, sha256(Object.keys(byContent).join()));
	const located = geometry.length === 0 ? made : { ...made, geometry };
	const embeds = await readEmbedList(files, options.out, located);
	if (embeds.problems.length > 0) return { outcome: 'refused', problems: embeds.problems, manifest: null };
	const manifest = embeds.views.length === 0 ? located : { ...located, embeds: embeds.views };
	await publishManifest(options.out, manifest, last);
	await writeCache(options, { out: resolve(options.out), inputs, problems: data.problems, written: byContent });
	return { outcome: 'compiled', problems: data.problems, manifest };
}

const versionLength = 12;

function toManifest(
	info: ReleaseInfo,
	data: IngestedData,
	content: ReleaseContent,
	databases: Readonly<Record<string, DatabaseFile>>,
	hash: string
): Manifest {
	const facts = data.datasets.flatMap((dataset) => dataset.facts);
	const least = (a: string, b: string) => (a < b ? a : b);
	return {
		format: 1,
		version: sha256(hash + JSON.stringify(info)).slice(0, versionLength),
		...info,
		dataFrom: facts.reduce((first, fact) => least(first, fact.start), info.releasedOn),
		dataThrough: facts.reduce((last, fact) => (fact.end > last ? fact.end : last), facts[0]?.end ?? info.releasedOn),
		databases,
		sources: data.sources,
		coverage: content.coverage,
		warnings: data.problems.filter((problem) => problem.severity === 'warning').length
	};
}

async function readCache({ cache, out }: CompileOptions): Promise<Cache | null> {
	try {
		const read = JSON.parse(await readFile(cache, 'utf8')) as Cache;
		return read.out === resolve(out) ? read : null;
	} catch {
		return null;
	}
}

async function writeCache({ cache }: CompileOptions, content: Cache): Promise<void> {
	await mkdir(dirname(cache), { recursive: true });
	await writeFile(cache, JSON.stringify(content));
}
