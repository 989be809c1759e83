import { readFile } from 'node:fs/promises';
import { manifestFault } from '../model/manifest-fault.ts';
import type { Manifest } from '../model/manifest.ts';

/** The manifest of a compiled release. Rejects, with what to run, where it is cut, of a later format, or no manifest. */
export async function readManifest(path: string): Promise<Manifest> {
	const read = parseJson(await readFile(path, 'utf8'));
	switch (manifestFault(read)) {
		case 'newer':
			throw new Error(`${path} was written by a newer version of this program: use that, or run npm run compile`);
		case 'broken':
			throw new Error(`${path} is cut or no manifest: run npm run compile`);
		default:
			return read as Manifest;
	}
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
