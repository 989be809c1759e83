import { qualifierSuffix } from '../model/columns.ts';
import type { DatasetContract } from '../model/contract.ts';
import type { IsoDate } from '../model/period.ts';
import type { Query } from '../model/query.ts';
import { statusWeights } from '../model/status.ts';
import type { Dialect } from './dialect.ts';
import type { FactTables } from './fact-tables.ts';
import { targetsOf } from './lens-targets.ts';
import { windowKey, windowsOf } from './lens-windows.ts';
import { sumsOf } from './measure-columns.ts';
import { splitOf } from './split.ts';
import type { Split } from './split.ts';
import { join, named } from './statement.ts';

/**
 * A dataset's tables in the units of a date, as CTEs that hold the query's units only: facts times their shares,
 * reports of all units that the facts come from, residents made of theirs.
 */
export function lensTables(
	query: Query,
	date: IsoDate,
	contract: DatasetContract,
	tables: FactTables,
	dialect: Dialect
): FactTables {
	const split = splitOf(query, contract);
	const { kind } = query.transform;
	const compares = kind === 'change';
	// Targets are asked of the units that reported.
	const source =
		kind === 'versus_target' ? ', f.unit_id as source_id, f.level as level, f.scope as scope, t.share as part' : '';
	const noBodies = (alias: string) =>
		query.units.kind === 'roll_up' ? ` and ${alias}.scope is distinct from 'territory'` : '';
	const ctes = join([
		targetsOf(query.units, date, split.byUnit, dialect),
		`,
sent as (
	select t.unit_id as unit_id, s.period_start as period_start, s.period_end as period_end, ${reportColumns}
	from ${tables.submissions} s
	join targets t on t.from_id = s.unit_id and s.period_start between t.fact_from and t.fact_to
	where true${noBodies('s')}
	group by 1, 2, 3, s.period_months, t.share is null
),
`,
		...(compares ? [windowsOf(query, dialect), ',\n', comparedReports(query, dialect), ',\n'] : []),
		`lens_facts as (
	select t.unit_id as unit_id, ${compares ? windowKey('f.period_start', query, dialect) : 'f.period_start'} as period_start, f.period_end as period_end,
		${compares ? 'w.months' : 'f.period_months'} as period_months, ${factColumns(query, contract, split).join(', ')}${source}
	from ${tables.facts} f
	join targets t on t.from_id = f.unit_id and f.period_start between t.fact_from and t.fact_to${
		compares
			? `
	join windows w on w.unit_id = t.unit_id and w.period_start = ${windowKey('f.period_start', query, dialect)} and w.came >= w.due`
			: ''
	}
	where t.share is not null${noBodies('f')}
)`,
		...(dividesByResidents(query) ? [lensYears(dialect)] : [])
	]);
	return {
		facts: 'lens_facts',
		submissions: compares ? 'lens_submissions' : 'sent',
		databases: tables.databases,
		dialect,
		ctes,
		lens: true
	};
}

const notComparable = statusWeights.indexOf('not_comparable');

/**
 * Reports for the same months of what a unit is made of, as one; those of its parts of unknown size apart, as none. Its
 * months are those of a report for each that is due.
 */
const reportColumns = `s.period_months * 1.000001 / nullif(sum(s.due), 0) as period_months, max(s.provisional) as provisional,
		case when min(s.scope) = max(s.scope) then min(s.scope) when min(s.scope) is not null then 'mixed' end as scope,
		case when t.share is null then 0 else sum(s.due) end as due,
		case when t.share is null then 0 else sum(s.came) end as came,
		case when t.share is null then ${notComparable} else min(s.weight) end as weight`;

const reportNames = 'unit_id period_start period_end period_months provisional scope due came weight'.split(' ');

/** Reports of windows that can be compared. */
const comparedReports = (query: Query, dialect: Dialect) => `lens_submissions as (
	select ${reportNames.map((name) => named('s', name)).join(', ')}, case when w.unit_id is null then 0 else s.came end as compared
	from sent s
	left join compared w on w.unit_id = s.unit_id and w.period_start = ${windowKey('s.period_start', query, dialect)}
)`;

const dividesByResidents = ({ transform }: Query) =>
	transform.kind === 'per_population' || (transform.kind === 'rank' && transform.per !== null);

function factColumns(query: Query, contract: DatasetContract, split: Split): string[] {
	const read = new Set(query.measures.flatMap((id) => sumsOf(contract, id, query, split).columns));
	const counts = contract.measures.filter((measure) => measure.kind === 'count' && read.has(measure.id));
	return [...contract.dimensions.map(({ id }) => named('f', id)), ...counts.flatMap(({ id }) => sharedCount(id))];
}

/** A count of facts `f` times the share of a target `t`, and its qualifier. */
export const sharedCount = (id: string): readonly [string, string] => [
	`f.${id} * t.share as ${id}`,
	`case when t.estimated and f.${id} is not null
			then case when coalesce(f.${id}${qualifierSuffix}, 'estimate') = 'estimate' then 'estimate' else 'approx' end
			else f.${id}${qualifierSuffix} end as ${id}${qualifierSuffix}`
];

const lensYears = (dialect: Dialect) => `,
lens_years as (
	${residentsOfTargets('targets', dialect)}
)`;

/**
 * `unit_id`, `year` and `population` of targets in each year of the release. One of which a part was never counted has
 * no residents, rather than too few.
 */
export function residentsOfTargets(targets: string, { table, dateOf }: Dialect): string {
	// Before the acts of 1 July, so that every territory is counted once.
	const halfway = dateOf(`concat(n.year, '-06-30')`);
	return `select t.unit_id as unit_id, n.year as year, case when count(y.population) = count(*) then sum(y.population * t.share) end as population
	from (select distinct year from ${table('reference', 'unit_years')}) n
	join ${table('reference', 'units')} u on u.valid_from <= ${halfway} and coalesce(u.valid_to, ${halfway}) >= ${halfway}
	join ${targets} t on t.from_id = u.unit_id and t.share is not null and ${halfway} between t.fact_from and t.fact_to
	left join ${table('reference', 'unit_years')} y on y.unit_id = u.unit_id and y.year = n.year
	group by 1, 2`;
}
