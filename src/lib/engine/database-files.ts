import type { DatabaseFile, Manifest } from '../model/manifest.ts';
import { EngineError } from './engine.ts';
import { findRanged } from './ranged-file.ts';
import type { RangedFile } from './ranged-file.ts';
import { fetchSoon, fetchWhole } from './whole-file.ts';

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
	/** Waits, once, for what would be read by ranges where it comes whole soon: for statements that read much of it. */
	openSoon(database: string): Promise<void>;
	/** Fetches what is read by ranges whole, beside it, and lets it stand in for the ranges once it is there. */
	takeWhole(): void;
	/** Gives up what was to be read by ranges; and ranges altogether, where what they gave was not the release's. */
	dropRanged(failure: EngineError): void;
}

// A question about a unit reads a megabyte in a dozen requests: over 50 Mbit/s and 20 ms that is as long as 3 MB whole take,
// and every further question costs some more.
/** Bytes of a database from which on it is read by ranges, where the host gives them. */
export const rangedFrom = 8 * 2 ** 20;

// Larger ones would take too much of the memory of a phone, and minutes to come.
const mostWhole = 256 * 2 ** 20;

/** Loads the databases of a release. */
export function databaseFiles(source: DatabaseSource): DatabaseFiles {
	const files = new Map<string, Promise<Blob | RangedFile>>();
	const ranged = new Set<string>();
	const coming = new Set<string>();
	const tried = new Map<string, Promise<Blob | null>>();
	let { rangedFrom: least = rangedFrom } = source;
	async function load(database: string): Promise<Blob | RangedFile> {
		const entry = entryOf(source, database);
		const found = entry.bytes < least ? null : await findRanged(urlsOf(source, entry), entry, source.fetch);
		if (found) ranged.add(database);
		return found ?? fetchWhole(urlsOf(source, entry), entry, source);
	}
	function replace(database: string, whole: Blob): void {
		files.set(database, Promise.resolve(whole));
		ranged.delete(database);
	}
	function open(database: string): Promise<Blob | RangedFile> {
		const known = files.get(database);
		if (known) return known;
		const file = load(database);
		files.set(database, file);
		file.catch(() => files.delete(database));
		return file;
	}
	return {
		open,
		async openSoon(database) {
			await open(database);
			const entry = entryOf(source, database);
			if (!ranged.has(database) || coming.has(database) || entry.bytes > mostWhole) return;
			const trial = tried.get(database) ?? fetchSoon(urlsOf(source, entry), entry, source);
			tried.set(database, trial);
			const whole = await trial;
			if (whole && ranged.has(database)) replace(database, whole);
		},
		takeWhole() {
			for (const database of ranged) {
				const entry = entryOf(source, database);
				if (coming.has(database) || entry.bytes > mostWhole) continue;
				coming.add(database);
				fetchWhole(urlsOf(source, entry), entry, source).then(
					(whole) => replace(database, whole),
					() => coming.delete(database)
				);
			}
		},
		dropRanged({ kind }) {
			if (kind === 'data') least = Number.POSITIVE_INFINITY;
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
