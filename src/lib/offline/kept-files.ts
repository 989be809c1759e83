/** What the browser keeps of the site; where it keeps nothing, or has no room, everything is as without it. */
export interface KeptFiles {
	match(name: string, path: string): Promise<Response | undefined>;
	/** Never rejects. */
	put(name: string, path: string, response: Response): Promise<void>;
	paths(name: string): Promise<readonly string[]>;
	names(): Promise<readonly string[]>;
	drop(name: string, path?: string): Promise<void>;
}

/** The files below a prefix of the browser's caches; what goes wrong in them is as if nothing were kept. */
export function keptFiles(caches: CacheStorage, prefix: string): KeptFiles {
	const open = (name: string) => caches.open(prefix + name);
	const quietly = <T>(work: () => Promise<T>, otherwise: T) => work().catch(() => otherwise);
	return {
		match: (name, path) =>
			quietly(async () => ((await caches.has(prefix + name)) ? (await open(name)).match(path) : undefined), undefined),
		put: (name, path, response) => quietly(async () => (await open(name)).put(path, response), undefined),
		paths: (name) => quietly(async () => (await (await open(name)).keys()).map(({ url }) => new URL(url).pathname), []),
		names: () =>
			quietly(async () => {
				const all = await caches.keys();
				return all.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
			}, []),
		drop: (name, path) =>
			quietly(async () => {
				if (path === undefined) await caches.delete(prefix + name);
				else await (await open(name)).delete(path);
			}, undefined)
	};
}
