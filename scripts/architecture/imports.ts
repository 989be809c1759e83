import { posix } from 'node:path';
import type { Source } from './source.ts';

/** Folders that a folder may import from, and those of which it may only know the types. */
export interface Allowed {
	readonly from: readonly string[];
	readonly typesOf?: readonly string[];
}

/** Tests and what they read may look behind every door. */
export const isTest = (path: string): boolean => /(\.(test|e2e|test-d)|[/-]fixtures?)\.ts$/.test(path);

/** The folder of the house that a file belongs to; null for those outside the table. */
export function folderOf(path: string): string | null {
	const inLib = /^src\/lib\/([^/]+)\//.exec(path)?.[1];
	if (inLib) return inLib;
	if (/^src\/(routes|params)\/|^src\/(hooks|service-worker)/.test(path)) return 'routes';
	return path.startsWith('scripts/') ? 'scripts' : null;
}

/** Path of an imported file; null for packages and for what the framework generates. */
export function resolveImport(from: string, specifier: string): string | null {
	const bare = specifier.replace(/\?.*$/, '');
	if (bare.startsWith('#lib/')) return bare.replace('#lib/', 'src/lib/');
	if (bare.startsWith('#scripts/')) return bare.replace('#scripts/', 'scripts/');
	if (!bare.startsWith('.') || posix.basename(bare).startsWith('$')) return null;
	return posix.join(posix.dirname(from), bare);
}

/** Imports against the arrows of the table. */
export function forbiddenImports(sources: readonly Source[], table: Readonly<Record<string, Allowed>>): string[] {
	return sources.flatMap((source) => {
		const folder = folderOf(source.path);
		if (folder === null || isTest(source.path)) return [];
		const allowed = table[folder];
		if (!allowed) return [`${source.path}: the folder ${folder} is not in the table`];
		return source.imports.flatMap(({ specifier, typeOnly }) => {
			const target = folderOf(resolveImport(source.path, specifier) ?? '');
			if (target === null || target === folder || allowed.from.includes(target)) return [];
			if (typeOnly && allowed.typesOf?.includes(target)) return [];
			return [`${source.path}: ${folder} may not import ${target} (${specifier})`];
		});
	});
}

/** Packages that only named places may import: `[package, place]`, the first match decides. */
export function forbiddenPackages(
	sources: readonly Source[],
	places: readonly (readonly [packages: RegExp, place: RegExp])[]
): string[] {
	return sources.flatMap((source) =>
		source.imports.flatMap(({ specifier }) => {
			if (isTest(source.path)) return [];
			const place = places.find(([packages]) => packages.test(specifier))?.[1];
			return place && !place.test(source.path) ? [`${source.path}: ${specifier} belongs to ${place.source}`] : [];
		})
	);
}

/** Imports of files that leave out the extension, which plain Node needs. */
export function bareImports(sources: readonly Source[]): string[] {
	return sources.flatMap((source) =>
		source.imports.flatMap(({ specifier }) => {
			const target = resolveImport(source.path, specifier);
			const complete = target === null || /\.[a-z0-9]+$/.test(target);
			return complete && !specifier.startsWith('$lib') ? [] : [`${source.path}: ${specifier}`];
		})
	);
}

/** Files that import one another in a circle at run time; each circle once, as a path. */
export function importCycles(sources: readonly Source[]): string[] {
	const graph = new Map(
		sources.map(({ path, imports }) => [
			path,
			imports.flatMap(({ specifier, typeOnly }) => (typeOnly ? [] : [resolveImport(path, specifier) ?? '']))
		])
	);
	const done = new Set<string>();
	const cycles: string[] = [];
	const visit = (path: string, trail: readonly string[]) => {
		if (trail.includes(path)) return void cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
		if (done.has(path)) return;
		for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
		done.add(path);
	};
	for (const path of graph.keys()) visit(path, []);
	return cycles;
}
