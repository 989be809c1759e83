import type { SqlValue, UnitScope } from '../model/query.ts';

/** A piece of SQL text with its values, in the order of its question marks. */
export interface Fragment {
	readonly text: string;
	readonly params: readonly SqlValue[];
}

const inside = `inside(unit_id) as (
	select cast(? as varchar)
	union
	select u.unit_id from reference.units u join inside i on u.parent_unit_id = i.unit_id
)`;

/** CTEs that end in `picked(unit_id)`: the units of a scope, whether or not they have reported. */
export function pickUnits(scope: UnitScope): Fragment {
	switch (scope.kind) {
		case 'ids': {
			const marks = scope.ids.map(() => '?').join(', ');
			const condition = scope.ids.length > 0 ? `unit_id in (${marks})` : 'false';
			return { text: `picked as (select unit_id from reference.units where ${condition})`, params: scope.ids };
		}
		case 'level':
			if (scope.within === null)
				return { text: 'picked as (select unit_id from reference.units where level = ?)', params: [scope.level] };
			return {
				text: `${inside},\npicked as (select unit_id from reference.units join inside using (unit_id) where level = ?)`,
				params: [scope.within, scope.level]
			};
		case 'roll_up':
			return { text: `${inside},\npicked as (select unit_id from inside)`, params: [scope.within] };
	}
}
