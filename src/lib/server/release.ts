import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { datasets } from '../datasets/registry.ts';
import { cachedEngine } from '../engine/cached-engine.ts';
import type { Engine } from '../engine/engine.ts';
import { manifestFault } from '../model/manifest-fault.ts';
import type { Manifest } from '../model/manifest.ts';
import { clickhouseSource } from './clickhouse-source.js';
import { releaseDatabase } from '../sql/clickhouse-tables.ts';
import { openNativeEngine } from './native-engine.ts';
import { readFacts } from './read-facts.ts';
import type { ReadFacts } from './read-facts.ts';
import { ResultCache } from './result-cache.ts';

/** The compiled release, opened for prerendering. */
export interface Release extends ReadFacts {
	readonly manifest: Manifest;
	readonly engine: Engine;
	/** Results of earlier builds. */
	readonly cache: ResultCache;
}

let opened: Promise<Release> | null = null;

/** Opens `static/data` once per process. Fails where `npm run compile` has not run yet. */
export function openRelease(folder = join(process.cwd(), 'static', 'data')): Promise<Release> {
	opened ??= open(folder);
	return opened;
}

async function open(folder: string): Promise<Release> {
	const manifest = withServer(await readManifest(join(folder, 'manifest.json')));
	const missing = datasets.filter((dataset) => !manifest.databases[dataset.id]).map((dataset) => dataset.id);
	if (missing.length > 0) throw new Error(`the release lacks ${missing.join(', ')}: run npm run compile`);
	// Pages and files of precomputed results share many questions.
	const engine = cachedEngine(await openNativeEngine(folder, manifest), { size: 10_000 });
	const cache = await ResultCache.open(process.cwd(), manifest.version);
	return { manifest, engine, cache, ...(await readFacts(engine, manifest)) };
}

async function readManifest(path: string): Promise<Manifest> {
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

/** Names the server that pages are to ask, where the build is told of one: the database of this very release. */
function withServer(manifest: Manifest): Manifest {
	const engine = clickhouseSource(process.env, releaseDatabase(manifest.version));
	return engine === null ? manifest : { ...manifest, engine };
}
