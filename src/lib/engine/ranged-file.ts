import type { DatabaseFile } from '../model/manifest.ts';

/** A database of which bytes are fetched when they are read, as the host was found to have it. */
export interface RangedFile {
	/** Of the file, or of its parts in their order. */
	readonly urls: readonly string[];
	readonly bytes: number;
	/** Of each part but the last. */
	readonly partBytes: number;
	/** The host's name for these bytes; null where it has none. */
	readonly tag: string | null;
	readonly head: ArrayBuffer;
}

/** Such a file as DuckDB knows them from a disk. */
export interface RangedReader {
	readonly size: number;
	slice(start: number, end: number): { read(): ArrayBuffer };
}

/**
 * Opens the file in the engine's worker. Its reads throw errors whose texts ranged-failure.ts knows; `waited` hears the
 * milliseconds that each request took, and the share of the file that was fetched so far.
 */
export type OpenRanges = (
	file: RangedFile,
	line: typeof XMLHttpRequest,
	waited: (ms: number, share: number) => void
) => RangedReader;

/** The three headers of DuckDB's file. */
const headBytes = 3 * 4096;
const patienceMs = 10_000;

/** Asks for a file's first bytes; null where the host does not give parts of files as they are, or gives none now. */
export async function findRanged(
	urls: readonly string[],
	{ bytes }: DatabaseFile,
	fetch: typeof globalThis.fetch = globalThis.fetch
): Promise<RangedFile | null> {
	const line = new AbortController();
	const timer = setTimeout(() => line.abort(), patienceMs);
	try {
		const [url = ''] = urls;
		const response = await fetch(url, { headers: { Range: `bytes=0-${headBytes - 1}` }, signal: line.signal });
		const partBytes = partBytesOf(response);
		if (partBytes === null || Math.ceil(bytes / partBytes) !== urls.length) return null;
		if (urls.length === 1 && partBytes !== bytes) return null;
		const head = await response.arrayBuffer();
		if (head.byteLength !== headBytes) return null;
		return { urls, bytes, partBytes, tag: response.headers.get('ETag'), head };
	} catch {
		return null;
	} finally {
		clearTimeout(timer);
		line.abort();
	}
}

/** Of the file that a response is the head of; null where it is not that. */
function partBytesOf({ status, headers }: Response): number | null {
	const isPlain = (headers.get('Content-Encoding') ?? 'identity') === 'identity';
	const total = /^bytes 0-(\d+)\/(\d+)$/.exec(headers.get('Content-Range') ?? '');
	if (status !== 206 || !isPlain || Number(total?.[1]) !== headBytes - 1) return null;
	return Number(total?.[2]);
}
