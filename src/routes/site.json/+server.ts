import { json } from '@sveltejs/kit';
import type { Site } from '#lib/model/site.ts';
import { precomputedBundles } from '#lib/server/precompute.ts';
import { openRelease } from '#lib/server/release.ts';

export const prerender = true;

export async function GET() {
	const release = await openRelease();
	const { manifest, units, ends, facts } = release;
	return json({
		manifest,
		units,
		ends,
		events: facts.events,
		targets: facts.targets,
		bundles: [...precomputedBundles(release).keys()]
	} satisfies Site);
}
