import type { Query } from '../model/query.ts';
import { statusWeights } from '../model/status.ts';
import { bucketStart, inOneBucket } from './bucket.ts';
import { inUnits } from './fact-tables.ts';
import type { FactTables } from './fact-tables.ts';
import type { Dialect } from './dialect.ts';
import { join } from './statement.ts';
import type { Split } from './split.ts';
import type { Fragment } from './unit-scope.ts';

const statusOf = (weight: string) =>
	`case ${weight} ${statusWeights.map((status, index) => `when ${index} then '${status}'`).join(' ')} end`;

/** The CTE `reports`: one row per unit of the scope and bucket in which it owed or sent a report. */
export function reportsOf(query: Query, split: Split, tables: FactTables, dialect: Dialect): Fragment {
	return join([
		'reports as (\n\tselect s.unit_id, ',
		bucketStart('s.period_start', split.grain, query.time, dialect),
		` as bucket_start, sum(s.due) as periods_due, sum(s.came) as periods_reported, sum(s.compared) as periods_compared,
		max(cast(s.provisional as smallint)) as provisional, sum(s.period_months * s.due) as months_due,
		min(s.scope) as scope_low, max(s.scope) as scope_high, min(s.weight) as weight
	from ${tables.submissions} s
	where `,
		inUnits(query, tables, 's'),
		' and ',
		inOneBucket('s', split.grain, query.time, dialect),
		'\n\tgroup by 1, 2\n)'
	]);
}

/** The columns of `reportColumns`, in order. */
export const reportColumnNames = [
	'units_due',
	'units_reported',
	'periods_due',
	'periods_reported',
	'provisional',
	'partial',
	'scope',
	'status'
] as const;

/**
 * Columns that close every result: how complete a row is, what its numbers cover, and its status. `periodsIn` counts
 * the reports that are in, and a unit is in once they reach `needed`; `months` are those of a whole bucket.
 */
export const reportColumns = (
	periodsIn: string,
	needed: string,
	months: number
) => `count(*) filter (where c.periods_due > 0) as units_due,
	count(*) filter (where c.periods_due > 0 and ${periodsIn} >= ${needed}) as units_reported,
	cast(coalesce(sum(c.periods_due), 0) as double) as periods_due,
	cast(coalesce(sum(${periodsIn}), 0) as double) as periods_reported,
	coalesce(max(c.provisional), 0) as provisional,
	case when max(c.months_due) >= ${months} then 0 else 1 end as partial,
	case when min(c.scope_low) = max(c.scope_high) then min(c.scope_low) when min(c.scope_low) is null then null else 'mixed' end as scope,
	${statusOf('min(c.weight)')} as status`;
