import type { Engine } from '#lib/engine/engine.ts';
import type { DatasetContract, DatasetId } from '#lib/model/contract.ts';
import type { ExploreView } from '#lib/model/explore-view.ts';
import { numberAt } from '#lib/model/result.ts';
import type { ResultTable } from '#lib/model/result.ts';
import { compileCellReports } from '#lib/sql/compile-cell-reports.ts';
import { compileCoverage } from '#lib/sql/compile-coverage.ts';
import { chartsOf, compileFacets } from '#lib/sql/compile-facets.ts';
import type { ChartPart } from '#lib/sql/compile-facets.ts';
import { compilePivot } from '#lib/sql/compile-pivot.ts';
import { exploreTables } from '#lib/sql/explore-lens.ts';
import type { FactTables } from '#lib/sql/fact-tables.ts';

/** Where answers come from: an engine, and the tables that a dataset is read from. */
export interface ExploreSource {
	readonly engine: Engine;
	readonly tablesOf: (dataset: DatasetId) => FactTables;
}

/** Rows by member, chart by chart. */
export type ChartRows = Readonly<Record<string, readonly (readonly [member: string, rows: number])[]>>;

/** In larger pivots reports are more than a page can look through while it is scrolled. */
export const mostMarkedCells = 20_000;

/** What the analyst's page shows of a view. */
export interface ExploreContent {
	readonly view: ExploreView;
	readonly charts: ChartRows;
	/** Charts of which facts themselves must tell; null where the others are all. */
	readonly later: Promise<ChartRows> | null;
	readonly pivot: ResultTable;
	readonly coverage: { readonly due: number; readonly came: number };
	/** The reports behind the pivot's numbers; null where the view draws none of them. */
	readonly reports: ResultTable | null;
	/** Asks for them where they only mark numbers that are not final; null where they are here, or the pivot is large. */
	readonly marks: (() => Promise<CellMarks>) | null;
}

/** The reports behind the numbers of a view's pivot. */
export interface CellMarks {
	readonly view: ExploreView;
	readonly reports: ResultTable;
}

/** Asks for all that the page shows of a view. */
export async function exploreContent(
	view: ExploreView,
	contract: DatasetContract,
	{ engine, tablesOf }: ExploreSource,
	signal?: AbortSignal
): Promise<ExploreContent> {
	const tables = exploreTables(view, contract, tablesOf(contract.id));
	const parts = compileFacets(view, contract, tables, chartsOf(view, contract));
	const [soon, ...others] = parts;
	const first = Promise.all([
		allChartRows(soon ? [soon] : [], engine, signal),
		engine.run(compilePivot(view, contract, tables), signal),
		engine.run(compileCoverage(view, tables), signal),
		view.chart || view.pivot.sparks ? engine.run(compileCellReports(view, tables), signal) : null
	]);
	// Asked at once, for it may be long on its way, and last: an engine answers one question after the other.
	const later = others.length === 0 ? null : unlessGivenUp(allChartRows(others, engine, signal), signal);
	const [charts, pivot, coverage, reports] = await first;
	const report = (column: string) => numberAt(coverage, column, 0) ?? 0;
	const isMarked = reports === null && pivot.numRows <= mostMarkedCells;
	const marks = isMarked ? () => askMarks(view, tables, engine, signal) : null;
	return { view, charts, later, pivot, coverage: { due: report('due'), came: report('came') }, reports, marks };
}

async function askMarks(
	view: ExploreView,
	tables: FactTables,
	engine: Engine,
	signal?: AbortSignal
): Promise<CellMarks> {
	return { view, reports: await engine.run(compileCellReports(view, tables), signal) };
}

/** What is given up does not come, and did not fail. */
function unlessGivenUp<T>(coming: Promise<T>, signal?: AbortSignal): Promise<T> {
	const heard = coming.catch((reason: unknown) => {
		if (signal?.aborted) return new Promise<never>(() => {});
		throw reason;
	});
	// Where the other questions fail, too, nobody hears the answer to this one.
	heard.catch(() => {});
	return heard;
}

/** Asks for parts of the linked charts. */
export async function allChartRows(
	parts: readonly ChartPart[],
	engine: Engine,
	signal?: AbortSignal
): Promise<ChartRows> {
	const all = await Promise.all(
		parts.map(async ({ charts, statement }) => rowsByChart(charts, await engine.run(statement, signal)))
	);
	return Object.assign({}, ...all) as ChartRows;
}

/** Charts without rows are there, too. */
function rowsByChart(ids: readonly string[], table: ResultTable): ChartRows {
	const charts: Record<string, [string, number][]> = Object.fromEntries(ids.map((id) => [id, []]));
	for (let row = 0; row < table.numRows; row++) {
		const members = (charts[String(table.columns.chart?.[row])] ??= []);
		members.push([String(table.columns.member?.[row] ?? ''), numberAt(table, 'n', row) ?? 0]);
	}
	return charts;
}
