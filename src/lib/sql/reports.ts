import type { Query } from '../model/query.ts';
import { valueStatuses } from '../model/status.ts';
import { bucketMonths, bucketStart, inOneBucket } from './bucket.ts';
import type { FactTables } from './fact-tables.ts';
import type { Dialect } from './dialect.ts';
import { join } from './statement.ts';
import type { Split } from './split.ts';
import type { Fragment } from './unit-scope.ts';

const quoted = (statuses: readonly string[]) => statuses.map((status) => `'${status}'`).join(', ');

/** Condition that a report brought numbers. */
export const hasValue = (alias: string) => `${alias}.status in (${quoted(valueStatuses)})`;

/** Statuses in the order in which they tell most about a row: those with numbers first. */
const byWeight = ['reported', 'reported_zero', 'suppressed', 'late', 'not_reported', 'not_due', 'not_applicable'];

const weightOf = (column: string) =>
	`case ${column} ${byWeight.map((status, weight) => `when '${status}' then ${weight}`).join(' ')} end`;
const statusOf = (weight: string) =>
	`case ${weight} ${byWeight.map((status, index) => `when ${index} then '${status}'`).join(' ')} end`;

/** Bodies inside a territory are added up without the territory's own published total. */
export const ownReportsOnly = (query: Query, alias: string) =>
	query.units.kind === 'roll_up' ? ` and ${alias}.scope is distinct from 'territory'` : '';

/** The CTE `reports`: one row per picked unit and bucket in which it owed or sent a report. */
export function reportsOf(query: Query, split: Split, tables: FactTables, dialect: Dialect): Fragment {
	const due = `s.status not in ('not_due', 'not_applicable')`;
	return join([
		'reports as (\n\tselect s.unit_id, ',
		bucketStart('s.period_start', split.grain, query.time, dialect),
		` as bucket_start,
		count(*) filter (where ${due}) as periods_due,
		count(*) filter (where ${hasValue('s')}) as periods_reported,
		max(case when s.provisional and ${hasValue('s')} then 1 else 0 end) as provisional,
		case when coalesce(sum(s.period_months) filter (where ${due}), 0) < ${bucketMonths(split.grain, query.time)} then 1 else 0 end as partial,
		min(s.scope) as scope_low, max(s.scope) as scope_high,
		min(${weightOf('s.status')}) as weight
	from ${tables.submissions} s join picked using (unit_id)
	where `,
		inOneBucket('s', split.grain, query.time, dialect),
		`${ownReportsOnly(query, 's')}\n\tgroup by 1, 2\n)`
	]);
}

/**
 * Columns that close every result: how complete a row is, what its numbers cover, and its status. `periodsIn` counts
 * the reports that are in, and a unit is in once they reach `needed`.
 */
export const reportColumns = (
	periodsIn: string,
	needed: string
) => `count(*) filter (where c.periods_due > 0) as units_due,
	count(*) filter (where c.periods_due > 0 and ${periodsIn} >= ${needed}) as units_reported,
	cast(coalesce(sum(c.periods_due), 0) as double) as periods_due,
	cast(coalesce(sum(${periodsIn}), 0) as double) as periods_reported,
	coalesce(max(c.provisional), 0) as provisional,
	coalesce(min(c.partial), 1) as partial,
	case when min(c.scope_low) = max(c.scope_high) then min(c.scope_low) when min(c.scope_low) is null then null else 'mixed' end as scope,
	${statusOf('min(c.weight)')} as status`;
