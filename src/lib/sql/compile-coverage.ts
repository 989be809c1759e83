import type { ExploreView } from '../model/explore-view.ts';
import type { SqlStatement } from '../model/query.ts';
import { all, keptPlaces } from './explore-filter.ts';
import type { FactTables } from './fact-tables.ts';
import { join, statement } from './statement.ts';

/** How many reports of the units and time of a view were due, and how many of these came in: `due` and `came`. */
export function compileCoverage(view: ExploreView, tables: FactTables): SqlStatement {
	return statement(
		join([
			`select cast(coalesce(sum(s.due), 0) as double) as due, cast(coalesce(sum(s.due * s.came), 0) as double) as came\nfrom ${tables.submissions} s where `,
			all(keptPlaces(view, 's', tables))
		]),
		tables.databases
	);
}
