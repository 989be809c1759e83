import type { DatasetContract } from '../model/contract.ts';
import type { Filter, Query, SubmissionsQuery, UnitScope } from '../model/query.ts';
import type { Target } from '../model/target.ts';
import { spanOfGroup, unitsOfGroup } from '../model/unit-group.ts';
import type { UnitGroup } from '../model/unit-group.ts';
import type { SiteFacts } from './site-facts.ts';

/** The questions behind one dataset's part of a unit's page: one answer serves every unit of the group. */
export interface UnitDatasetQueries {
	readonly contract: DatasetContract;
	/** Every measure of every unit by quarter. */
	readonly values: Query;
	/** Residents, as denominators of the headline. */
	readonly residents: Query;
	readonly missing: SubmissionsQuery;
	/** What targets for a member of a dimension are held against. */
	readonly held: readonly { readonly filter: Filter; readonly query: Query }[];
}

/** The questions behind the pages of a group of units, over the years that these pages look back. */
export function unitQueries(
	group: UnitGroup,
	contracts: readonly DatasetContract[],
	facts: SiteFacts
): UnitDatasetQueries[] {
	const units = unitsOfGroup(facts.directory, group);
	const scope: UnitScope =
		group.parent === null && group.level !== 'province'
			? { kind: 'ids', ids: units.map(({ id }) => id) }
			: { kind: 'level', level: group.level, within: group.parent };
	const time = spanOfGroup(units, facts);
	return contracts.map((contract): UnitDatasetQueries => {
		const values: Query = {
			dataset: contract.id,
			measures: contract.measures.map(({ id }) => id),
			units: scope,
			time: { ...time, calendar: 'civil' },
			grain: 'quarter',
			splitBy: ['unit', 'time'],
			filters: [],
			lens: { kind: 'as_published' },
			transform: { kind: 'absolute' }
		};
		return {
			contract,
			values,
			residents: { ...values, measures: [contract.headline], transform: { kind: 'per_population', per: 1000 } },
			missing: { dataset: contract.id, units: scope, time, missingOnly: true },
			held: heldFilters(group, contract, facts.targets).map(({ filter, measure }) => ({
				filter,
				query: { ...values, measures: [measure], filters: [filter] }
			}))
		};
	});
}

function heldFilters(group: UnitGroup, contract: DatasetContract, targets: readonly Target[]) {
	const found = new Map<string, { filter: Filter; measure: string }>();
	for (const { level, dataset, measure, filter } of targets) {
		const isAsked = dataset === contract.id && (level === null || level === group.level) && isKnown(contract, filter);
		if (isAsked && filter && contract.measures.some(({ id }) => id === measure))
			found.set(`${measure} ${JSON.stringify(filter)}`, { filter, measure });
	}
	return [...found.values()];
}

function isKnown(contract: DatasetContract, filter: Filter | null): boolean {
	const dimension = contract.dimensions.find(({ id }) => id === filter?.dimension);
	return filter !== null && filter.members.every((member) => dimension?.members.some(({ id }) => id === member));
}
