import type { UnitScope } from '../model/query.ts';
import type { IsoDate } from '../model/period.ts';
import type { Dialect } from './dialect.ts';
import { join } from './statement.ts';
import type { Fragment } from './unit-scope.ts';

/**
 * The CTE `targets`: for every unit whose facts count in the scope's units of a date, the unit they count in, the first
 * days of facts that this is so for, and the share; null where a part of unknown size belongs there. `estimated` is
 * true of parts, but where all parts of a unit's facts are added up again.
 */
export function targetsOf(scope: UnitScope, date: IsoDate, byUnit: boolean, dialect: Dialect): Fragment {
	const day = dialect.dateParam();
	const whole = byUnit ? '' : ' and sum(l.share) over (partition by l.from_unit_id, l.fact_from) < 1 - 1e-9';
	return join([
		{
			text: `moves as (
	select l.from_unit_id, l.to_unit_id, l.fact_from, l.fact_to, l.share
	from reference.lineage l where l.lens_from <= ${day} and l.lens_to >= ${day}
),\n`,
			params: [date, date]
		},
		`targets as (
	select u.unit_id as from_id, t.unit_id, t.level,
		coalesce(l.fact_from, ${theBeginning}) as fact_from, coalesce(l.fact_to, ${theEnd}) as fact_to,
		case when l.from_unit_id is null then 1 else l.share end as share,
		l.share < 1 - 1e-9${whole} as estimated
	from reference.units u
	left join moves l on l.from_unit_id = u.unit_id
	join reference.units t on t.unit_id = coalesce(l.to_unit_id, u.unit_id)
	where `,
		inScope(scope),
		'\n)'
	]);
}

const theBeginning = `cast('1900-01-01' as date)`;
const theEnd = `cast('2999-12-31' as date)`;

/** Condition that the unit `t` is one of a scope's, as its territory stands on the date. */
function inScope(scope: UnitScope): Fragment {
	switch (scope.kind) {
		case 'ids':
			return scope.ids.length === 0 ? { text: 'false', params: [] } : inTargetsOf(namedIn(scope.ids));
		case 'level': {
			const level: Fragment = { text: `t.level = ? and ${noBody}`, params: [scope.level] };
			return scope.within === null ? level : join([level, ' and ', inTargetsOf(insideOf(scope.within))]);
		}
		case 'roll_up':
			return join([inTargetsOf(join([insideOf(scope.within), ' union ', namedIn([scope.within])])), ` and ${noBody}`]);
	}
}

/** Bodies beside a unit count only where they are named. */
const noBody = 't.territory_unit_id is null';

const namedIn = (ids: readonly string[]): Fragment => ({
	text: `select unit_id from reference.units where unit_id in (${ids.map(() => '?').join(', ')})`,
	params: ids
});

/** Units that ever lay inside a territory, or inside those that it was made of as wholes. */
const insideOf = (unit: string): Fragment => ({
	text: `select i.unit_id from reference.units i left join reference.units p on p.unit_id = i.parent_unit_id, (
			select cast(? as varchar) as id union select from_unit_id from reference.lineage where to_unit_id = ? and share = 1
		) family
		where i.parent_unit_id = family.id or p.parent_unit_id = family.id`,
	params: [unit, unit]
});

/** What units became, by whole or part, or were made of. */
const inTargetsOf = (units: Fragment): Fragment =>
	join([
		`t.unit_id in (
		select coalesce(m.to_unit_id, a.unit_id) from (`,
		units,
		`) a left join moves m on m.from_unit_id = a.unit_id
	)`
	]);
