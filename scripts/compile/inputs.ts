import { createHash, type BinaryLike } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { describeProblem } from '../../src/lib/ingest/describe-problem.ts';
import { makeProblem } from '../../src/lib/ingest/make-problem.ts';
import type { FileSource } from '../../src/lib/ingest/ingest-files.ts';
import type { ExportFile } from '../../src/lib/ingest/raw-table.ts';
import { chooseLocale } from '../locale.ts';
import { CompileError } from './release-info.ts';

/** A file below a folder, read when it is its turn. */
export interface InputFile extends FileSource {
	/** Hash of its bytes. */
	readonly sha256: string;
}

/** The files below a folder, by path, each with its hash; hidden files and notes are left out. */
export async function listInputs(folder: string): Promise<InputFile[]> {
	const inputs: InputFile[] = [];
	// One after another: all of them may not fit into memory.
	for (const { name, path } of await listFiles(folder)) {
		const bytes = await readBytes(path);
		const hash = sha256(bytes);
		inputs.push({ name, size: bytes.length, sha256: hash, read: () => readAgain(path, hash) });
	}
	return inputs;
}

/** The same with the bytes of all of them. */
export async function readFiles(folder: string): Promise<ExportFile[]> {
	const files = await listFiles(folder);
	return Promise.all(files.map(async ({ name, path }) => ({ name, bytes: await readBytes(path) })));
}

async function listFiles(folder: string): Promise<{ name: string; path: string }[]> {
	if (!existsSync(folder)) return [];
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && !/^\.|^~\$|\.md$/i.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((path) => ({ name: relative(folder, path).split(sep).join('/'), path }));
}

/** Throws a CompileError where these are other bytes than before: the manifest would name a file that was not read. */
async function readAgain(path: string, hash: string): Promise<Uint8Array> {
	const bytes = await readFile(path);
	if (sha256(bytes) === hash) return bytes;
	throw new CompileError(`${path} changed while it was read: run npm run compile again`);
}

/** Beyond that no file is read: an export of a million rows has a tenth of it. */
export const mostBytes = 2 ** 30;

/** Throws a CompileError for a file too big to be an export. */
async function readBytes(path: string): Promise<Uint8Array> {
	if ((await stat(path)).size <= mostBytes) return readFile(path);
	const { what, cure } = describeProblem(makeProblem(path, 'too_big'), chooseLocale(undefined));
	throw new CompileError(`${path}: ${what} ${cure}`);
}

export function sha256(content: BinaryLike): string {
	return createHash('sha256').update(content).digest('hex');
}

/** One hash over files: changes with any name or byte. */
export function hashFiles(files: readonly Pick<InputFile, 'name' | 'sha256'>[]): string {
	return sha256(files.map((file) => `${file.name} ${file.sha256}`).join('\n'));
}

/** What stored tables depend on; the rest of `sql` and `server` only reads them. */
const compiling =
	/^(model|datasets|ingest)\/|^sql\/(attach|create-table|fact-codes|literal|measure-columns|packed-column|store-facts|store-sums|sum-tables|table-shape)\.ts|^server\/(duckdb-date|load-columns|load-table|make-tables|pack-facts|write-database|write-facts)\.ts/;

/** One hash over the code that makes a release of files: with other code, the same files are compiled again. */
export async function hashCode(root: string): Promise<string> {
	const library = await listInputs(join(root, 'src/lib'));
	const scripts = await listInputs(join(root, 'scripts/compile'));
	const code = [...library.filter(({ name }) => compiling.test(name)), ...scripts];
	return hashFiles(code.filter(({ name }) => !name.endsWith('.test.ts')));
}
