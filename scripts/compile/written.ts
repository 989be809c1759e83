import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseFile, Manifest } from '../../src/lib/model/manifest.ts';

/** What of an earlier compile can be used again: database files by the hash of their content. */
export type WrittenDatabases = Readonly<Record<string, DatabaseFile>>;

/** True where the file stands in the folder with its full length, and so do its parts together. */
export async function isInPlace(
	out: string,
	{ file, bytes, parts }: Pick<DatabaseFile, 'file' | 'bytes' | 'parts'>
): Promise<boolean> {
	const sizeOf = async (name: string) => (await stat(join(out, name)).catch(() => null))?.size ?? 0;
	const sizes = await Promise.all((parts ?? []).map(sizeOf));
	const isWhole = !parts || sizes.reduce((sum, size) => sum + size, 0) === bytes;
	return isWhole && (await sizeOf(file)) === bytes;
}

/** The manifest of the release in a folder; null where there is none. */
export async function readManifest(out: string): Promise<Manifest | null> {
	try {
		return JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as Manifest;
	} catch {
		return null;
	}
}
