import type { Engine } from '#lib/engine/engine.ts';
import { brushIndexOf } from '#lib/engine/brush-index.ts';
import type { BrushIndex } from '#lib/engine/brush-index.ts';
import { cachedEngine } from '#lib/engine/cached-engine.ts';
import { lazyEngine } from '#lib/engine/lazy-engine.ts';
import type { DatasetContract } from '#lib/model/contract.ts';
import type { ExploreView } from '#lib/model/explore-view.ts';
import type { ResultTable } from '#lib/model/result.ts';
import { compileBrush } from '#lib/sql/compile-brush.ts';
import type { BrushAxis } from '#lib/sql/compile-brush.ts';
import { chartsOf, compileFacets } from '#lib/sql/compile-facets.ts';
import { compileRows } from '#lib/sql/compile-rows.ts';
import type { RowsOptions } from '#lib/sql/compile-rows.ts';
import { duckdb } from '#lib/sql/dialect.ts';
import { releaseTables } from '#lib/sql/fact-tables.ts';
import type { App } from '#lib/ui/app.svelte.ts';
import { chartRows, exploreContent } from './explore-content.ts';
import type { ChartRows, ExploreContent, ExploreSource } from './explore-content.ts';

// Apart from the page: a first load needs none of it.

/** Answers the page's questions with the browser's engine. */
export interface ExploreDesk extends ExploreSource {
	/** The engine without a memory: for answers that are large, or asked once. */
	readonly direct: Engine;
	/** The fact rows behind a cell, or all that pass the filters. */
	rows(view: ExploreView, contract: DatasetContract, options: RowsOptions, signal?: AbortSignal): Promise<ResultTable>;
	content(view: ExploreView, contract: DatasetContract, signal?: AbortSignal): Promise<ExploreContent>;
	/** The linked charts alone, while a brush moves. */
	charts(view: ExploreView, contract: DatasetContract, signal?: AbortSignal): Promise<ChartRows>;
	/** Makes moves of a brush answerable from memory; null where that would be too large. */
	arm(axis: BrushAxis, view: ExploreView, contract: DatasetContract, signal?: AbortSignal): Promise<BrushIndex | null>;
}

/** A desk over the engine of the page and the tables of the tab. */
export function openDesk(app: App): ExploreDesk {
	const version = () => [...app.tabTables.values()].map(({ facts }) => facts).join();
	const direct = lazyEngine(duckdb, () => app.wasm());
	const engine = cachedEngine(direct, { size: 40, version });
	const source: ExploreSource = { engine, tablesOf: (id) => app.tabTables.get(id) ?? releaseTables(id) };
	return {
		...source,
		direct,
		rows: (view, contract, options, signal) =>
			direct.run(compileRows(view, contract, source.tablesOf(contract.id), options), signal),
		content: (view, contract, signal) => exploreContent(view, contract, source, signal),
		async charts(view, contract, signal) {
			const charts = chartsOf(view, contract);
			return chartRows(await engine.run(compileFacets(view, contract, source.tablesOf(contract.id), charts), signal));
		},
		async arm(axis, view, contract, signal) {
			const charts = chartsOf(view, contract);
			const tables = source.tablesOf(contract.id);
			return brushIndexOf(await engine.run(compileBrush(axis, view, contract, tables, charts), signal));
		}
	};
}
