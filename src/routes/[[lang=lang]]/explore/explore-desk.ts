import type { Engine } from '#lib/engine/engine.ts';
import { brushIndexOf, brushRows } from '#lib/engine/brush-index.ts';
import type { BrushIndex } from '#lib/engine/brush-index.ts';
import { cachedEngine } from '#lib/engine/cached-engine.ts';
import { lazyEngine } from '#lib/engine/lazy-engine.ts';
import type { DatasetContract } from '#lib/model/contract.ts';
import type { ExploreView } from '#lib/model/explore-view.ts';
import type { ResultTable } from '#lib/model/result.ts';
import { ancestorsOf } from '#lib/model/unit-directory.ts';
import { compileBrush } from '#lib/sql/compile-brush.ts';
import type { BrushAxis } from '#lib/sql/compile-brush.ts';
import { chartsOf, compileFacets } from '#lib/sql/compile-facets.ts';
import { compileRows } from '#lib/sql/compile-rows.ts';
import type { RowsOptions } from '#lib/sql/compile-rows.ts';
import { clickhouse } from '#lib/sql/clickhouse.ts';
import { duckdb } from '#lib/sql/dialect.ts';
import { exploreTables } from '#lib/sql/explore-lens.ts';
import { releaseTables } from '#lib/sql/fact-tables.ts';
import type { App } from '#lib/ui/app.svelte.ts';
import { serverOf } from '#lib/ui/server-of.ts';
import { allChartRows, exploreContent } from './explore-content.ts';
import type { ChartRows, ExploreContent, ExploreSource } from './explore-content.ts';

// Apart from the page: a first load needs none of it.

/** Answers the page's questions with the browser's engine. */
export interface ExploreDesk extends ExploreSource {
	/** The browser's own engine without a memory: for answers that are large, or asked once. */
	readonly direct: Engine;
	/** The fact rows behind a cell, or all that pass the filters. */
	rows(view: ExploreView, contract: DatasetContract, options: RowsOptions, signal?: AbortSignal): Promise<ResultTable>;
	content(view: ExploreView, contract: DatasetContract, signal?: AbortSignal): Promise<ExploreContent>;
	/** The linked charts alone, while a brush moves. */
	charts(view: ExploreView, contract: DatasetContract, signal?: AbortSignal): Promise<ChartRows>;
	/** Makes moves of a brush answerable from memory; null where that would be too large. */
	arm(axis: BrushAxis, view: ExploreView, contract: DatasetContract, signal?: AbortSignal): Promise<BrushIndex | null>;
}

/** A desk over the engine of the page and the tables of the tab; over the site's server where it asks one. */
export async function openDesk(app: App): Promise<ExploreDesk> {
	const version = () => [...app.tabTables.values()].map(({ facts }) => facts).join();
	const direct = lazyEngine(duckdb, () => app.wasm());
	const engine = cachedEngine(direct, { size: 40, version });
	const { manifest, facts } = await app.site();
	const tablesOf = (id: string) => app.tabTables.get(id) ?? releaseTables(id, duckdb, manifest);
	const local = { engine, direct, tablesOf };
	const server = serverOf(manifest);
	const asked = server && serverSource(server);
	// The page asks at once: the engine comes up while its questions are made.
	if (!server) startEngine(app).catch(() => {});
	const sourceOf = ({ id }: DatasetContract) => (asked && !app.tabTables.has(id) ? asked : local);
	const seenFrom = (view: ExploreView, contract: DatasetContract) => {
		const { tablesOf, ...source } = sourceOf(contract);
		return { ...source, tables: exploreTables(view, contract, tablesOf(contract.id)) };
	};
	return {
		...local,
		rows(view, contract, options, signal) {
			const { direct, tables } = seenFrom(view, contract);
			return direct.run(compileRows(view, contract, tables, options), signal);
		},
		content: (view, contract, signal) => exploreContent(view, contract, sourceOf(contract), signal),
		async charts(view, contract, signal) {
			const { engine, tables } = seenFrom(view, contract);
			const charts = chartsOf(view, contract);
			return allChartRows(compileFacets(view, contract, tables, charts), engine, signal);
		},
		async arm(axis, view, contract, signal) {
			const { engine, tables } = seenFrom(view, contract);
			const charts = chartsOf(view, contract);
			const asked = compileBrush(axis, view, contract, tables, charts);
			const rows = await brushRows(asked, (statement) => engine.run(statement, signal));
			return brushIndexOf(rows, (unit) => ancestorsOf(facts.directory, unit).map(({ id }) => id));
		}
	};
}

/** Whoever asks it then hears what is wrong with it. */
const startEngine = async (app: App) => (await app.wasm()).start();

function serverSource(load: () => Promise<Engine>) {
	const direct = lazyEngine(clickhouse, load);
	return {
		direct,
		engine: cachedEngine(direct, { size: 40 }),
		tablesOf: (id: string) => releaseTables(id, clickhouse)
	};
}
