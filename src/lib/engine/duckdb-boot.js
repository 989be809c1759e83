// First script of the engine's worker. It hands DuckDB the module that the page has compiled, since DuckDB's own
// loading never settles when it fails, and takes away the ways in which the engine could ask the network for anything.
const scope = /** @type {typeof globalThis & { importScripts(url: string): void }} */ (globalThis);

/** @type {(module: WebAssembly.Module) => void} */
let give;
/** @type {Promise<WebAssembly.Module>} */
const given = new Promise((resolve) => (give = resolve));

Object.assign(WebAssembly, {
	/** @param {unknown} _source @param {WebAssembly.Imports} imports */
	async instantiateStreaming(_source, imports) {
		const module = await given;
		return { module, instance: await WebAssembly.instantiate(module, imports) };
	}
});
// Failed statements go to their caller; DuckDB would also print each of them.
scope.console.log = () => {};
Object.assign(scope, { fetch: async () => new Response(), XMLHttpRequest: undefined });

scope.addEventListener('message', function boot(event) {
	event.stopImmediatePropagation();
	if (event.data.script) {
		scope.importScripts(event.data.script);
	} else {
		scope.removeEventListener('message', boot);
		give(event.data.module);
	}
});
