import fc from 'fast-check';
import { datasets, findDataset } from '../datasets/registry.ts';
import type { DatasetContract } from '../model/contract.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { Query, SqlStatement } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import type { Release } from '../server/release.ts';
import { compileBrush } from '../sql/compile-brush.ts';
import { compileCellReports } from '../sql/compile-cell-reports.ts';
import { compileCoverage } from '../sql/compile-coverage.ts';
import { chartsOf, compileFacets } from '../sql/compile-facets.ts';
import { compilePivot } from '../sql/compile-pivot.ts';
import { compileQuery } from '../sql/compile-query.ts';
import { compileRows } from '../sql/compile-rows.ts';
import type { Dialect } from '../sql/dialect.ts';
import { exploreTables } from '../sql/explore-lens.ts';
import { releaseTables } from '../sql/fact-tables.ts';
import { sampleQueries } from '../sql/query-arbitrary.ts';
import { exploreArbitrary } from '../view/explore-arbitrary.ts';

function contractOf(id: string): DatasetContract {
	const contract = findDataset(id);
	if (!contract) throw new Error(`no dataset ${id}`);
	return contract;
}

/** Queries of all kinds over a release, the same on every run. */
export const queriesOf = ({ units, manifest }: Release, count: number): Query[] =>
	sampleQueries({ contracts: datasets, units, ...manifest }, count);

/** Views of the analyst, the same on every run. */
export function viewsOf({ units }: Release, count: number): ExploreView[] {
	const arbitrary = exploreArbitrary(
		datasets,
		units.slice(0, 60).map(({ id }) => id)
	);
	return fc.sample(arbitrary, { numRuns: count, seed: 5 });
}

/** A Query in an engine's SQL. */
export const statementOf = (query: Query, dialect: Dialect): SqlStatement =>
	compileQuery(query, contractOf(query.dataset), releaseTables(query.dataset, dialect));

/** All that the analyst's page asks of a view. */
export function statementsOf(view: ExploreView, dialect: Dialect): SqlStatement[] {
	const contract = contractOf(view.dataset);
	const tables = exploreTables(view, contract, releaseTables(contract.id, dialect));
	const charts = chartsOf(view, contract);
	const brush = compileBrush('time', view, contract, tables, charts);
	return [
		compilePivot(view, contract, tables),
		...compileFacets(view, contract, tables, charts).map(({ statement }) => statement),
		...brush.charts,
		...(brush.units ? [brush.units.rows, brush.units.names] : []),
		compileCoverage(view, tables),
		compileCellReports(view, tables),
		compileRows(view, contract, tables, { cell: null, offset: 0, limit: 500 })
	];
}

/** A table without what engines may differ in: sums of doubles in the last digits, as they add in any order. */
export function rounded({ numRows, columns, coverage }: ResultTable) {
	const round = (cell: string | number | null) =>
		typeof cell === 'number' && !Number.isInteger(cell) ? Number(cell.toPrecision(10)) : cell;
	const cells = Object.entries(columns).map(([name, column]) => ({
		name,
		packed: column instanceof Float64Array,
		cells: Array.from<string | number | null>(column).map(round)
	}));
	return { numRows, coverage, cells };
}

/** The same with rows in an order of their own: groups come in any. */
export function sorted(table: ResultTable): readonly string[] {
	const { numRows, cells } = rounded(table);
	return Array.from({ length: numRows }, (_, row) =>
		JSON.stringify(cells.map((column) => [column.name, column.packed, column.cells[row]]))
	).sort();
}
