type Awaitable<T> = T | Promise<T>;

/** What DuckDB-Wasm's bindings to a worker and those of its Node build have in common. */
export interface QueryBindings {
	runQuery(connection: number, text: string): Awaitable<Uint8Array>;
	startPendingQuery(connection: number, text: string): Awaitable<Uint8Array | null>;
	pollPendingQuery(connection: number): Awaitable<Uint8Array | null>;
	cancelPendingQuery(connection: number): Awaitable<boolean>;
	fetchQueryResults(connection: number): Awaitable<Uint8Array | null>;
}

/** Runs a query in slices, between which it can be cancelled; gives Arrow's IPC stream. Rejects with the signal's reason. */
export async function runPending(
	bindings: QueryBindings,
	connection: number,
	text: string,
	signal?: AbortSignal
): Promise<Uint8Array<ArrayBuffer>> {
	let header = await bindings.startPendingQuery(connection, text);
	while (header === null) {
		await cancelIfAborted(bindings, connection, signal);
		header = await bindings.pollPendingQuery(connection);
	}
	const chunks = [header];
	// One ahead: the worker makes the next chunk while this one is on its way. Behind the last there is none.
	let next = bindings.fetchQueryResults(connection);
	for (let last = header; last.length > 0;) {
		await cancelIfAborted(bindings, connection, signal);
		const coming = next;
		next = bindings.fetchQueryResults(connection);
		const chunk = await coming;
		if (chunk) chunks.push((last = chunk));
	}
	await next;
	return concatenate(chunks);
}

async function cancelIfAborted(bindings: QueryBindings, connection: number, signal?: AbortSignal): Promise<void> {
	if (!signal?.aborted) return;
	await bindings.cancelPendingQuery(connection);
	throw signal.reason;
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
	let offset = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, offset);
		offset += chunk.length;
	}
	return bytes;
}
