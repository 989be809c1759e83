import type { DatabaseFile } from '../model/manifest.ts';
import { download } from './download.ts';
import type { DownloadOptions } from './download.ts';
import { EngineError } from './engine.ts';

/** Fetches a database, of its parts in their order, and checks it against the manifest; throws an EngineError. */
export async function fetchWhole(
	urls: readonly string[],
	entry: DatabaseFile,
	options: DownloadOptions = {}
): Promise<Blob> {
	const bytes = urls.length === 1 ? { bytes: entry.bytes } : {};
	const files = await Promise.all(urls.map((url) => download(url, { ...options, ...bytes })));
	const [first, ...others] = files;
	const whole = first && others.length === 0 ? first : await new Blob(files).arrayBuffer();
	await check(whole, entry);
	return new Blob([whole]);
}

const soonMs = 4_000;

/**
 * The same of a database that comes soon, from the browser's own cache or over a fast line: null where it would take
 * longer than 4 s at the pace of its first half second, is silent for so long, or does not come.
 */
export async function fetchSoon(
	urls: readonly string[],
	entry: DatabaseFile,
	options: DownloadOptions = {},
	paceMs = 500
): Promise<Blob | null> {
	const line = new AbortController();
	let [came, pace] = [0, undefined as ReturnType<typeof setTimeout> | undefined];
	const judge = () => {
		if (came * (soonMs / paceMs) < entry.bytes) line.abort();
	};
	const heard = (bytes: number) => {
		came += bytes;
		if (came > 0) pace ??= setTimeout(judge, paceMs);
	};
	try {
		// What is asked for as a part passes the service worker by, which would fetch a file to its end that was given up.
		const headers = { Range: 'bytes=0-' };
		return await fetchWhole(urls, entry, { ...options, headers, heard, signal: line.signal, silentMs: soonMs });
	} catch {
		return null;
	} finally {
		clearTimeout(pace);
	}
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
