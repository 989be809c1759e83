import type { DatasetContract } from '../model/contract.ts';
import type { Query, SubmissionsQuery, UnitScope } from '../model/query.ts';
import { spanOfGroup, unitsOfGroup } from '../model/unit-group.ts';
import type { UnitGroup } from '../model/unit-group.ts';
import { heldQueries } from './held-queries.ts';
import type { HeldQuery } from './held-queries.ts';
import type { SiteFacts } from './site-facts.ts';

/** The questions behind one dataset's part of a unit's page: one answer serves every unit of the group. */
export interface UnitDatasetQueries {
	readonly contract: DatasetContract;
	/** Every measure of every unit by quarter. */
	readonly values: Query;
	/** Residents, as denominators of the headline. */
	readonly residents: Query;
	readonly missing: SubmissionsQuery;
	/** What targets for a member of a dimension are held against; for the others `values` has it. */
	readonly held: readonly HeldQuery[];
}

/** The units of a group as a query names them. */
export function scopeOfGroup(group: UnitGroup, { directory }: SiteFacts): UnitScope {
	return group.body || (group.parent === null && group.level !== 'province')
		? { kind: 'ids', ids: unitsOfGroup(directory, group).map(({ id }) => id) }
		: { kind: 'level', level: group.level, within: group.parent };
}

/** The questions behind the pages of a group of units, over the years that these pages look back. */
export function unitQueries(
	group: UnitGroup,
	contracts: readonly DatasetContract[],
	facts: SiteFacts
): UnitDatasetQueries[] {
	const units = unitsOfGroup(facts.directory, group);
	const scope = scopeOfGroup(group, facts);
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
			held: heldQueries(values, contract, group.level, facts.targets).filter(({ filter }) => filter !== null)
		};
	});
}
