import type { DatabaseFile, Manifest } from '../model/manifest.ts';
import { download } from './download.ts';
import { EngineError } from './engine.ts';
import { findRanged } from './ranged-file.ts';
import type { RangedFile } from './ranged-file.ts';

export interface DatabaseSource {
	readonly manifest: Manifest;
	readonly dataUrl: (file: string) => string;
	readonly fetch?: typeof fetch;
	/** Databases of so many bytes or more are read by ranges where the host gives them; 8 MiB unless told. */
	readonly rangedFrom?: number;
}

/** The databases of a release. */
export interface DatabaseFiles {
	/** Each once, and anew after a failure: whole and checked against the manifest, or to be read by ranges. */
	open(database: string): Promise<Blob | RangedFile>;
	/** Fetches what is read by ranges whole, beside it, and lets it stand in for the ranges once it is there. */
	takeWhole(): void;
	/** Gives up what was to be read by ranges; and ranges altogether, where what they gave was not the release's. */
	dropRanged(failure: EngineError): void;
}

// A question about a unit reads a megabyte in a dozen requests: over 50 Mbit/s and 20 ms that is as long as 3 MB whole take,
// and every further question costs some more.
const defaultRangedFrom = 8 * 2 ** 20;

// Larger ones would take too much of the memory of a phone, and minutes to come.
const mostWhole = 256 * 2 ** 20;

/** Loads the databases of a release. */
export function databaseFiles(source: DatabaseSource): DatabaseFiles {
	const files = new Map<string, Promise<Blob | RangedFile>>();
	const ranged = new Set<string>();
	const coming = new Set<string>();
	let { rangedFrom = defaultRangedFrom } = source;
	async function load(database: string): Promise<Blob | RangedFile> {
		const entry = entryOf(source, database);
		const found = entry.bytes < rangedFrom ? null : await findRanged(urlsOf(source, entry), entry, source.fetch);
		if (found) ranged.add(database);
		return found ?? loadWhole(source, entry);
	}
	return {
		open(database) {
			const known = files.get(database);
			if (known) return known;
			const file = load(database);
			files.set(database, file);
			file.catch(() => files.delete(database));
			return file;
		},
		takeWhole() {
			for (const database of ranged) {
				const entry = entryOf(source, database);
				if (coming.has(database) || entry.bytes > mostWhole) continue;
				coming.add(database);
				const whole = loadWhole(source, entry);
				const replace = () => {
					files.set(database, whole);
					ranged.delete(database);
				};
				whole.then(replace, () => coming.delete(database));
			}
		},
		dropRanged({ kind }) {
			if (kind === 'data') rangedFrom = Number.POSITIVE_INFINITY;
			for (const database of ranged) files.delete(database);
			ranged.clear();
		}
	};
}

function entryOf({ manifest: { databases } }: DatabaseSource, database: string): DatabaseFile {
	const entry = Object.hasOwn(databases, database) ? databases[database] : undefined;
	if (!entry) throw new EngineError('data', `the release has no database "${database}"`);
	return entry;
}

const urlsOf = ({ dataUrl }: DatabaseSource, { file, parts = [file] }: DatabaseFile) => parts.map(dataUrl);

async function loadWhole(source: DatabaseSource, entry: DatabaseFile): Promise<Blob> {
	const { fetch } = source;
	const files = await Promise.all(urlsOf(source, entry).map((url) => download(url, fetch ? { fetch } : {})));
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
