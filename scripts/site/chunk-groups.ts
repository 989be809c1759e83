type ModuleGraph = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null };

/** The pages that leaders open first. */
const firstPages = ['+page.svelte', '[dataset=dataset]/[measure]/+page.svelte'];
const layout = '+layout.svelte';

/**
 * Gathers what every first page loads into few files: thirty small ones are a tenth heavier, and each is asked for alone.
 * The chart library keeps a file to itself: it is fetched when a page is idle, and seldom changes.
 */
export function chunkGroups(routes: string) {
	const reached = new Map<string, ReadonlySet<string>>();
	const reachedFrom = (root: string, graph: ModuleGraph) => {
		const known = reached.get(root);
		if (known) return known;
		const found = new Set<string>();
		const waiting = [`${routes}/${root}`];
		for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
			if (found.has(id)) continue;
			found.add(id);
			waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
		}
		reached.set(root, found);
		return found;
	};
	const isShared = (id: string, graph: ModuleGraph) =>
		reachedFrom(layout, graph).has(id) || firstPages.every((page) => reachedFrom(page, graph).has(id));
	const nameOf = (id: string, graph: ModuleGraph) =>
		isShared(id, graph) ? (id.includes('node_modules') ? 'framework' : 'shell') : null;
	return [{ name: 'echarts', test: /node_modules[\\/](echarts|zrender|tslib)[\\/]/, priority: 1 }, { name: nameOf }];
}
