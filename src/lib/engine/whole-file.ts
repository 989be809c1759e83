import type { DatabaseFile } from '../model/manifest.ts';
import { download } from './download.ts';
import type { DownloadOptions } from './download.ts';
import { EngineError } from './engine.ts';

/** Fetches a database, of its parts in their order, and checks it against the manifest; throws an EngineError. */
export function fetchWhole(
	urls: readonly string[],
	entry: DatabaseFile,
	{ fetch }: Pick<DownloadOptions, 'fetch'> = {}
): Promise<Blob> {
	return fetchParts(urls, entry, fetch ? { fetch } : {}, () => {});
}

async function fetchParts(
	urls: readonly string[],
	entry: DatabaseFile,
	options: DownloadOptions,
	came: (bytes: number) => void
): Promise<Blob> {
	const expected = urls.length === 1 ? entry.bytes : 0;
	const read: DownloadOptions['read'] = (response, heard) =>
		readExpected(response, expected, (bytes) => {
			heard();
			came(bytes);
		});
	const files = await Promise.all(urls.map((url) => download(url, { ...options, read })));
	const [first, ...others] = files;
	const whole = first && others.length === 0 ? first : await new Blob(files).arrayBuffer();
	await check(whole, entry);
	return new Blob([whole]);
}

/** An answer whose length is known is not put together twice; what is longer is held all the same. */
async function readExpected(
	{ body }: Response,
	expected: number,
	came: (bytes: number) => void
): Promise<Uint8Array<ArrayBuffer>> {
	const all = new Uint8Array(expected);
	const others: Uint8Array<ArrayBuffer>[] = [];
	let filled = 0;
	const reader = body?.getReader();
	for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
		const { value } = read;
		came(value.length);
		if (others.length > 0 || filled + value.length > expected) {
			others.push(value);
		} else {
			all.set(value, filled);
			filled += value.length;
		}
	}
	if (others.length === 0) return all.subarray(0, filled);
	return new Uint8Array(await new Blob([all.subarray(0, filled), ...others]).arrayBuffer());
}

const soonMs = 6_000;
// A machine that starts the engine meanwhile reads slower at first than it goes on.
const slowStart = 3;

/**
 * The same of a database that comes soon, from the browser's own cache or over a fast line: null where it would take
 * longer than 6 s at the pace of any half second, or three times as long at that of the first, is silent for so long, or
 * does not come.
 */
export async function fetchSoon(
	urls: readonly string[],
	entry: DatabaseFile,
	{ fetch = globalThis.fetch }: Pick<DownloadOptions, 'fetch'> = {},
	paceMs = 500
): Promise<Blob | null> {
	const line = new AbortController();
	const pace = paceOf(entry.bytes, paceMs, () => line.abort());
	// What is asked for as a part passes the service worker by, which would fetch a file to its end that was given up.
	const headers = { Range: 'bytes=0-' };
	const untilGivenUp: typeof globalThis.fetch = (url, init) => {
		init?.signal?.addEventListener('abort', () => line.abort(init.signal?.reason));
		return fetch(url, { ...init, headers, signal: line.signal });
	};
	try {
		return await fetchParts(urls, entry, { fetch: untilGivenUp, silentMs: soonMs }, pace.came);
	} catch {
		return null;
	} finally {
		pace.end();
	}
}

/** Looks again and again at how a file comes, and tells where that takes too long. */
function paceOf(bytes: number, everyMs: number, giveUp: () => void) {
	let [came, before, startedAt, lookedAt] = [0, 0, 0, 0];
	let timer: ReturnType<typeof setInterval> | undefined;
	const look = () => {
		const now = performance.now();
		const restMs = ((bytes - came) / (came - before)) * (now - lookedAt);
		const mostMs = before === 0 ? soonMs * slowStart : soonMs;
		if (came < bytes && now - startedAt + restMs > mostMs) giveUp();
		[before, lookedAt] = [came, now];
	};
	const start = () => {
		startedAt = lookedAt = performance.now();
		return setInterval(look, everyMs);
	};
	return {
		came(more: number) {
			timer ??= start();
			came += more;
		},
		end: () => clearInterval(timer)
	};
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
