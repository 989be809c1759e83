import type { DatasetContract } from '../model/contract.ts';
import type { Filter, Query } from '../model/query.ts';
import type { Target } from '../model/target.ts';
import type { UnitLevel } from '../model/unit.ts';

/** What targets are held against: a measure by unit and quarter, of the member that the targets are set for. */
export interface HeldQuery {
	readonly filter: Filter | null;
	readonly query: Query;
}

/** One question for each measure and member of a dataset that a target is set for at a level; `base` says whose. */
export function heldQueries(
	base: Query,
	contract: DatasetContract,
	level: UnitLevel,
	targets: readonly Target[]
): HeldQuery[] {
	const found = new Map<string, HeldQuery>();
	for (const { level: asked, dataset, measure, filter } of targets) {
		const isAsked = dataset === contract.id && (asked === null || asked === level) && isKnown(contract, filter);
		if (!isAsked || !contract.measures.some(({ id }) => id === measure)) continue;
		const query: Query = {
			...base,
			measures: [measure],
			grain: 'quarter',
			splitBy: ['unit', 'time'],
			filters: filter === null ? [] : [filter],
			transform: { kind: 'absolute' }
		};
		found.set(`${measure} ${JSON.stringify(filter)}`, { filter, query });
	}
	return [...found.values()];
}

/** What was asked for a target. */
export function isHeldBy({ filter, query }: HeldQuery, target: Target): boolean {
	return query.measures[0] === target.measure && JSON.stringify(filter) === JSON.stringify(target.filter);
}

function isKnown(contract: DatasetContract, filter: Filter | null): boolean {
	if (filter === null) return true;
	const dimension = contract.dimensions.find(({ id }) => id === filter.dimension);
	return filter.members.every((member) => dimension?.members.some(({ id }) => id === member));
}
