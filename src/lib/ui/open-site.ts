import type { Site } from '../model/site.ts';
import { buildDirectory } from '../model/unit-directory.ts';
import { unpackEnds } from '../model/unit-end.ts';
import type { SiteFacts } from '../view/site-facts.ts';

/** `/site.json` with its units made searchable. */
export interface OpenSite extends Site {
	readonly facts: SiteFacts;
}

/** Not part of a page's first load: a page shows its numbers before its units are searched. */
export function openSite(site: Site): OpenSite {
	const { dataFrom, dataThrough, geometry = [] } = site.manifest;
	const directory = buildDirectory(site.units, unpackEnds(site.ends));
	const { events, targets } = site;
	return { ...site, facts: { directory, events, targets, dataFrom, dataThrough, geometry } };
}
