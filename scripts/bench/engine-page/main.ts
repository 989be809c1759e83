import { createWasmEngine } from '#lib/engine/wasm-engine.ts';
import type { WasmEngine } from '#lib/engine/wasm-engine.ts';

declare global {
	interface Window {
		/** The browser's engine over the release beside this page; `?manifest=` names another, `?deadline=` its patience, `?ranges=` the size to read by ranges. */
		engine: Promise<WasmEngine>;
	}
}

const params = new URLSearchParams(location.search);
const manifestUrl = new URL(params.get('manifest') ?? 'data/manifest.json', location.href);

async function open(): Promise<WasmEngine> {
	const response = await fetch(manifestUrl);
	return createWasmEngine({
		manifest: await response.json(),
		dataUrl: (file) => new URL(file, manifestUrl).href,
		deadlineMs: Number(params.get('deadline') ?? 20_000),
		...(params.has('ranges') ? { rangedFrom: Number(params.get('ranges')) } : {})
	});
}

window.engine = open();
