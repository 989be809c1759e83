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
import { join } from './statement.ts';

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
	const source = kind === 'versus_target' ? ', f.unit_id as source_id, f.level, f.scope, t.share as part' : '';
	const months = `s.period_months * 1.000001 / nullif(sum(s.due) over (partition by t.unit_id, s.period_start, s.period_months, t.share is null), 0)`;
	const bodies = (alias: string) =>
		query.units.kind === 'roll_up' ? ` and ${alias}.scope is distinct from 'territory'` : '';
	const ctes = join([
		targetsOf(query.units, date, split.byUnit, dialect),
		...(compares ? [',\n', windowsOf(tables.submissions, query, bodies('s'), dialect)] : []),
		`,
lens_facts as (
	select t.unit_id, ${compares ? `${windowKey('f.period_start', query, dialect)} as period_start` : 'f.period_start'}, f.period_end,
		${compares ? 'w.months' : 'f.period_months'} as period_months, ${factColumns(query, contract, split).join(', ')}${source}
	from ${tables.facts} f
	join targets t on t.from_id = f.unit_id and f.period_start between t.fact_from and t.fact_to${
		compares
			? `
	join windows w on w.unit_id = t.unit_id and w.period_start = ${windowKey('f.period_start', query, dialect)} and w.came >= w.due`
			: ''
	}
	where t.share is not null${bodies('f')}
),
lens_submissions as (
	select t.unit_id, s.period_start, s.period_end, ${months} as period_months, s.provisional, s.scope,
		case when t.share is null then 0 else s.due end as due,
		case when t.share is null then 0 else s.came end as came,
		case when t.share is null then ${statusWeights.indexOf('not_comparable')} else s.weight end as weight,
		${compares ? 'case when t.share is null or w.unit_id is null then 0 else s.came end' : 's.compared'} as compared
	from ${tables.submissions} s
	join targets t on t.from_id = s.unit_id and s.period_start between t.fact_from and t.fact_to${
		compares
			? `
	left join compared w on w.unit_id = t.unit_id and w.period_start = ${windowKey('s.period_start', query, dialect)}`
			: ''
	}
	where true${bodies('s')}
)`,
		...(dividesByResidents(query) ? [lensYears] : [])
	]);
	return { facts: 'lens_facts', submissions: 'lens_submissions', databases: tables.databases, ctes, lens: true };
}

const dividesByResidents = ({ transform }: Query) =>
	transform.kind === 'per_population' || (transform.kind === 'rank' && transform.per !== null);

function factColumns(query: Query, contract: DatasetContract, split: Split): string[] {
	const read = new Set(query.measures.flatMap((id) => sumsOf(contract, id, query, split).columns));
	const counts = contract.measures.filter((measure) => measure.kind === 'count' && read.has(measure.id));
	return [
		...contract.dimensions.map(({ id }) => `f.${id}`),
		...counts.flatMap(({ id }) => [
			`f.${id} * t.share as ${id}`,
			`case when t.estimated and f.${id} is not null
			then case when coalesce(f.${id}${qualifierSuffix}, 'estimate') = 'estimate' then 'estimate' else 'approx' end
			else f.${id}${qualifierSuffix} end as ${id}${qualifierSuffix}`
		])
	];
}

// Halfway through a year, before the acts of 1 July, so that every territory is counted once.
const halfway = `cast(concat(n.year, '-06-30') as date)`;

/** A unit of which a part was never counted has no residents, rather than too few. */
const lensYears = `,
lens_years as (
	select t.unit_id, n.year, case when count(y.population) = count(*) then sum(y.population * t.share) end as population
	from (select distinct year from reference.unit_years) n
	join reference.units u on u.valid_from <= ${halfway} and coalesce(u.valid_to, ${halfway}) >= ${halfway}
	join targets t on t.from_id = u.unit_id and t.share is not null and ${halfway} between t.fact_from and t.fact_to
	left join reference.unit_years y on y.unit_id = u.unit_id and y.year = n.year
	group by 1, 2
)`;
