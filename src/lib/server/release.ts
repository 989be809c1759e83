import { join } from 'node:path';
import { datasets } from '../datasets/registry.ts';
import { cachedEngine } from '../engine/cached-engine.ts';
import type { Engine } from '../engine/engine.ts';
import type { Manifest } from '../model/manifest.ts';
import { clickhouseSource } from './clickhouse-source.js';
import { releaseDatabase } from '../sql/clickhouse-tables.ts';
import { openNativeEngine } from './native-engine.ts';
import { readFacts } from './read-facts.ts';
import type { ReadFacts } from './read-facts.ts';
import { readManifest } from './read-manifest.ts';
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

/** Names the server that pages are to ask, where the build is told of one: the database of this very release. */
function withServer(manifest: Manifest): Manifest {
	const engine = clickhouseSource(process.env, releaseDatabase(manifest.version));
	return engine === null ? manifest : { ...manifest, engine };
}
