import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseFile, Manifest } from '../../src/lib/model/manifest.ts';
import { writeDatabase } from '../../src/lib/server/write-database.ts';
import { sha256 } from './inputs.ts';
import { writeParts } from './write-parts.ts';
import { isInPlace, type WrittenDatabases } from './written.ts';
import type { DatabaseContent } from './tables.ts';

const hashLength = 16;

/** Writes a database under the hash of its bytes, or keeps the file known to hold the same content. */
export async function writeDatabaseFile(
	out: string,
	content: DatabaseContent,
	{ known, largest }: { readonly known: DatabaseFile | undefined; readonly largest?: number | undefined }
): Promise<DatabaseFile> {
	if (known && (await isInPlace(out, known))) return known;
	await mkdir(out, { recursive: true });
	const temporary = join(out, `.${content.name}-${process.pid}.tmp`);
	await rm(temporary, { force: true });
	try {
		const made = await writeDatabase(temporary, content.tables, content.facts);
		const bytes = await readFile(temporary);
		const hash = sha256(bytes);
		const file = `${content.name}-${hash.slice(0, hashLength)}.duckdb`;
		await rename(temporary, join(out, file));
		const tables = { ...rowCounts(content), ...made };
		const parts = await writeParts(out, file, bytes, largest);
		return { file, bytes: bytes.length, sha256: hash, tables, ...(parts.length > 0 ? { parts } : {}) };
	} finally {
		await rm(temporary, { force: true });
	}
}

const rowCounts = ({ facts, tables }: DatabaseContent) => ({
	...(facts ? { [facts.shape.name]: facts.rows } : {}),
	...Object.fromEntries(tables.map(({ shape, rows }) => [shape.name, rows.length]))
});

/** Puts the manifest in place in one step, and only then removes what no release names any more. */
export async function publishManifest(out: string, manifest: Manifest, last: Manifest | null): Promise<void> {
	const temporary = join(out, `.manifest-${process.pid}.tmp`);
	await writeFile(temporary, `${JSON.stringify(manifest, null, '\t')}\n`);
	await rename(temporary, join(out, 'manifest.json'));
	const namesOf = ({ databases, geometry = [] }: Manifest) => [
		...Object.values(databases).flatMap(({ file, parts = [] }) => [file, ...parts]),
		...geometry.map(({ file }) => file)
	];
	const current = namesOf(manifest);
	const former = last ? namesOf(last) : [];
	for (const name of await readdir(out)) {
		const isOurs = /\.(duckdb|tmp)$|^geo-.*\.json$/.test(name) && !current.includes(name);
		if (isOurs && (former.includes(name) || (await isAbandoned(join(out, name)))))
			await rm(join(out, name), { force: true });
	}
}

/** Removes databases that have just been written, but for those that some list names. */
export async function removeUnnamed(
	out: string,
	made: readonly DatabaseFile[],
	lists: readonly WrittenDatabases[]
): Promise<void> {
	const namesOf = (files: readonly DatabaseFile[]) => files.flatMap(({ file, parts = [] }) => [file, ...parts]);
	const named = new Set(namesOf(lists.flatMap((list) => Object.values(list))));
	for (const name of namesOf(made)) if (!named.has(name)) await rm(join(out, name), { force: true });
}

const abandonedMs = 3_600_000;

/** Another compile may be writing into the same folder: what it has just made is left alone. */
async function isAbandoned(path: string): Promise<boolean> {
	const found = await stat(path).catch(() => null);
	return found !== null && Date.now() - found.mtimeMs > abandonedMs;
}
