import { readdirSync } from 'node:fs';
import { datasets } from '#lib/datasets/registry.ts';
import { galleryKinds } from '#lib/figures/gallery.ts';

/** What stands for a parameter of a route: one page of each look. */
const samples: Readonly<Record<string, readonly string[]>> = {
	'[dataset=dataset]': datasets.map(({ id }) => id),
	'[kind]': galleryKinds,
	'[id]': ['p-38', 'h-380']
};
const searches: Readonly<Record<string, string>> = { '/units/view/': '?id=x-14758' };

/** Paths of the site in Vietnamese, a page or more for every route: "/receptions/turns/". Throws on a parameter that it does not know. */
export function sitePaths(): string[] {
	const routes = readdirSync('src/routes/[[lang=lang]]', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('+page.svelte'))
		.map((file) => file.split('/').slice(0, -1));
	return routes.flatMap((segments) => pathsOf(segments, '/')).sort();
}

function pathsOf([segment, ...rest]: readonly string[], path: string): string[] {
	if (segment === undefined) return [path + (searches[path] ?? '')];
	return choicesOf(segment, path).flatMap((choice) => pathsOf(rest, `${path}${choice}/`));
}

function choicesOf(segment: string, path: string): readonly string[] {
	if (!segment.startsWith('[')) return [segment];
	const dataset = datasets.find(({ id }) => path === `/${id}/`);
	const choices = segment === '[measure]' && dataset ? [dataset.headline] : samples[segment];
	if (!choices) throw new Error(`site-paths.ts names no example of ${segment} in ${path}`);
	return choices;
}
