import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseFile, Manifest } from '../../src/lib/model/manifest.ts';

/** What of an earlier compile can be used again: database files by the hash of their content. */
export type WrittenDatabases = Readonly<Record<string, DatabaseFile>>;

/** True where the file stands in the folder with its full length. */
export async function isInPlace(out: string, { file, bytes }: Pick<DatabaseFile, 'file' | 'bytes'>): Promise<boolean> {
	const found = await stat(join(out, file)).catch(() => null);
	return found?.size === bytes;
}

/** The manifest of the release in a folder; null where there is none. */
export async function readManifest(out: string): Promise<Manifest | null> {
	try {
		return JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as Manifest;
	} catch {
		return null;
	}
}
