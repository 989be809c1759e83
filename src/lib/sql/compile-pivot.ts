import type { DatasetContract } from '../model/contract.ts';
import { memberFilters, mostPivotCells, restMember } from '../model/explore-view.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { SqlStatement } from '../model/query.ts';
import { keptRows } from './explore-filter.ts';
import { summedFacts } from './explore-sums.ts';
import type { FactTables } from './fact-tables.ts';
import { pivotKey } from './pivot-key.ts';
import { countedMeasures, pivotMeasures } from './pivot-measures.ts';
import type { Part, PivotMeasure } from './pivot-measures.ts';
import type { SummedTables } from './read-sums.ts';
import { groupedFrom, groupRows, startYearKey, unitKey } from './row-key.ts';
import type { RowKey } from './row-key.ts';
import { join, scanning, statement } from './statement.ts';
import type { Fragment } from './unit-scope.ts';

/**
 * Every cell of a pivot and every total, one row each: `g` (a bit for each key that is summed over, the last key the
 * lowest), `k0` … (the row keys, then the column keys) and `n` (fact rows); for each measure `<id>`,
 * `<id>__qualifier`, and for ratios `<id>__numerator` and `<id>__denominator`. At most `mostPivotCells` + 1 rows.
 *
 * Facts are read once, by what the keys store; members, subtotals and totals are made of those few rows.
 */
export function compilePivot(view: ExploreView, contract: DatasetContract, tables: FactTables): SqlStatement {
	const asked = { splits: [...view.pivot.rows, ...view.pivot.columns], measures: countedMeasures(view, contract) };
	const summed = summedFacts(view, contract, tables, asked);
	if (summed) return statement(pivotCells(view, summed), tables.databases);
	return scanning(pivotCells(view, { tables, contract }), tables.databases);
}

function pivotCells(view: ExploreView, { tables, contract }: SummedTables): Fragment {
	const { rows, columns } = view.pivot;
	const names = [...rows, ...columns];
	const splits = contract.dimensions.map(({ id }) => id).filter((id) => names.includes(id));
	const dimensions = contract.dimensions.map(({ id }) => id);
	const measures = pivotMeasures(view, contract, { filters: memberFilters(view, contract, dimensions), splits });
	const needsResidents = measures.some(({ residents }) => residents);
	const keys = names.map((key) => pivotKey(key, contract, tables));
	const where = keptRows(view, contract, tables, { splits });
	const isTopped = view.pivot.top !== null && rows.length > 0;
	const [from, sets] = [isTopped ? 'topped' : 'base', groupingSets(rows.length, columns.length)];
	return join([
		...baseRows(keys, needsResidents ? residentKeys(tables) : [], partsOf(measures), where, tables),
		...(isTopped ? [topOf(view, measures, tables)] : []),
		`,\ncells as (\n\tselect ${cellColumns(keys.length, measures).join(', ')}\n\tfrom ${from} b`,
		keys.length === 0 ? '' : `\n\tgroup by grouping sets (${sets.map(setText).join(', ')})`,
		'\n)',
		...(needsResidents ? [`,\nresidents as (\n\t${residentsOf(sets, keys.length, from, tables)}\n)`] : []),
		`\nselect ${['c.g', ...keys.map((_, index) => `c.k${index}`), 'c.n'].join(', ')}`,
		...measures.flatMap(({ id, value, others }) => [`${value} as ${id}`, ...others].map((column) => `,\n\t${column}`)),
		`\nfrom cells c${needsResidents ? ` left join residents p on p.g = c.g${sameKeys(keys.length)}` : ''}`,
		`\nlimit ${mostPivotCells + 1}`
	]);
}

const partsOf = (measures: readonly PivotMeasure[]): Part[] => measures.flatMap(({ parts }) => parts);

/** CTE `base`: `k0` …, what `others` name, `n` and all parts, not each combination only once. */
function baseRows(
	keys: readonly RowKey[],
	others: readonly NamedKey[],
	parts: readonly Part[],
	where: readonly Fragment[],
	tables: FactTables
): (string | Fragment)[] {
	const named = [...keys.map((key, index) => ({ key, name: `k${index}` })), ...others];
	const all = named.map(({ key }) => key);
	const columns = [...named.map(({ key, name }) => `${key.value} as ${name}`), 'r.n'];
	const wanted = parts.map(({ name }) => `r.${name}`);
	return [
		'with grouped as (\n\t',
		groupParts(all, parts, where, tables),
		`\n),\nbase as materialized (\n\tselect ${[...columns, ...wanted].join(', ')}\n\tfrom ${groupedFrom('grouped', all, tables)}\n)`
	];
}

/** Qualifiers are rare, and texts slow: where facts carry codes, they are read of the rows that have any. */
function groupParts(
	keys: readonly RowKey[],
	parts: readonly Part[],
	where: readonly Fragment[],
	tables: FactTables
): Fragment {
	const named = (isIn: (part: Part) => boolean) =>
		parts.map((part) => join([isIn(part) ? part.sql : 'null', ` as ${part.name}`]));
	if (tables.places === undefined || !parts.some(isMark))
		return groupRows({ keys, sums: named(() => true), where }, tables);
	const marked = [...where, { text: 'f.is_qualified = 1', params: [] }];
	return join([
		groupRows({ keys, sums: named((part) => !isMark(part)), where }, tables),
		'\n\tunion all\n\t',
		groupRows({ keys, sums: named(isMark), where: marked, count: '0' }, tables)
	]);
}

const isMark = ({ ofMarked }: Part) => ofMarked;

function cellColumns(keys: number, measures: readonly PivotMeasure[]): string[] {
	const names = Array.from({ length: keys }, (_, index) => `k${index}`);
	return [
		keys === 0 ? '0 as g' : `grouping(${names.join(', ')}) as g`,
		...names,
		'cast(coalesce(sum(b.n), 0) as double) as n',
		...mergedParts(measures)
	];
}

const mergedParts = (measures: readonly PivotMeasure[]) =>
	partsOf(measures).map(({ name, merge }) => `${merged(`b.${name}`, merge)} as ${name}`);

function merged(column: string, merge: Part['merge']): string {
	switch (merge) {
		case 'sum':
			return `cast(sum(${column}) as double)`;
		case 'count':
			return `coalesce(sum(${column}), 0)`;
		case 'min':
		case 'max':
			return `${merge}(${column})`;
	}
}

/** The outer keys of rows, times the outer keys of columns: every cell, subtotal and total. */
export function groupingSets(rows: number, columns: number): readonly (readonly number[])[] {
	const prefix = (start: number, length: number) => Array.from({ length }, (_, index) => start + index);
	return prefix(0, rows + 1).flatMap((outer) =>
		prefix(0, columns + 1).map((inner) => [...prefix(0, outer), ...prefix(rows, inner)])
	);
}

const setText = (set: readonly number[]) => `(${set.map((index) => `k${index}`).join(', ')})`;

const sameKeys = (keys: number) =>
	Array.from({ length: keys }, (_, index) => ` and p.k${index} is not distinct from c.k${index}`).join('');

/** The members of the first row key that come first by the sort's measure, else the first one; the others together. */
function topOf({ pivot, sort }: ExploreView, measures: readonly PivotMeasure[], tables: FactTables): Fragment {
	const ranked = measures.find(({ id }) => id === sort?.measure) ?? measures[0];
	const direction = sort && !sort.descending ? 'asc' : 'desc';
	const residents = ranked?.residents
		? ` left join (${residentsOf([[0]], 1, 'base', tables)}) p on p.k0 is not distinct from c.k0`
		: '';
	return join([
		',\ntop as (\n\tselect cast(c.k0 as varchar) as k0 from (select ',
		['b.k0', ...(ranked ? mergedParts([ranked]) : [])].join(', '),
		` from base b group by 1) c${residents}\n\torder by ${ranked?.value ?? 'c.k0'} ${direction} nulls last, 1 limit ${Math.trunc(pivot.top ?? 0)}\n),`,
		`\ntopped as (\n\tselect b.* replace (case when cast(b.k0 as varchar) in (select t.k0 from top t) then cast(b.k0 as varchar) else '${restMember}' end as k0)\n\tfrom base b\n)`
	]);
}

interface NamedKey {
	readonly key: RowKey;
	readonly name: string;
}

/** What residents are counted by. */
const residentKeys = (tables: FactTables): NamedKey[] => [
	{ key: unitKey(tables), name: 'unit_id' },
	{ key: startYearKey(tables), name: 'year' }
];

/** Residents of the units behind each cell, a unit counted once for each year: `g`, the keys and `residents`. */
function residentsOf(
	sets: readonly (readonly number[])[],
	keys: number,
	from: string,
	{ dialect, residents = dialect.table('reference', 'unit_years') }: FactTables
): string {
	const all = Array.from({ length: keys }, (_, index) => index);
	return sets
		.map((set) => {
			const g = all.reduce((bits, index) => bits + (set.includes(index) ? 0 : 2 ** (keys - 1 - index)), 0);
			const names = all.map((index) => (set.includes(index) ? `k${index}` : `null as k${index}`));
			const list = all.map((index) => `, u.k${index}`).join('');
			return `select ${g} as g${list}, cast(sum(y.population) as double) as residents
	from (select distinct ${['unit_id', 'year', ...names].join(', ')} from ${from}) u
	join ${residents} y on y.unit_id = u.unit_id and y.year = u.year${list === '' ? '' : ` group by ${list.slice(2)}`}`;
		})
		.join('\n\tunion all\n\t');
}
