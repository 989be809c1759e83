import type { DatedEvent } from './dated-event.ts';
import type { Manifest } from './manifest.ts';
import type { PackedEnds } from './unit-end.ts';
import type { Target } from './target.ts';
import type { Unit } from './unit.ts';

/** What the pages need to answer links beyond the prerendered ones: `/site.json`. */
export interface Site {
	readonly manifest: Manifest;
	readonly units: readonly Unit[];
	readonly ends: PackedEnds;
	readonly events: readonly DatedEvent[];
	readonly targets: readonly Target[];
	/** Names of the files of precomputed results: `/results/<name>.json`. */
	readonly bundles: readonly string[];
}
