import { datasets } from '../../src/lib/datasets/registry.ts';
import type { DatasetContract } from '../../src/lib/model/contract.ts';
import type { DatabaseFile, Manifest, SourceFile } from '../../src/lib/model/manifest.ts';
import type { IsoDate, Period } from '../../src/lib/model/period.ts';
import type { Problem } from '../../src/lib/model/problem.ts';
import type { Coverage } from '../../src/lib/model/result.ts';
import { contentHash } from './content-hash.ts';
import { readDataset, type Basis } from './ingest-data.ts';
import type { InputFile } from './inputs.ts';
import { datasetContent, referenceContent, type DatabaseContent } from './tables.ts';
import { writeDatabaseFile } from './write-release.ts';
import type { WrittenDatabases } from './written.ts';

/** The databases of a release, and what its manifest says of them. */
export interface CompiledDatabases {
	readonly databases: Readonly<Record<string, DatabaseFile>>;
	readonly byContent: WrittenDatabases;
	readonly coverage: Readonly<Record<string, Coverage>>;
	readonly span: Pick<Manifest, 'dataFrom' | 'dataThrough'>;
	readonly sources: readonly SourceFile[];
	/** With an error among them, some databases are not there. */
	readonly problems: readonly Problem[];
}

export interface DatabaseOptions {
	readonly out: string;
	readonly report: (line: string) => void;
	readonly releasedOn: IsoDate;
	/** The databases of the last compile. */
	readonly written: WrittenDatabases;
	readonly largestFile?: number;
}

/** Reads, checks and writes one dataset after another: no two of them have to fit into memory. */
export async function compileDatabases(
	inputs: readonly InputFile[],
	basis: Basis,
	options: DatabaseOptions
): Promise<CompiledDatabases> {
	const made = new Databases(options, basis.problems);
	if (!made.isFaulty) await made.write(referenceContent(basis, options.releasedOn));
	for (const contract of datasets) await compileDataset(contract, inputs, basis, options, made);
	return made.whole();
}

async function compileDataset(
	contract: DatasetContract,
	inputs: readonly InputFile[],
	basis: Basis,
	{ report, releasedOn }: DatabaseOptions,
	made: Databases
): Promise<void> {
	const { ingested, sources } = await readDataset(contract, inputs, basis, report);
	made.note(ingested.problems, sources);
	if (made.isFaulty) return;
	const { database, coverage, span } = datasetContent(contract, ingested, basis, releasedOn);
	made.tell(contract, coverage, span);
	await made.write(database);
}

/** Databases as they come to be. */
class Databases {
	readonly #options: DatabaseOptions;
	readonly #databases: Record<string, DatabaseFile> = {};
	readonly #byContent: Record<string, DatabaseFile> = {};
	readonly #coverage: Record<string, Coverage> = {};
	readonly #spans: Period[] = [];
	readonly #sources: SourceFile[] = [];
	readonly #problems: Problem[];

	constructor(options: DatabaseOptions, problems: readonly Problem[]) {
		this.#options = options;
		this.#problems = [...problems];
	}

	/** A release with an error is not made: nothing more is written. */
	get isFaulty(): boolean {
		return this.#problems.some(({ severity }) => severity === 'error');
	}

	note(problems: readonly Problem[], sources: readonly SourceFile[]): void {
		for (const problem of problems) this.#problems.push(problem);
		this.#sources.push(...sources);
	}

	tell({ id }: DatasetContract, coverage: Coverage, span: Period | null): void {
		this.#coverage[id] = coverage;
		if (span) this.#spans.push(span);
	}

	async write(content: DatabaseContent): Promise<void> {
		const { out, report, written, largestFile } = this.#options;
		const hash = contentHash(content);
		const file = await writeDatabaseFile(out, content, { known: written[hash], largest: largestFile });
		this.#databases[content.name] = file;
		this.#byContent[hash] = file;
		report(`  ${file.file}: ${Math.ceil(file.bytes / 1024)} kB`);
	}

	whole(): CompiledDatabases {
		const { releasedOn } = this.#options;
		const starts = this.#spans.map(({ start }) => start);
		const ends = this.#spans.map(({ end }) => end);
		return {
			databases: this.#databases,
			byContent: this.#byContent,
			coverage: this.#coverage,
			span: {
				dataFrom: starts.reduce((first, start) => (start < first ? start : first), releasedOn),
				dataThrough: ends.length === 0 ? releasedOn : ends.reduce((last, end) => (end > last ? end : last))
			},
			sources: this.#sources,
			problems: this.#problems
		};
	}
}
