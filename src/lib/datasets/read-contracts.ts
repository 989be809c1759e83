/** The modules of this folder (or of one below it) whose names end so, by path; for plain Node, never called in a bundle. */
export async function readModules<Module>(folder: string, ending: string): Promise<Record<string, Module>> {
	const { readdirSync } = await import(/* @vite-ignore */ 'node:fs');
	const place = new URL(folder, import.meta.url);
	const names = (readdirSync(place) as string[]).filter((name) => name.endsWith(ending)).sort();
	const modules = await Promise.all(
		names.map((name): Promise<Module> => import(/* @vite-ignore */ new URL(name, place).href))
	);
	return Object.fromEntries(names.map((name, index) => [name, modules[index] as Module]));
}
