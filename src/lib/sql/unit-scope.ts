import type { SqlValue, UnitScope } from '../model/query.ts';

/** A piece of SQL text with its values, in the order of its question marks. */
export interface Fragment {
	readonly text: string;
	readonly params: readonly SqlValue[];
}

// The territory has three levels, so two steps down reach everything; a recursive query takes longer to plan than to run.
const inside = `(parent_unit_id = ? or parent_unit_id in (select unit_id from reference.units where parent_unit_id = ?))`;

/** The CTE `picked(unit_id)`: the units of a scope, whether or not they have reported. */
export function pickUnits(scope: UnitScope): Fragment {
	const picked = (condition: string, ...params: SqlValue[]): Fragment => ({
		text: `picked as (select unit_id from reference.units where ${condition})`,
		params
	});
	switch (scope.kind) {
		case 'ids':
			return scope.ids.length === 0
				? picked('false')
				: picked(`unit_id in (${scope.ids.map(() => '?').join(', ')})`, ...scope.ids);
		case 'level':
			if (scope.within === null) return picked('level = ?', scope.level);
			return picked(`level = ? and ${inside}`, scope.level, scope.within, scope.within);
		case 'roll_up':
			return picked(`unit_id = ? or ${inside}`, scope.within, scope.within, scope.within);
	}
}
