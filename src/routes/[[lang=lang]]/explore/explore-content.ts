import type { Engine } from '#lib/engine/engine.ts';
import type { DatasetContract, DatasetId } from '#lib/model/contract.ts';
import type { ExploreView } from '#lib/model/explore-view.ts';
import { numberAt } from '#lib/model/result.ts';
import type { ResultTable } from '#lib/model/result.ts';
import { compileCoverage } from '#lib/sql/compile-coverage.ts';
import { chartsOf, compileFacets } from '#lib/sql/compile-facets.ts';
import { compilePivot } from '#lib/sql/compile-pivot.ts';
import type { FactTables } from '#lib/sql/fact-tables.ts';

/** Where answers come from: an engine, and the tables that a dataset is read from. */
export interface ExploreSource {
	readonly engine: Engine;
	readonly tablesOf: (dataset: DatasetId) => FactTables;
}

/** Rows by member, chart by chart. */
export type ChartRows = Readonly<Record<string, readonly (readonly [member: string, rows: number])[]>>;

/** What the analyst's page shows of a view. */
export interface ExploreContent {
	readonly view: ExploreView;
	readonly charts: ChartRows;
	readonly pivot: ResultTable;
	readonly coverage: { readonly due: number; readonly came: number };
}

/** Asks for all that the page shows of a view. */
export async function exploreContent(
	view: ExploreView,
	contract: DatasetContract,
	{ engine, tablesOf }: ExploreSource,
	signal?: AbortSignal
): Promise<ExploreContent> {
	const tables = tablesOf(contract.id);
	const [charts, pivot, coverage] = await Promise.all([
		engine.run(compileFacets(view, contract, tables, chartsOf(view, contract)), signal),
		engine.run(compilePivot(view, contract, tables), signal),
		engine.run(compileCoverage(view, tables), signal)
	]);
	const report = (column: string) => numberAt(coverage, column, 0) ?? 0;
	return { view, charts: chartRows(charts), pivot, coverage: { due: report('due'), came: report('came') } };
}

/** The rows of `compileFacets`, chart by chart. */
export function chartRows(table: ResultTable): ChartRows {
	const charts: Record<string, [string, number][]> = {};
	for (let row = 0; row < table.numRows; row++) {
		const members = (charts[String(table.columns.chart?.[row])] ??= []);
		members.push([String(table.columns.member?.[row] ?? ''), numberAt(table, 'n', row) ?? 0]);
	}
	return charts;
}
