import type { DatasetContract } from '../model/contract.ts';
import type { Lens, Query, SubmissionsQuery, UnitScope } from '../model/query.ts';
import { lookBack, spanOfGroup, unitsOfGroup } from '../model/unit-group.ts';
import type { UnitGroup } from '../model/unit-group.ts';
import { heldQueries } from './held-queries.ts';
import type { HeldQuery } from './held-queries.ts';
import { asPublished } from './lens-parameter.ts';
import type { SiteFacts } from './site-facts.ts';

/** The questions behind one dataset's part of a unit's page: one answer serves every unit of the group. */
export interface UnitDatasetQueries {
	readonly contract: DatasetContract;
	/** Every measure of every unit by quarter, through the lens. */
	readonly values: Query;
	/** The same as published: `values` itself where that has no lens. Targets are set for units as they were. */
	readonly published: Query;
	/** Residents, as denominators of the headline. */
	readonly residents: Query;
	readonly missing: SubmissionsQuery;
	/** What targets for a member of a dimension are held against; for the others `published` has it. */
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
	facts: SiteFacts,
	lens: Lens = asPublished
): UnitDatasetQueries[] {
	const units = unitsOfGroup(facts.directory, group);
	const scope = scopeOfGroup(group, facts);
	const time = spanOfGroup(units, facts);
	return contracts.map((contract): UnitDatasetQueries => {
		const published: Query = {
			dataset: contract.id,
			measures: contract.measures.map(({ id }) => id),
			units: scope,
			time: { ...time, calendar: 'civil' },
			grain: 'quarter',
			splitBy: ['unit', 'time'],
			filters: [],
			lens: asPublished,
			transform: { kind: 'absolute' }
		};
		// Through a lens units have numbers of the time before they began.
		const values: Query =
			lens.kind === 'as_published'
				? published
				: { ...published, lens, time: { ...lookBack(facts), calendar: 'civil' } };
		return {
			contract,
			values,
			published,
			residents: { ...values, measures: [contract.headline], transform: { kind: 'per_population', per: 1000 } },
			missing: { dataset: contract.id, units: scope, time, missingOnly: true },
			held: heldQueries(published, contract, group.level, facts.targets).filter(({ filter }) => filter !== null)
		};
	});
}
