import { error, json } from '@sveltejs/kit';
import { precompute, precomputedBundles } from '#lib/server/precompute.ts';
import { openRelease } from '#lib/server/release.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => {
	return [...precomputedBundles(await openRelease()).keys()].map((name) => ({ bundle: `${name}.json` }));
};

export const GET: RequestHandler = async ({ params }) => {
	const release = await openRelease();
	const statements = precomputedBundles(release).get(params.bundle.replace(/\.json$/, ''));
	if (!statements) error(404);
	return json(await precompute(statements(), release));
};
