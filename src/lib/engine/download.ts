import { EngineError } from './engine.ts';

export interface DownloadOptions {
	readonly fetch?: typeof fetch;
	/** A line over which nothing comes for so long is taken for cut; 30 s unless told. */
	readonly silentMs?: number;
	/** Puts an answer together, and says when something of it came. */
	readonly read?: (response: Response, heard: () => void) => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * A file of the site, whole. Rejects with an EngineError: `data` where the host has no such file, `connection` where the
 * line is cut or silent, or the host fails.
 */
export async function download(url: string, options: DownloadOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
	const { fetch = globalThis.fetch, silentMs = 30_000, read = readAll } = options;
	const line = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const heard = () => {
		clearTimeout(timer);
		timer = setTimeout(() => line.abort(new Error(`nothing for ${silentMs / 1000} s`)), silentMs);
	};
	try {
		heard();
		const response = await fetch(url, { signal: line.signal });
		if (response.status === 404 || response.status === 410) throw new EngineError('data', `${url} is missing`);
		if (!response.ok) throw new Error(`status ${response.status}`);
		return await read(response, heard);
	} catch (cause) {
		throw cause instanceof EngineError ? cause : new EngineError('connection', `${url} could not be loaded`, { cause });
	} finally {
		clearTimeout(timer);
	}
}

async function readAll({ body }: Response, heard: () => void): Promise<Uint8Array<ArrayBuffer>> {
	const parts: Uint8Array<ArrayBuffer>[] = [];
	const reader = body?.getReader();
	for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
		heard();
		parts.push(read.value);
	}
	return new Uint8Array(await new Blob(parts).arrayBuffer());
}
