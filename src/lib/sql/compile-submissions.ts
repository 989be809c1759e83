import type { SqlStatement, SubmissionsQuery } from '../model/query.ts';
import { releaseTables } from './fact-tables.ts';
import type { FactTables } from './fact-tables.ts';
import { join, statement } from './statement.ts';
import { inScope } from './unit-scope.ts';

/** The reports due or received from the units of a scope: unit_id, period_start, period_end, status, submitted_on, provisional. */
export function compileSubmissions(
	query: SubmissionsQuery,
	tables: FactTables = releaseTables(query.dataset)
): SqlStatement {
	const { dialect } = tables;
	return statement(
		join([
			`select s.unit_id as unit_id, ${dialect.dateText('s.period_start')} as period_start, ${dialect.dateText('s.period_end')} as period_end,
	s.status as status, ${dialect.dateText('s.submitted_on')} as submitted_on, case when s.provisional then 1 else 0 end as provisional
from ${tables.submissions} s
where `,
			inScope(query.units, 's'),
			` and s.period_start >= ${dialect.dateParam()} and s.period_end <= ${dialect.dateParam()}${query.missingOnly ? ' and s.came = 0' : ''}
order by 2, 1`,
			{ text: '', params: [query.time.start, query.time.end] }
		]),
		tables.databases
	);
}
