/** The contract modules of this folder by path, for plain Node; never called in a bundle. */
export async function readContracts<Module>(): Promise<Record<string, Module>> {
	const { readdirSync } = await import(/* @vite-ignore */ 'node:fs');
	const folder = new URL('.', import.meta.url);
	const names = (readdirSync(folder) as string[]).filter((name) => name.endsWith('.contract.ts')).sort();
	const modules = await Promise.all(
		names.map((name): Promise<Module> => import(/* @vite-ignore */ new URL(name, folder).href))
	);
	return Object.fromEntries(names.map((name, index) => [name, modules[index] as Module]));
}
