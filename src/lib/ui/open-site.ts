import { EngineError } from '../engine/engine.ts';
import { manifestFault } from '../model/manifest-fault.ts';
import type { Site } from '../model/site.ts';
import { buildDirectory } from '../model/unit-directory.ts';
import { unpackEnds } from '../model/unit-end.ts';
import type { SiteFacts } from '../view/site-facts.ts';

/** `/site.json` with its units made searchable. */
export interface OpenSite extends Site {
	readonly facts: SiteFacts;
}

/**
 * Not part of a page's first load: a page shows its numbers before its units are searched. Throws an EngineError where
 * the release is not whole, or another one than the page's `version`.
 */
export function openSite(site: Site, version: string): OpenSite {
	const fault = manifestFault(site.manifest);
	if (fault === 'broken') throw new EngineError('data', 'the site names no release');
	if (fault === 'newer' || site.manifest.version !== version)
		throw new EngineError('version', `the page shows ${version}, the site ${site.manifest.version}`);
	const { dataFrom, dataThrough, geometry = [] } = site.manifest;
	const directory = buildDirectory(site.units, unpackEnds(site.ends));
	const { events, targets } = site;
	return { ...site, facts: { directory, events, targets, dataFrom, dataThrough, geometry } };
}
