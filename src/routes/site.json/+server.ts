import { json } from '@sveltejs/kit';
import type { Site } from '#lib/model/site.ts';
import { precomputedBundles } from '#lib/server/precompute.ts';
import { openRelease } from '#lib/server/release.ts';

export const prerender = true;

export async function GET() {
	const { manifest, units, ends, facts } = await openRelease();
	return json({
		manifest,
		units,
		ends,
		events: facts.events,
		targets: facts.targets,
		bundles: [...precomputedBundles(facts).keys()]
	} satisfies Site);
}
