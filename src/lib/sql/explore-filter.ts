import type { DatasetContract } from '../model/contract.ts';
import { filterOf, isOneLevel, memberFilters } from '../model/explore-view.ts';
import type { ExploreView, FacetFilter, FacetId, RangeFilter } from '../model/explore-view.ts';
import { hasCode, levelCode, memberCode } from './fact-codes.ts';
import type { Dialect } from './dialect.ts';
import type { FactTables } from './fact-tables.ts';
import { dimensionConditions } from './measure-columns.ts';
import type { MemberCode } from './measure-columns.ts';
import { join } from './statement.ts';
import type { Fragment } from './unit-scope.ts';

/** What a chart of the analyst's page leaves out of the filters: its own. */
export type Unfiltered = FacetId | 'time' | `range:${string}`;

export interface FilterOptions {
	/** Filters that do not count here. */
	readonly without?: readonly Unfiltered[];
	/** Dimensions that rows are split by, whose members outside the total are shown. */
	readonly splits?: readonly string[];
}

/** Conditions on rows `f` of a dataset's facts that the view's filters keep them. */
export function keptRows(
	view: ExploreView,
	contract: DatasetContract,
	tables: FactTables,
	{ without = [], splits = [] }: FilterOptions = {}
): Fragment[] {
	const counts = (part: Unfiltered) => !without.includes(part);
	const dimensions = contract.dimensions.filter(({ id }) => counts(id)).map(({ id }) => id);
	const open = contract.dimensions.filter(({ id }) => !counts(id)).map(({ id }) => id);
	const status = counts('status') ? filterOf(view, 'status') : undefined;
	const members = memberFilters(view, contract, dimensions);
	const code = tables.places === undefined ? null : codeOfMember(contract);
	return [
		...(tables.places === undefined
			? keptPlaces(view, 'f', tables, without)
			: codedPlaces(view, tables.places, tables, without)),
		...dimensionConditions(contract, members, [...splits, ...open], code),
		...view.ranges.filter(({ measure }) => counts(`range:${measure}`)).map(rangeCondition),
		...(status ? [statusCondition(status, tables)] : [])
	];
}

const codeOfMember =
	(contract: DatasetContract): MemberCode =>
	(dimension, member) => ({ column: `${dimension}_no`, code: memberCode(contract, dimension, member) });

/** Conditions on rows of facts or submissions that their unit and period are kept: bodies beside units where they are named. */
export function keptPlaces(
	view: ExploreView,
	alias: 'f' | 's',
	{ dialect }: FactTables,
	without: readonly Unfiltered[] = []
): Fragment[] {
	const filter = (facet: FacetId) => (without.includes(facet) ? undefined : filterOf(view, facet));
	const [unit, level, year, month] = [filter('unit'), filter('level'), filter('year'), filter('month')];
	return [
		...(unit ? [unitCondition(unit, alias)] : []),
		...(unit?.mode === 'include' ? [] : [{ text: `${alias}.level is not null`, params: [] }]),
		...(level ? [inMembers(`${alias}.level`, level)] : []),
		...(without.includes('level') || isOneLevel(view) ? [] : [bodiesOnly(alias)]),
		...(year ? [inNumbers(`extract(year from ${alias}.period_start)`, year)] : []),
		...(month ? [inNumbers(`extract(month from ${alias}.period_end)`, month)] : []),
		...timeCondition(view, alias, dialect, without)
	];
}

/** The same of facts that carry codes. */
function codedPlaces(
	view: ExploreView,
	places: string,
	{ dialect }: FactTables,
	without: readonly Unfiltered[]
): Fragment[] {
	const filter = (facet: FacetId) => (without.includes(facet) ? undefined : filterOf(view, facet));
	const [unit, level, year, month] = [filter('unit'), filter('level'), filter('year'), filter('month')];
	return [
		...(unit
			? [join([`f.place_no in (select u.place_no from ${places} u where `, unitCondition(unit, 'u'), ')'])]
			: []),
		...(unit?.mode === 'include' ? [] : [{ text: 'f.level_no is not null', params: [] }]),
		...(level ? [{ text: hasCode('f.level_no', level.mode, level.members.map(levelCode)), params: [] }] : []),
		...(without.includes('level') || isOneLevel(view) ? [] : [{ text: 'f.is_territory = 0', params: [] }]),
		...(year ? [yearCondition(year)] : []),
		...(month ? [inNumbers('f.last_month % 12 + 1', month)] : []),
		...timeCondition(view, 'f', dialect, without)
	];
}

function timeCondition(
	{ time }: ExploreView,
	alias: string,
	dialect: Dialect,
	without: readonly Unfiltered[]
): Fragment[] {
	if (!time || without.includes('time')) return [];
	return [
		{
			text: `${alias}.period_start >= ${dialect.dateParam()} and ${alias}.period_end <= ${dialect.dateParam()}`,
			params: [time.start, time.end]
		}
	];
}

/** A territory's published total holds its bodies' numbers: it counts only where its level stands alone. */
const bodiesOnly = (alias: string): Fragment => ({
	text: `(${alias}.scope <> 'territory' or ${alias}.scope is null)`,
	params: []
});

/** Units themselves and all below them; the tree has three levels. */
function unitCondition({ mode, members }: FacetFilter, alias: 'f' | 's' | 'u'): Fragment {
	const marks = members.map(() => '?').join(', ');
	const inside = ['unit_id', 'parent_id', 'grandparent_id']
		.map((column) => `coalesce(${alias}.${column}, '') in (${marks})`)
		.join(' or ');
	return { text: `${mode === 'exclude' ? 'not ' : ''}(${inside})`, params: [...members, ...members, ...members] };
}

const negation = ({ mode }: FacetFilter) => (mode === 'exclude' ? 'not ' : '');

function inMembers(column: string, filter: FacetFilter): Fragment {
	return {
		text: `${column} ${negation(filter)}in (${filter.members.map(() => '?').join(', ')})`,
		params: filter.members
	};
}

function inNumbers(expression: string, filter: FacetFilter): Fragment {
	return { ...inMembers(expression, filter), params: filter.members.map(Number) };
}

/** Years as runs of months: bounds on a stored number take a third of the time that a quotient takes. */
function yearCondition({ mode, members }: FacetFilter): Fragment {
	const runs: [first: number, last: number][] = [];
	for (const year of members.map(Number).sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run && year === run[1] + 1) run[1] = year;
		else runs.push([year, year]);
	}
	const inside = runs.map(() => 'f.first_month between ? and ?').join(' or ');
	return {
		text: `${mode === 'exclude' ? 'not ' : ''}(${inside})`,
		params: runs.flatMap(([first, last]) => [first * 12, last * 12 + 11])
	};
}

/** Identifiers come from a contract: the link's reader knows no other measures. */
function rangeCondition({ measure, min, max }: RangeFilter): Fragment {
	return all([
		...(min === null ? [] : [{ text: `f.${measure} >= ?`, params: [min] }]),
		...(max === null ? [] : [{ text: `f.${measure} <= ?`, params: [max] }])
	]);
}

function statusCondition(filter: FacetFilter, tables: FactTables): Fragment {
	const { submissions, reporter = 'unit_id' } = tables;
	return join([
		`exists (select 1 from ${submissions} s where s.${reporter} = f.${reporter} and s.period_start = f.period_start and s.period_end = f.period_end and `,
		inMembers('s.status', filter),
		')'
	]);
}

/** Conditions that hold together; true where there are none. */
export function all(conditions: readonly Fragment[]): Fragment {
	return conditions.length === 0 ? { text: 'true', params: [] } : join(conditions, ' and ');
}
