import type { CountMeasure, DatasetContract, Dimension } from '../model/contract.ts';
import { addDays, addMonths } from '../model/period.ts';
import type { Query, UnitScope } from '../model/query.ts';
import { spanOfGroup, unitsOfGroup } from '../model/unit-group.ts';
import type { UnitGroup } from '../model/unit-group.ts';
import { scopeOfGroup } from './unit-queries.ts';
import type { SiteFacts } from './site-facts.ts';

/** What the bodies of the territories of a group reported in a dataset over the last year. */
export interface BodyQueries {
	readonly contract: DatasetContract;
	/** The dimension whose members name bodies, and the numbers of the units by it; null where there is none. */
	readonly split: { readonly dimension: Dimension; readonly query: Query } | null;
	/** The numbers of bodies that report for themselves; null where the territories have none. */
	readonly own: Query | null;
}

/** The dimension of a dataset whose members say which body a number is of. */
export const bodyDimension = ({ dimensions }: DatasetContract): Dimension | undefined =>
	dimensions.find(({ members }) => members.some(({ body }) => body !== undefined));

/** The counts that bodies are compared by: the headline, and those that only some of them have. */
export function bodyMeasures(contract: DatasetContract): CountMeasure[] {
	const split = bodyDimension(contract);
	return contract.measures.filter(
		(measure): measure is CountMeasure =>
			measure.kind === 'count' &&
			(measure.id === contract.headline ||
				(split !== undefined && measure.onlyFor?.dimension === split.id && !measure.subsetOf))
	);
}

/** The questions behind the bodies of the units of a group: four quarters up to the last that the group has. */
export function bodyQueries(group: UnitGroup, contracts: readonly DatasetContract[], facts: SiteFacts): BodyQueries[] {
	const units = unitsOfGroup(facts.directory, group);
	const { end } = spanOfGroup(units, facts);
	const bodies = units.flatMap(({ id }) => facts.directory.bodies.get(id) ?? []);
	return contracts.flatMap((contract) => {
		const dimension = bodyDimension(contract);
		const measures = bodyMeasures(contract);
		if (measures.length === 0 || (!dimension && bodies.length === 0)) return [];
		const ask = (scope: UnitScope, splitBy: Query['splitBy']): Query => ({
			dataset: contract.id,
			measures: measures.map(({ id }) => id),
			units: scope,
			time: { start: addMonths(addDays(end, 1), -12), end, calendar: 'civil' },
			grain: 'total',
			splitBy,
			filters: [],
			lens: { kind: 'as_published' },
			transform: { kind: 'absolute' }
		});
		const ids = bodies.map(({ id }) => id);
		return [
			{
				contract,
				split: dimension ? { dimension, query: ask(scopeOfGroup(group, facts), ['unit', dimension.id]) } : null,
				own: ids.length > 0 ? ask({ kind: 'ids', ids }, ['unit']) : null
			}
		];
	});
}
