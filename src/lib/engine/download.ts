import { EngineError } from './engine.ts';

export interface DownloadOptions {
	readonly fetch?: typeof fetch;
	/** A line over which nothing comes for so long is taken for cut; 30 s unless told. */
	readonly silentMs?: number;
	/** How many bytes are expected: they are not put together twice. */
	readonly bytes?: number;
	/** Hears how many bytes came at a time. */
	readonly heard?: (bytes: number) => void;
	readonly headers?: Readonly<Record<string, string>>;
	/** Ends the download, as a line that was cut does. */
	readonly signal?: AbortSignal;
}

/**
 * A file of the site, whole. Rejects with an EngineError: `data` where the host has no such file, `connection` where the
 * line is cut or silent, or the host fails.
 */
export async function download(url: string, options: DownloadOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
	const { fetch = globalThis.fetch, silentMs = 30_000, signal, headers = {} } = options;
	const line = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const heard = (bytes: number) => {
		clearTimeout(timer);
		timer = setTimeout(() => line.abort(new Error(`nothing for ${silentMs / 1000} s`)), silentMs);
		options.heard?.(bytes);
	};
	const cut = () => line.abort(signal?.reason);
	signal?.addEventListener('abort', cut);
	try {
		heard(0);
		const response = await fetch(url, { signal: line.signal, headers });
		if (response.status === 404 || response.status === 410) throw new EngineError('data', `${url} is missing`);
		if (!response.ok) throw new Error(`status ${response.status}`);
		return await readAll(response, heard, options.bytes);
	} catch (cause) {
		throw cause instanceof EngineError ? cause : new EngineError('connection', `${url} could not be loaded`, { cause });
	} finally {
		clearTimeout(timer);
		signal?.removeEventListener('abort', cut);
	}
}

async function readAll(
	{ body }: Response,
	heard: (bytes: number) => void,
	expected = 0
): Promise<Uint8Array<ArrayBuffer>> {
	const all = new Uint8Array(expected);
	const others: Uint8Array<ArrayBuffer>[] = [];
	let filled = 0;
	const reader = body?.getReader();
	for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
		const { value } = read;
		heard(value.length);
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
