// First script of the engine's worker. It hands DuckDB the module that the page has compiled, since DuckDB's own
// loading never settles when it fails, and takes away the ways in which the engine could ask the network for anything.
/**
 * @typedef {{ importScripts(url: string): void, openRanges?: import('./ranged-file.ts').OpenRanges }} WorkerScope
 */
const scope = /** @type {typeof globalThis & WorkerScope} */ (globalThis);

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
const { XMLHttpRequest: Line } = scope;
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

// DuckDB reads the files of a disk in slices, and these as if they were such: see ranged-reader.js. A file that has come
// whole meanwhile stands in for its ranges; what DuckDB has read before stays read.
/** @type {Map<string, Blob>} */
const wholeFiles = new Map();
const { FileReaderSync: DiskReader } = /** @type {any} */ (scope);
Object.assign(scope, {
	FileReaderSync: class {
		/** @param {any} slice */
		readAsArrayBuffer(slice) {
			return slice instanceof Blob ? new DiskReader().readAsArrayBuffer(slice) : slice.read();
		}
	}
});
scope.addEventListener('message', (event) => {
	const { type, data, whole } = event.data;
	if (whole) {
		event.stopImmediatePropagation();
		wholeFiles.set(whole.name, whole.file);
	}
	if (type !== 'REGISTER_FILE_HANDLE' || !data[1].ranged) return;
	const [name, { ranged, script }] = data;
	if (!scope.openRanges) scope.importScripts(script);
	const reader = scope.openRanges?.(ranged, Line, (waited, share) => scope.postMessage({ waited, share }));
	data[1] = {
		size: reader?.size,
		/** @param {number} start @param {number} end */
		slice: (start, end) => (wholeFiles.get(name) ?? reader)?.slice(start, end)
	};
});
