import type { SqlValue, UnitScope } from '../model/query.ts';

/** A piece of SQL text with its values, in the order of its question marks. */
export interface Fragment {
	readonly text: string;
	readonly params: readonly SqlValue[];
}

/** Condition on rows of facts or submissions that they are of a scope's units. */
export function inScope(scope: UnitScope, alias: string): Fragment {
	const { text, params } = inTree(scope, alias);
	return { text: text + noTerritory(scope, alias), params };
}

/** Bodies inside a territory are added up without the territory's own published total. */
export const noTerritory = ({ kind }: UnitScope, alias: string) =>
	kind === 'roll_up' ? ` and ${alias}.scope is distinct from 'territory'` : '';

/** Condition on rows of facts, submissions or places that they lie where a scope's units do; the tree has three levels. */
export function inTree(scope: UnitScope, alias: string): Fragment {
	const inside = `(${alias}.parent_id = ? or ${alias}.grandparent_id = ?)`;
	switch (scope.kind) {
		case 'ids':
			if (scope.ids.length === 0) return { text: 'false', params: [] };
			return { text: `${alias}.unit_id in (${scope.ids.map(() => '?').join(', ')})`, params: scope.ids };
		case 'level':
			if (scope.within === null) return { text: `${alias}.level = ?`, params: [scope.level] };
			return { text: `${alias}.level = ? and ${inside}`, params: [scope.level, scope.within, scope.within] };
		case 'roll_up':
			return { text: `(${alias}.unit_id = ? or ${inside})`, params: [scope.within, scope.within, scope.within] };
	}
}
