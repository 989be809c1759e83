import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { countProblems } from '../../src/lib/model/count-problems.ts';
import type { Manifest } from '../../src/lib/model/manifest.ts';
import type { Problem } from '../../src/lib/model/problem.ts';
import type { CompiledDatabases } from './compile-databases.ts';
import { hashCode, hashFiles, listInputs, sha256, type InputFile } from './inputs.ts';
import type { Basis } from './ingest-data.ts';
import { CompileError, readReleaseInfo, type ReleaseInfo } from './release-info.ts';
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
	const files = await listInputs(options.data);
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

/** What is known before files are compiled. */
interface Before {
	readonly inputs: string;
	readonly last: Manifest | null;
	readonly written: WrittenDatabases;
}

/** The parts that load DuckDB and the contracts come late, so that an unchanged release is known at once. */
async function compileFiles(
	files: readonly InputFile[],
	before: Before,
	options: CompileOptions
): Promise<CompileResult> {
	const { readBasis, readOthers } = await import('./ingest-data.ts');
	const { compileDatabases } = await import('./compile-databases.ts');
	const { writeGeometry } = await import('./write-geometry.ts');
	const { readEmbedList } = await import('./embed-list.ts');
	const { publishManifest, removeUnnamed } = await import('./write-release.ts');
	const { inputs, last, written } = before;
	const others = await readOthers(files);
	const info = readReleaseInfo(others);
	const basis = await readBasis(files, others, options.report, info.releasedOn);
	const made = await compileDatabases(files, basis, { ...options, written, releasedOn: info.releasedOn });
	const refuse = async (problems: readonly Problem[]): Promise<CompileResult> => {
		await removeUnnamed(options.out, Object.values(made.databases), [last?.databases ?? {}, written]);
		return { outcome: 'refused', problems, manifest: null };
	};
	if (made.problems.some((problem) => problem.severity === 'error')) return refuse(made.problems);
	const geometry = await writeGeometry(options.out, basis.geometry);
	const manifest = toManifest(info, basis, made);
	const located = geometry.length === 0 ? manifest : { ...manifest, geometry };
	const embeds = await readEmbedList(others, options.out, located);
	if (embeds.problems.length > 0) return refuse(embeds.problems);
	const whole = embeds.views.length === 0 ? located : { ...located, embeds: embeds.views };
	await publishManifest(options.out, whole, last);
	const { problems, byContent } = made;
	await writeCache(options, { out: resolve(options.out), inputs, problems, written: byContent });
	return { outcome: 'compiled', problems, manifest: whole };
}

const versionLength = 12;

function toManifest(info: ReleaseInfo, { sources }: Basis, made: CompiledDatabases): Manifest {
	const hash = sha256(Object.keys(made.byContent).join());
	return {
		format: 1,
		version: sha256(hash + JSON.stringify(info)).slice(0, versionLength),
		...info,
		...made.span,
		databases: made.databases,
		sources: [...sources.reference, ...made.sources, ...sources.geometry],
		coverage: made.coverage,
		warnings: countProblems(made.problems).warning
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
