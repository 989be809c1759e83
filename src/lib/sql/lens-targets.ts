import type { UnitScope } from '../model/query.ts';
import type { IsoDate } from '../model/period.ts';
import type { Dialect } from './dialect.ts';
import { join, named } from './statement.ts';
import type { Fragment } from './unit-scope.ts';

/**
 * The CTE `targets`: for every unit whose facts count in the scope's units of a date, the unit they count in, the first
 * days of facts that this is so for, and the share; null where a part of unknown size belongs there. `estimated` is
 * true of parts, but where all parts of a unit's facts are added up again.
 */
export function targetsOf(scope: UnitScope, date: IsoDate, byUnit: boolean, dialect: Dialect): Fragment {
	const parts = join([
		`select l.from_unit_id as from_id, l.to_unit_id as unit_id, l.to_level as level,
		l.fact_from as fact_from, l.fact_to as fact_to, l.share as share${byUnit ? `, ${isPart('l')} as estimated` : ''}
	from ${dialect.table('reference', 'lineage')} l
	where `,
		onDate('l', date, dialect),
		' and ',
		inScope(scope, date, dialect)
	]);
	if (byUnit) return join(['targets as (\n\t', parts, '\n)']);
	return join([
		'parts as (\n\t',
		parts,
		`\n),
targets as (
	select ${targetColumns.map((name) => named('p', name)).join(', ')}, b.from_id is not null as estimated
	from parts p
	left join (
		select from_id, fact_from from parts p where ${isPart('p')} group by 1, 2 having sum(share) < 1 - 1e-9
	) b on b.from_id = p.from_id and b.fact_from = p.fact_from
)`
	]);
}

const targetColumns = ['from_id', 'unit_id', 'level', 'fact_from', 'fact_to', 'share'];

const isPart = (alias: string) => `${alias}.share < 1 - 1e-9`;

const onDate = (alias: string, date: IsoDate, dialect: Dialect): Fragment => ({
	text: `${alias}.lens_from <= ${dialect.dateParam()} and ${alias}.lens_to >= ${dialect.dateParam()}`,
	params: [date, date]
});

/** Condition that the target of `l` is one of a scope's, as its territory stands on the date. */
function inScope(scope: UnitScope, date: IsoDate, dialect: Dialect): Fragment {
	const madeOf = (units: Fragment) => inTargetsOf(units, date, dialect);
	switch (scope.kind) {
		case 'ids':
			return scope.ids.length === 0 ? { text: 'false', params: [] } : madeOf(namedIn(scope.ids, dialect));
		case 'level': {
			const level: Fragment = { text: `l.to_level = ? and ${noBody}`, params: [scope.level] };
			return scope.within === null ? level : join([level, ' and ', madeOf(insideOf(scope.within, dialect))]);
		}
		case 'roll_up':
			return join([
				madeOf(join([insideOf(scope.within, dialect), ' union distinct ', namedIn([scope.within], dialect)])),
				` and ${noBody}`
			]);
	}
}

/** Bodies beside a unit count only where they are named. */
const noBody = 'not l.to_body';

const namedIn = (ids: readonly string[], { table }: Dialect): Fragment => ({
	text: `select unit_id from ${table('reference', 'units')} where unit_id in (${ids.map(() => '?').join(', ')})`,
	params: ids
});

/** Units that ever lay inside a territory, or inside those that it was made of as wholes. */
const insideOf = (unit: string, { table }: Dialect): Fragment => ({
	text: `select i.unit_id as unit_id from ${table('reference', 'units')} i left join ${table('reference', 'units')} p on p.unit_id = i.parent_unit_id, (
			select distinct from_unit_id as id from ${table('reference', 'lineage')} where to_unit_id = ? and share = 1
		) family
		where i.parent_unit_id = family.id or p.parent_unit_id = family.id`,
	params: [unit]
});

/** What units became, by whole or part, or were made of. */
const inTargetsOf = (units: Fragment, date: IsoDate, dialect: Dialect): Fragment =>
	join([
		'l.to_unit_id in (\n\t\tselect m.to_unit_id from ',
		dialect.table('reference', 'lineage'),
		' m where ',
		onDate('m', date, dialect),
		' and m.from_unit_id in (',
		units,
		')\n\t)'
	]);
