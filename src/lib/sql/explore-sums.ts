import type { DatasetContract, DimensionId, MeasureId } from '../model/contract.ts';
import { filterOf } from '../model/explore-view.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { Unfiltered } from './explore-filter.ts';
import type { FactTables } from './fact-tables.ts';
import { areWhole, dimensionsIn, withDimensions } from './read-sums.ts';
import type { SummedTables } from './read-sums.ts';
import { summedRows, sumTable } from './sum-tables.ts';

/** What a part of the analyst's page asks of facts, beside the view's filters. */
export interface AskedOfFacts {
	readonly splits: readonly string[];
	readonly measures?: readonly MeasureId[];
	/** Filters that do not count here. */
	readonly without?: readonly Unfiltered[];
}

/** The smallest table that counts and adds up as the facts of a view do; null where only facts themselves tell it. */
export function summedFacts(
	view: ExploreView,
	contract: DatasetContract,
	stored: FactTables,
	asked: AskedOfFacts
): SummedTables | null {
	if (!stored.sums || looksAtRows(view, asked) || !areWhole(asked.measures ?? [], contract)) return null;
	const [kept, ...others] = dimensionsOf(view, contract, asked);
	if (others.length > 0) return null;
	const facts = stored.dialect.table(contract.id, sumTable(kept ?? null));
	return {
		tables: { ...stored, facts, countColumn: summedRows },
		contract: withDimensions(kept ? [kept] : [], contract)
	};
}

/** Whether each fact is looked at by itself: its number, or how it was reported. */
function looksAtRows(view: ExploreView, { splits, without = [] }: AskedOfFacts): boolean {
	const ranges = [
		...splits,
		...view.ranges.map(({ measure }) => rangeOf(measure)).filter((id) => !without.includes(id))
	];
	return (
		ranges.some((id) => id.startsWith(rangeOf(''))) ||
		(!without.includes('status') && filterOf(view, 'status') !== undefined)
	);
}

const rangeOf = (measure: MeasureId) => `range:${measure}` as const;

function dimensionsOf(
	view: ExploreView,
	contract: DatasetContract,
	{ splits, measures = [], without = [] }: AskedOfFacts
) {
	const counted = dimensionsIn(measures, contract);
	const isNamed = (id: DimensionId) =>
		splits.includes(id) || counted.includes(id) || (!without.includes(id) && filterOf(view, id) !== undefined);
	return contract.dimensions.map(({ id }) => id).filter(isNamed);
}
