import type { KeptFiles } from './kept-files.ts';

const name = 'tabs';
/** A tab is asked for before the browser lists it; so long it is taken for alive. */
const arrivalMs = 60_000;

/** Which version of the site each tab shows: it must never meet data of another one. */
export interface TabVersions {
	set(tab: string, version: Promise<string | null>): Promise<void>;
	/** Null for a tab that nothing is known of. */
	of(tab: string): Promise<string | null>;
	/** Forgets all tabs but these and those that are just opening, and tells the versions that they show. */
	keepOnly(tabs: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Kept with the files: a worker is stopped and started again while its tabs live on. */
export function tabVersions(files: KeptFiles, base: string, now = () => performance.now()): TabVersions {
	const known = new Map<string, Promise<string | null>>();
	/** Tabs that the browser has not listed yet, and since when. */
	const opening = new Map<string, number>();
	const pathOf = (tab: string) => `${base}/tabs/${tab}`;
	const of = async (tab: string) =>
		(await known.get(tab)) ?? (await (await files.match(name, pathOf(tab)))?.text()) ?? null;
	return {
		of,
		async set(tab, version) {
			if (!known.has(tab)) opening.set(tab, now());
			known.set(tab, version);
			const text = await version;
			if (text !== null) await files.put(name, pathOf(tab), new Response(text));
		},
		async keepOnly(tabs) {
			for (const [tab, since] of opening) if (tabs.includes(tab) || now() - since > arrivalMs) opening.delete(tab);
			const alive = new Set([...tabs, ...opening.keys()]);
			for (const tab of known.keys()) if (!alive.has(tab)) known.delete(tab);
			const paths = new Set([...alive].map(pathOf));
			for (const path of await files.paths(name)) if (!paths.has(path)) await files.drop(name, path);
			const versions = await Promise.all([...alive].map(of));
			return new Set(versions.filter((version) => version !== null));
		}
	};
}
