import type { DatasetContract, Measure, MeasureId, Term } from '../model/contract.ts';
import type { Filter, Query } from '../model/query.ts';
import { hasCode } from './fact-codes.ts';
import type { Split } from './split.ts';
import type { Fragment } from './unit-scope.ts';

/** A measure as two sums over fact rows; counts have no denominator of their own. */
export interface Sums {
	readonly measure: Measure;
	/** What one fact row adds. */
	readonly numerator: Fragment;
	readonly denominator: Fragment | null;
	/** The columns of facts that both read. */
	readonly columns: readonly string[];
	/** How numbers that are not published count; null where all are. */
	readonly hidden: HiddenPart | null;
}

/** Throws where a contract does not have the measure: identifiers reach SQL from a contract only. */
export function measureOf(contract: DatasetContract, id: MeasureId): Measure {
	const measure = contract.measures.find((candidate) => candidate.id === id);
	if (!measure) throw new Error(`${contract.id} has no measure ${id}`);
	return measure;
}

/** The columns behind a measure, over rows of `f`. */
export function sumsOf(
	contract: DatasetContract,
	id: MeasureId,
	{ filters }: Pick<Query, 'filters'>,
	split: Pick<Split, 'dimensions'>
): Sums {
	const measure = measureOf(contract, id);
	const hidden = hiddenPart(contract, measure, filters, split.dimensions);
	const marks = hidden ? storedColumns(measure).map((column) => `${column}_qualifier`) : [];
	if (measure.kind === 'count')
		return {
			measure,
			numerator: { text: `f.${measure.id}`, params: [] },
			denominator: null,
			columns: [id, ...marks],
			hidden
		};
	const { numerator, denominator } = measure;
	const read = [numerator, denominator].flatMap(({ measures, where }) => [
		...measures,
		...(where ? [where.dimension] : [])
	]);
	return {
		measure,
		numerator: addendOf(numerator),
		denominator: addendOf(denominator),
		columns: [...new Set(read), ...marks],
		hidden
	};
}

/** The sum of what fact rows add. */
export function sumUp(addend: Fragment): Fragment {
	return { text: `cast(sum(${addend.text}) as double)`, params: addend.params };
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

/** Stored columns behind a measure. */
export function storedColumns(measure: Measure): MeasureId[] {
	if (measure.kind === 'count') return [measure.id];
	return [...new Set([...measure.numerator.measures, ...measure.denominator.measures])];
}

/** How a qualifier is gathered from many rows; what it gathers of `marked` rows is nothing in rows without a qualifier. */
export interface Gathering {
	/** The lowest and the highest of texts of marked rows. */
	readonly min: (text: string) => string;
	readonly max: (text: string) => string;
	/** How many marked rows a condition holds for. */
	readonly marked: (condition: string) => string;
	/** How many rows a condition holds for. */
	readonly present: (condition: string) => string;
}

/** All in one statement over the rows themselves. */
const atOnce: Gathering = {
	min: (text) => `min(${text})`,
	max: (text) => `max(${text})`,
	marked: (condition) => `count(*) filter (where ${condition})`,
	present: (condition) => `count(*) filter (where ${condition})`
};

/** One qualifier for many: the one that all inexact parts share, `approx` where they differ, null where all are exact. */
export function mergedQualifier(columns: readonly string[], { min, max } = atOnce): string {
	const lowest = columns.map(min).join(', ');
	const highest = columns.map(max).join(', ');
	const low = columns.length === 1 ? lowest : `least(${lowest})`;
	const high = columns.length === 1 ? highest : `greatest(${highest})`;
	return `case when ${low} = ${high} then ${low} when ${low} is null then null else 'approx' end`;
}

/** The qualifier of a measure over fact rows; `hidden`: rows may lack numbers that are not published. */
export function qualifierOf(measure: Measure, hidden: HiddenPart | null, gathering = atOnce): string {
	const columns = storedColumns(measure).map((id) => `f.${id}_qualifier`);
	if (!hidden) return mergedQualifier(columns, gathering);
	const present = storedColumns(measure).map((id) => `f.${id}`);
	const some = present.length === 1 ? present[0]! : `coalesce(${present.join(', ')})`;
	return mergedHidden(
		columns.map((column) => withoutCovered(column, hidden)),
		`${some} is not null`,
		measure,
		gathering
	);
}

/** Parts whose whole takes their place in a sum over all of them stand for nothing; elsewhere they are missing. */
export type HiddenPart = 'covered' | 'missing';

const withoutCovered = (column: string, part: HiddenPart) =>
	part === 'covered'
		? `nullif(${column}, 'in_whole')`
		: `case ${column} when 'in_whole' then 'suppressed' else ${column} end`;

/** As `mergedQualifier`, where numbers may be hidden: a sum of the others is a lower bound, and of none it is hidden too. */
export function mergedHidden(
	columns: readonly string[],
	isThere: string,
	measure: Measure,
	gathering = atOnce
): string {
	const isHidden = columns.map((column) => `${column} in ('below', 'suppressed')`).join(' or ');
	const hidden = gathering.marked(isHidden);
	const others = mergedQualifier(
		columns.map((column) => `case when ${column} in ('below', 'suppressed') then null else ${column} end`),
		gathering
	);
	const bound =
		measure.kind === 'ratio'
			? `'approx'`
			: `case when coalesce(${others}, 'at_least') = 'at_least' then 'at_least' else 'approx' end`;
	return `case when ${hidden} = 0 then ${others}
		when ${gathering.present(isThere)} > 0 then ${bound}
		when ${hidden} = 1 and ${measure.kind === 'count'} then ${gathering.min(columns[0] ?? 'null')} else 'suppressed' end`;
}

/** True of a fact row that lacks a number of the measure which is not published. */
export function isHidden(measure: Measure, hidden: HiddenPart): string {
	const marks = hidden === 'covered' ? `'below', 'suppressed'` : `'below', 'suppressed', 'in_whole'`;
	return storedColumns(measure)
		.map((id) => `f.${id}_qualifier in (${marks})`)
		.join(' or ');
}

/** How hidden numbers of a measure count in a query; null where the contract publishes them all. */
export function hiddenPart(
	contract: DatasetContract,
	measure: Measure,
	filters: readonly Filter[],
	splits: readonly string[]
): HiddenPart | null {
	const families = contract.suppression?.measures.flat() ?? [];
	if (!storedColumns(measure).some((id) => families.includes(id))) return null;
	const split = contract.dimensions.filter((dimension) => dimension.members.some((member) => member.notSplit));
	const isCovered = split.every(({ id }) => !splits.includes(id) && !filters.some((filter) => filter.dimension === id));
	return isCovered ? 'covered' : 'missing';
}

/** The column that holds the code of a dimension's members, and the code of one of them. */
export type MemberCode = (dimension: string, member: string) => { readonly column: string; readonly code: number };

/**
 * Rows that count: the query's filters, and no member outside the total unless it is filtered or split for. `code`
 * where facts carry codes.
 */
export function dimensionConditions(
	contract: DatasetContract,
	filters: readonly Filter[],
	splits: readonly string[],
	code: MemberCode | null = null
): Fragment[] {
	const among = (id: string, mode: 'include' | 'exclude', members: readonly string[]): Fragment => {
		const codes = code && members.map((member) => code(id, member));
		const column = `f.${codes?.[0]?.column}`;
		if (codes)
			return {
				text: hasCode(
					column,
					mode,
					codes.map((one) => one.code)
				),
				params: []
			};
		const not = mode === 'exclude' ? 'not ' : '';
		return { text: `f.${id} ${not}in (${members.map(() => '?').join(', ')})`, params: members };
	};
	return contract.dimensions.flatMap((dimension) => {
		const filter = filters.find((candidate) => candidate.dimension === dimension.id);
		if (filter) return [among(dimension.id, 'include', filter.members)];
		const outside = dimension.members.filter((member) => member.outsideTotal).map((member) => member.id);
		if (outside.length === 0 || splits.includes(dimension.id)) return [];
		return [among(dimension.id, 'exclude', outside)];
	});
}
