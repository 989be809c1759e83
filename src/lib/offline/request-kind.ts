/**
 * What a request asks for: a `page`; a `named` file, whose name changes with its content; `release` data, whose name
 * stays while its content belongs to one version of the site; or something `else`, which is left to the network.
 */
export type RequestKind = 'page' | 'named' | 'release' | 'else';

/** What decides it. */
export interface Asked {
	readonly url: string;
	readonly method: string;
	readonly mode: string;
	/** Whether only a part of the file is wanted. */
	readonly isPart: boolean;
}

const named = /^\/_app\/immutable\/(?!embed\/)|^\/data\/[\w-]+-[0-9a-f]{16}\.\w+$/;
const release = /\/__data\.json$|^\/(site\.json|favicon\.svg|app\.webmanifest)$|^\/(results|data|icons)\//;
const foreign = /^\/(embed|samples|screenshots)\/|^\/(embed|service-worker)\.js$|^\/_app\/version\.json$/;

/** The kind of a request to a site below a base path. */
export function requestKind({ url, method, mode, isPart }: Asked, origin: string, base: string): RequestKind {
	const { origin: asked, pathname } = new URL(url);
	if (method !== 'GET' || isPart || asked !== origin || !pathname.startsWith(`${base}/`)) return 'else';
	const path = pathname.slice(base.length);
	if (foreign.test(path)) return 'else';
	if (named.test(path)) return 'named';
	if (release.test(path)) return 'release';
	return mode === 'navigate' && !/\.\w+$/.test(path) ? 'page' : 'else';
}
