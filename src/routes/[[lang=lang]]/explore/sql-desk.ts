import type { DatasetContract } from '#lib/model/contract.ts';
import type { ExploreView } from '#lib/model/explore-view.ts';
import { textAt } from '#lib/model/result.ts';
import type { ResultTable } from '#lib/model/result.ts';
import { datasets } from '#lib/datasets/registry.ts';
import { referenceTables } from '#lib/datasets/reference-tables.ts';
import { filterRows } from '#lib/model/table-rows.ts';
import { compilePivot } from '#lib/sql/compile-pivot.ts';
import { exploreTables } from '#lib/sql/explore-lens.ts';
import { exampleQueries } from '#lib/sql/example-queries.ts';
import type { ExampleQuery } from '#lib/sql/example-queries.ts';
import { canCall, guardQuery, mostQueryRows } from '#lib/sql/guard-query.ts';
import type { QueryProblem } from '#lib/sql/guard-query.ts';
import { inlineValues } from '#lib/sql/inline-values.ts';
import { selectFunctions } from '#lib/sql/select-functions.ts';
import { factsShape, referenceShape, submissionsShape } from '#lib/sql/table-shape.ts';
import type { ExploreSource } from './explore-content.ts';

/** The answer to a reader's own query. */
export interface SqlAnswer {
	readonly ok: true;
	readonly table: ResultTable;
	readonly rows: number;
	readonly ms: number;
	/** There are more rows than shown. */
	readonly isCut: boolean;
}

/** What the SQL panel needs: the view's own query, what can be named, examples, and answers. */
export interface SqlDesk {
	readonly examples: readonly ExampleQuery[];
	/** Columns by table, as the editor completes them. */
	readonly schema: Readonly<Record<string, readonly string[]>>;
	/** The functions that a query may call; none where the engine does not say. */
	functions(): Promise<readonly string[]>;
	queryOf(view: ExploreView, contract: DatasetContract): string;
	run(text: string, signal: AbortSignal): Promise<SqlAnswer | { readonly ok: false; readonly problem: QueryProblem }>;
}

/** Answers a reader's own queries with the page's engine. */
export function openSqlDesk({ engine, tablesOf }: ExploreSource): SqlDesk {
	return {
		examples: exampleQueries,
		schema: schemaOf(),
		async functions() {
			const table = await engine.run(selectFunctions());
			return Array.from({ length: table.numRows }, (_, row) => textAt(table, 'name', row) ?? '').filter(canCall);
		},
		queryOf(view, contract) {
			// Readers write of facts: what is summed of them is not theirs to know.
			const { sums: _, ...tables } = tablesOf(contract.id);
			return inlineValues(compilePivot(view, contract, exploreTables(view, contract, tables)));
		},
		async run(text, signal) {
			const guarded = guardQuery(text, ['reference', ...datasets.map(({ id }) => id)]);
			if (!guarded.ok) return guarded;
			const startedAt = performance.now();
			const table = await engine.run(guarded.statement, signal);
			const isCut = table.numRows > mostQueryRows;
			const shown = isCut ? filterRows(table, (row) => row < mostQueryRows) : table;
			return { ok: true, table: shown, rows: shown.numRows, ms: performance.now() - startedAt, isCut };
		}
	};
}

function schemaOf(): Record<string, string[]> {
	const columns = ({ columns }: ReturnType<typeof factsShape>) => columns.map(({ name }) => name);
	return Object.fromEntries([
		...datasets.flatMap((contract) => [
			[`${contract.id}.facts`, columns(factsShape(contract))],
			[`${contract.id}.submissions`, columns(submissionsShape)]
		]),
		...referenceTables.map((table) => [`reference.${table.id}`, columns(referenceShape(table))]),
		['reference.unit_years', ['unit_id', 'year', 'population']]
	]);
}
