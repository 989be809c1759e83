import type { DatasetContract, DimensionId } from '../model/contract.ts';
import type { Grain } from '../model/period.ts';
import type { Query } from '../model/query.ts';

/** What a result has one row for. */
export interface Split {
	readonly byUnit: boolean;
	readonly byTime: boolean;
	readonly dimensions: readonly DimensionId[];
	/** The grain that rows are summed to: the whole span where time is not split. */
	readonly grain: Grain;
}

/** Throws on a dimension that the contract lacks. */
export function splitOf(query: Query, contract: DatasetContract): Split {
	const known = new Set(contract.dimensions.map((dimension) => dimension.id));
	const dimensions = query.splitBy.filter((split) => split !== 'unit' && split !== 'time');
	for (const id of [...dimensions, ...query.filters.map((filter) => filter.dimension)])
		if (!known.has(id)) throw new Error(`${contract.id} has no dimension ${id}`);
	const byTime = query.splitBy.includes('time');
	return { byUnit: query.splitBy.includes('unit'), byTime, dimensions, grain: byTime ? query.grain : 'total' };
}
