import type { DatabaseFile, Manifest } from '../model/manifest.ts';
import { download } from './download.ts';
import { EngineError } from './engine.ts';

export interface DatabaseSource {
	readonly manifest: Manifest;
	readonly dataUrl: (file: string) => string;
	readonly fetch?: typeof fetch;
}

/** Loads the databases of a release: each once, checked against the manifest, and anew after a failure. */
export function databaseFiles(source: DatabaseSource): (database: string) => Promise<Blob> {
	const files = new Map<string, Promise<Blob>>();
	return (database) => {
		const known = files.get(database);
		if (known) return known;
		const file = load(source, database);
		files.set(database, file);
		file.catch(() => files.delete(database));
		return file;
	};
}

async function load({ manifest, dataUrl, fetch }: DatabaseSource, database: string): Promise<Blob> {
	const entry = Object.hasOwn(manifest.databases, database) ? manifest.databases[database] : undefined;
	if (!entry) throw new EngineError('data', `the release has no database "${database}"`);
	const files = await Promise.all(
		(entry.parts ?? [entry.file]).map((file) => download(dataUrl(file), fetch ? { fetch } : {}))
	);
	const [first, ...others] = files;
	const whole = first && others.length === 0 ? first : await new Blob(files).arrayBuffer();
	await check(whole, entry);
	return new Blob([whole]);
}

// DuckDB-Wasm never comes back from opening a file that is cut short, so nothing unchecked may reach it.
async function check(
	bytes: ArrayBuffer | Uint8Array<ArrayBuffer>,
	{ file, bytes: length, sha256 }: DatabaseFile
): Promise<void> {
	const fits = bytes.byteLength === length && ((await digest(bytes)) ?? sha256) === sha256;
	if (!fits) throw new EngineError('data', `${file} is not the file of the release`);
}

/** Null on plain-HTTP hosts, where browsers have no `crypto.subtle`; DuckDB's own checksums remain. */
async function digest(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string | null> {
	const hash = await globalThis.crypto?.subtle?.digest('SHA-256', bytes);
	return hash ? Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('') : null;
}
