import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { datasets } from '../datasets/registry.ts';
import { cachedEngine } from '../engine/cached-engine.ts';
import type { Engine } from '../engine/engine.ts';
import type { Manifest } from '../model/manifest.ts';
import type { ResultTable } from '../model/result.ts';
import type { DatedEvent } from '../model/dated-event.ts';
import { packEnds, unpackEnds } from '../model/unit-end.ts';
import type { PackedEnds } from '../model/unit-end.ts';
import type { Unit } from '../model/unit.ts';
import { buildDirectory } from '../model/unit-directory.ts';
import { selectEnds } from '../sql/select-ends.ts';
import { selectEvents } from '../sql/select-events.ts';
import { targetsOf } from '../model/target.ts';
import { selectTargets } from '../sql/select-reference.ts';
import { selectUnits } from '../sql/select-units.ts';
import type { SiteFacts } from '../view/site-facts.ts';
import { openNativeEngine } from './native-engine.ts';
import { ResultCache } from './result-cache.ts';

/** The compiled release, opened for prerendering. */
export interface Release {
	readonly manifest: Manifest;
	readonly engine: Engine;
	readonly units: readonly Unit[];
	readonly ends: PackedEnds;
	readonly facts: SiteFacts;
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
	const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
	const missing = datasets.filter((dataset) => !manifest.databases[dataset.id]).map((dataset) => dataset.id);
	if (missing.length > 0) throw new Error(`the release lacks ${missing.join(', ')}: run npm run compile`);
	// Pages and files of precomputed results share many questions.
	const engine = cachedEngine(await openNativeEngine(folder, manifest), { size: 10_000 });
	const units = rowsOf<Unit>(await engine.run(selectUnits()));
	const ends = packEnds(await engine.run(selectEnds()));
	const events = rowsOf<DatedEvent>(await engine.run(selectEvents()));
	const { dataFrom, dataThrough } = manifest;
	const targets = targetsOf(await engine.run(selectTargets()));
	const cache = await ResultCache.open(process.cwd(), manifest.version);
	const directory = buildDirectory(units, unpackEnds(ends));
	const { geometry = [] } = manifest;
	const facts: SiteFacts = { directory, events, targets, dataFrom, dataThrough, geometry };
	return { manifest, engine, units, ends, facts, cache };
}

/** Rows of a table whose columns bear the names of the fields. */
function rowsOf<Row>(table: ResultTable): Row[] {
	const names = Object.keys(table.columns);
	return Array.from(
		{ length: table.numRows },
		(_, row) => Object.fromEntries(names.map((name) => [name, table.columns[name]?.[row] ?? null])) as unknown as Row
	);
}
