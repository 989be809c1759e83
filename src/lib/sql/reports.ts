import type { Query } from '../model/query.ts';
import { statusWeights } from '../model/status.ts';
import { bucketMonths, bucketStart, inOneBucket } from './bucket.ts';
import { inUnits } from './fact-tables.ts';
import type { FactTables } from './fact-tables.ts';
import type { Dialect } from './dialect.ts';
import { join, named } from './statement.ts';
import type { Split } from './split.ts';
import type { Fragment } from './unit-scope.ts';

/** The columns that close every result: how complete a row is, what its numbers cover, and its status. */
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

/** Which reports are in: those that came; for a comparison, those that can be compared. */
type ReportsIn = 'came' | 'compared';

/** The CTE `complete`: the report columns, one row per unit and bucket as they are split, of those that owed or sent a report. */
export function completeOf(
	query: Query,
	split: Split,
	tables: FactTables,
	dialect: Dialect,
	reportsIn: ReportsIn = 'came'
): Fragment {
	const keys = [...(split.byUnit ? ['unit_id'] : []), ...(split.byTime ? ['bucket_start'] : [])];
	const columns = split.byUnit ? columnsOfOne : columnsOfMany;
	return join([
		`complete as (\n\tselect ${[...keys.map((key) => named('c', key)), ...columns(bucketMonths(split.grain, query.time), reportsIn, dialect)].join(',\n\t\t')}\n\tfrom (\n\t\tselect s.unit_id as unit_id, `,
		bucketStart('s.period_start', split.grain, query.time, dialect),
		` as bucket_start, sum(s.due) as due, sum(s.${reportsIn}) as came, max(cast(s.provisional as smallint)) as provisional,
			sum(s.period_months * s.due) as months, min(s.scope) as scope_low, max(s.scope) as scope_high, min(s.weight) as weight
		from ${tables.submissions} s
		where `,
		inUnits(query, tables, 's'),
		' and ',
		inOneBucket('s', split.grain, query.time, dialect),
		`\n\t\tgroup by 1, 2\n\t) c${split.byUnit || keys.length === 0 ? '' : `\n\tgroup by ${keys.map((key) => `c.${key}`).join(', ')}`}\n)`
	]);
}

/** A unit is in once all that it owes came; for a comparison, once anything of it can be compared. */
const isIn = (reportsIn: ReportsIn) => `c.due > 0 and c.came >= ${reportsIn === 'came' ? 'c.due' : '1'}`;

// Rows of a list are found in a fraction of the time that it takes to plan a case for each.
const statusOf = (weight: string, dialect: Dialect) => `${dialect.entryOf(statusWeights, `${weight} + 1`)} as status`;
const scopeOf = (low: string, high: string) =>
	`case when ${low} = ${high} then ${low} when ${low} is null then null else 'mixed' end as scope`;

/** `months` are those of a whole bucket. */
const columnsOfOne = (months: number, reportsIn: ReportsIn, dialect: Dialect): string[] => [
	'cast(c.due > 0 as bigint) as units_due',
	`cast(${isIn(reportsIn)} as bigint) as units_reported`,
	'cast(coalesce(c.due, 0) as double) as periods_due',
	'cast(coalesce(c.came, 0) as double) as periods_reported',
	'coalesce(c.provisional, 0) as provisional',
	`case when c.months >= ${months} then 0 else 1 end as partial`,
	scopeOf('c.scope_low', 'c.scope_high'),
	statusOf('c.weight', dialect)
];

const columnsOfMany = (months: number, reportsIn: ReportsIn, dialect: Dialect): string[] => [
	'count(*) filter (where c.due > 0) as units_due',
	`count(*) filter (where ${isIn(reportsIn)}) as units_reported`,
	'cast(coalesce(sum(c.due), 0) as double) as periods_due',
	'cast(coalesce(sum(c.came), 0) as double) as periods_reported',
	'coalesce(max(c.provisional), 0) as provisional',
	`case when max(c.months) >= ${months} then 0 else 1 end as partial`,
	scopeOf('min(c.scope_low)', 'max(c.scope_high)'),
	statusOf('min(c.weight)', dialect)
];
