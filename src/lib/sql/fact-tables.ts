import type { Manifest } from '../model/manifest.ts';
import type { Query } from '../model/query.ts';
import { duckdb } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { join } from './statement.ts';
import { hasSums } from './sum-tables.ts';
import { inScope, inTree, noTerritory } from './unit-scope.ts';
import type { Fragment } from './unit-scope.ts';

/** The tables a dataset is read from: the release's, or the tab's own where files were dropped. */
export interface FactTables {
	readonly facts: string;
	readonly submissions: string;
	readonly databases: readonly string[];
	/** How the engine speaks that they are stored in. */
	readonly dialect: Dialect;
	/** The table of places that facts carry codes of; absent where they carry none. */
	readonly places?: string;
	/** Beside them stand sums of facts, reports by place, and residents. */
	readonly sums?: true;
	/** Rates by level, grain and bucket, which are read in the place of facts. */
	readonly rates?: string;
	/** The column that says how many facts a row is the sum of; absent where each is one. */
	readonly countColumn?: string;
	/** A table of `unit_id`, `year` and `population`, where it is not the release's. */
	readonly residents?: string;
	/** The column of facts and submissions that says who reported; `unit_id` unless told. */
	readonly reporter?: string;
	/** CTEs that make the tables; absent where they are stored. */
	readonly ctes?: Fragment;
	/** The tables are made through a lens, and hold the query's units only. */
	readonly lens?: true;
}

/** The tables of a dataset in the release; `manifest` tells whether they have sums, which only DuckDB reads. */
export function releaseTables(
	dataset: string,
	dialect: Dialect = duckdb,
	manifest: Pick<Manifest, 'databases'> | null = null
): FactTables {
	return {
		facts: dialect.table(dataset, 'facts'),
		submissions: dialect.table(dataset, 'submissions'),
		places: dialect.table(dataset, 'places'),
		databases: ['reference', dataset],
		dialect,
		...(dialect === duckdb && manifest && hasSums(manifest, dataset) ? { sums: true } : {})
	};
}

/** Condition on rows of a query's facts or submissions that they are of its units. */
export function inUnits({ units }: Query, { places, lens }: FactTables, alias: 'f' | 's'): Fragment {
	if (lens) return { text: 'true', params: [] };
	// Facts lie in the order of their places: of millions that lie elsewhere nothing is read.
	const isWide = units.kind === 'level' && units.within === null;
	if (alias === 's' || places === undefined || isWide) return inScope(units, alias);
	return join([
		`f.place_no in (select u.place_no from ${places} u where `,
		inTree(units, 'u'),
		')',
		noTerritory(units, 'f')
	]);
}
