import { createHash, type BinaryLike } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { describeProblem } from '../../src/lib/ingest/describe-problem.ts';
import { makeProblem } from '../../src/lib/ingest/make-problem.ts';
import type { ExportFile } from '../../src/lib/ingest/raw-table.ts';
import { chooseLocale } from '../locale.ts';
import { CompileError } from './release-info.ts';

/** The files below a folder, by path; hidden files and notes are left out. */
export async function readFiles(folder: string): Promise<ExportFile[]> {
	if (!existsSync(folder)) return [];
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile() && !/^\.|^~\$|\.md$/i.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	return Promise.all(
		paths.map(async (path) => ({ name: relative(folder, path).split(sep).join('/'), bytes: await readBytes(path) }))
	);
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
export function hashFiles(files: readonly ExportFile[]): string {
	return sha256(files.map((file) => `${file.name} ${sha256(file.bytes)}`).join('\n'));
}

/** What stored tables depend on; the rest of `sql` and `server` only reads them. */
const compiling =
	/^(model|datasets|ingest)\/|^sql\/(attach|create-table|literal|table-shape)\.ts|^server\/(load-table|write-database)\.ts/;

/** One hash over the code that makes a release of files: with other code, the same files are compiled again. */
export async function hashCode(root: string): Promise<string> {
	const library = await readFiles(join(root, 'src/lib'));
	const scripts = await readFiles(join(root, 'scripts/compile'));
	const code = [...library.filter(({ name }) => compiling.test(name)), ...scripts];
	return hashFiles(code.filter(({ name }) => !name.endsWith('.test.ts')));
}
