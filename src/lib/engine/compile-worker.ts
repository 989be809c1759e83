/** What the worker answers. */
export type Compiled = { readonly module: WebAssembly.Module } | { readonly failure: string };

// Whoever compiles the engine is held up by it for longer than a page may halt. The worker stays: what the browser has
// optimized of the module it keeps for the next visit only while the one who compiled it is there.
self.addEventListener('message', async ({ data }: MessageEvent<{ readonly url: string }>) => {
	self.postMessage(await compile(data.url), {});
});

async function compile(url: string): Promise<Compiled> {
	try {
		const response = await fetch(url);
		if (!response.ok) return { failure: `status ${response.status}` };
		const typed = response.headers.get('content-type') === 'application/wasm';
		const module = typed
			? await WebAssembly.compileStreaming(response)
			: await WebAssembly.compile(await response.arrayBuffer());
		return { module };
	} catch (error) {
		return { failure: String(error) };
	}
}
