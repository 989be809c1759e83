import type { KeptFiles } from './kept-files.ts';
import type { TabVersions } from './tab-versions.ts';

/** What answers stand on. */
export interface SiteParts {
	/** Of the site that this worker came with. */
	readonly version: string;
	readonly base: string;
	readonly files: KeptFiles;
	readonly tabs: TabVersions;
	readonly fetch: (request: Request | string) => Promise<Response>;
	/** The version that the host serves now; null where it does not answer. */
	readonly served: () => Promise<string | null>;
	/** For a page that is not kept, while there is no network. */
	readonly offlinePage: (path: string) => Response;
	/** Keeps the worker alive for what is done beside the answer. */
	readonly beside: (work: Promise<unknown>) => void;
}

/** Answers from what is kept, and keeps what is fetched; each tab gets data of its own version only. */
export interface SiteAnswers {
	page(request: Request, tab: string): Promise<Response>;
	named(request: Request): Promise<Response>;
	release(request: Request, tab: string): Promise<Response>;
	/** Keeps a page with its data, and the programs and styles that it names, unless it is kept or is of another version. */
	keepPage(path: string, version: string): Promise<void>;
	keepNamed(path: string): Promise<void>;
	keepRelease(path: string, version: string): Promise<void>;
}

const pathOf = ({ url }: Request) => new URL(url).pathname;
const siteOf = (version: string) => `site-${version}`;
const sharedName = 'files';

/** Makes the answers of a worker. */
export function siteAnswers({
	version,
	base,
	files,
	tabs,
	fetch,
	served,
	offlinePage,
	beside
}: SiteParts): SiteAnswers {
	async function page(request: Request, tab: string): Promise<Response> {
		const path = pathOf(request);
		const kept = await files.match(siteOf(version), path);
		if (kept) {
			beside(tabs.set(tab, Promise.resolve(version)));
			return kept;
		}
		const response = await fetch(request).catch(() => null);
		if (!response) {
			beside(tabs.set(tab, Promise.resolve(version)));
			return offlinePage(path);
		}
		// Asked after the answer has begun: a page that is older than what is served then is kept as nothing.
		const shown = served();
		const copy = response.ok && !response.redirected ? response.clone() : null;
		beside(tabs.set(tab, shown));
		if (copy) beside(shown.then((of) => (of === null ? undefined : files.put(siteOf(of), path, copy))));
		return response;
	}

	async function release(request: Request, tab: string): Promise<Response> {
		const own = await tabs.of(tab);
		if (own === null) return fetch(request);
		const path = pathOf(request);
		const kept = await files.match(siteOf(own), path);
		if (kept) return kept;
		const response = await fetch(request);
		if (!response.ok) return response;
		if ((await served()) !== own) return Response.error();
		beside(files.put(siteOf(own), path, response.clone()));
		return response;
	}

	async function named(request: Request): Promise<Response> {
		const path = pathOf(request);
		const kept = await files.match(sharedName, path);
		if (kept) return kept;
		const response = await fetch(request);
		if (response.ok) beside(files.put(sharedName, path, response.clone()));
		return response;
	}

	async function keepNamed(path: string): Promise<void> {
		if (await files.match(sharedName, path)) return;
		const response = await fetch(path).catch(() => null);
		if (response?.ok) await files.put(sharedName, path, response);
	}

	async function keepRelease(path: string, of: string): Promise<void> {
		if (await files.match(siteOf(of), path)) return;
		const response = await fetch(path).catch(() => null);
		if (response?.ok && (await served()) === of) await files.put(siteOf(of), path, response);
	}

	async function keepPage(path: string, of: string): Promise<void> {
		if (await files.match(siteOf(of), path)) return;
		const html = await fetch(path).catch(() => null);
		if (!html?.ok || html.redirected || (await served()) !== of) return;
		const text = await html.clone().text();
		const modules = /data-modules="([^"]*)"/.exec(text)?.[1]?.split(' ') ?? [];
		// They stand in the page itself, but another page that leads to it fetches them.
		const styles = text.match(/[^"'\s]+\.css(?=["'])/g) ?? [];
		for (const file of [...modules, ...styles].filter((one) => one.startsWith(`${base}/_app/immutable/`)))
			await keepNamed(file);
		await keepRelease(`${path}__data.json`, of);
		await files.put(siteOf(of), path, html);
	}

	return { page, named, release, keepPage, keepNamed, keepRelease };
}

/** Drops the versions that no tab shows any more, and then the files that the newest one does not name. */
export async function dropOld(
	{ version, files }: Pick<SiteParts, 'version' | 'files'>,
	shown: ReadonlySet<string>,
	current: ReadonlySet<string>
): Promise<void> {
	const needed = new Set([version, ...shown].map(siteOf));
	for (const name of await files.names()) if (name.startsWith('site-') && !needed.has(name)) await files.drop(name);
	if ([...shown].some((one) => one !== version)) return;
	for (const path of await files.paths(sharedName)) if (!current.has(path)) await files.drop(sharedName, path);
}
