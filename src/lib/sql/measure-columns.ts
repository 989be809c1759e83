import type { DatasetContract, Measure, MeasureId, RatioMeasure, Term } from '../model/contract.ts';
import type { Filter } from '../model/query.ts';
import type { Fragment } from './unit-scope.ts';

/** A measure as two sums over fact rows; counts have no denominator of their own. */
export interface Sums {
	readonly measure: Measure;
	/** What one fact row adds. */
	readonly numerator: Fragment;
	readonly denominator: Fragment | null;
	/** The columns of facts that both read. */
	readonly columns: readonly string[];
}

/** Throws where a contract does not have the measure: identifiers reach SQL from a contract only. */
export function measureOf(contract: DatasetContract, id: MeasureId): Measure {
	const measure = contract.measures.find((candidate) => candidate.id === id);
	if (!measure) throw new Error(`${contract.id} has no measure ${id}`);
	return measure;
}

/** The columns behind a measure, over rows of `f`. */
export function sumsOf(contract: DatasetContract, id: MeasureId): Sums {
	const measure = measureOf(contract, id);
	if (measure.kind === 'count')
		return { measure, numerator: { text: `f.${measure.id}`, params: [] }, denominator: null, columns: [id] };
	const { numerator, denominator } = measure;
	const read = [numerator, denominator].flatMap(({ measures, where }) => [
		...measures,
		...(where ? [where.dimension] : [])
	]);
	return {
		measure,
		numerator: addendOf(numerator),
		denominator: addendOf(denominator),
		columns: [...new Set(read)]
	};
}

/** The sum of what fact rows add, over the rows that `where` is true of. */
export function sumUp(addend: Fragment, where?: string): Fragment {
	const filter = where === undefined ? '' : ` filter (where ${where})`;
	return { text: `cast(sum(${addend.text})${filter} as double)`, params: addend.params };
}

function addendOf(term: Term): Fragment {
	const present = term.measures.map((id) => `f.${id}`);
	const added =
		present.length === 1
			? present[0]!
			: `case when coalesce(${present.join(', ')}) is null then null else ${present.map((column) => `coalesce(${column}, 0)`).join(' + ')} end`;
	if (!term.where) return { text: added, params: [] };
	const condition = memberCondition(term.where);
	return { text: `case when ${condition.text} then ${added} end`, params: condition.params };
}

function memberCondition(filter: Filter): Fragment {
	return { text: `f.${filter.dimension} in (${filter.members.map(() => '?').join(', ')})`, params: filter.members };
}

/** Columns whose qualifiers bear on a measure. */
function qualifierColumns(measure: Measure): string[] {
	const ids = measure.kind === 'count' ? [measure.id] : ratioColumns(measure);
	return ids.map((id) => `f.${id}_qualifier`);
}

function ratioColumns(measure: RatioMeasure): MeasureId[] {
	return [...new Set([...measure.numerator.measures, ...measure.denominator.measures])];
}

/** One qualifier for many: the one that all inexact parts share, `approx` where they differ, null where all are exact. */
export function mergedQualifier(columns: readonly string[]): string {
	const lowest = columns.map((column) => `min(${column})`).join(', ');
	const highest = columns.map((column) => `max(${column})`).join(', ');
	const low = columns.length === 1 ? lowest : `least(${lowest})`;
	const high = columns.length === 1 ? highest : `greatest(${highest})`;
	return `case when ${low} = ${high} then ${low} when ${low} is null then null else 'approx' end`;
}

/** The qualifier of a measure over fact rows. */
export function qualifierOf(measure: Measure): string {
	return mergedQualifier(qualifierColumns(measure));
}

/** Rows that count: the query's filters, and no member outside the total unless it is filtered or split for. */
export function dimensionConditions(
	contract: DatasetContract,
	filters: readonly Filter[],
	splits: readonly string[]
): Fragment[] {
	return contract.dimensions.flatMap((dimension) => {
		const filter = filters.find((candidate) => candidate.dimension === dimension.id);
		if (filter) return [memberCondition(filter)];
		const outside = dimension.members.filter((member) => member.outsideTotal).map((member) => member.id);
		if (outside.length === 0 || splits.includes(dimension.id)) return [];
		return [{ text: `f.${dimension.id} not in (${outside.map(() => '?').join(', ')})`, params: outside }];
	});
}
