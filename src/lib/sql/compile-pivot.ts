import type { DatasetContract } from '../model/contract.ts';
import { mostPivotCells } from '../model/explore-view.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { SqlStatement } from '../model/query.ts';
import { keptRows, memberFilters } from './explore-filter.ts';
import type { FactTables } from './fact-tables.ts';
import { pivotKey } from './pivot-key.ts';
import { pivotMeasures } from './pivot-measures.ts';
import type { PivotMeasure } from './pivot-measures.ts';
import { join, statement } from './statement.ts';
import type { Fragment } from './unit-scope.ts';

/** Stands for all members of the first row key but the top ones. */
export const restMember = '…';

/**
 * Every cell of a pivot and every total, one row each: `g` (a bit for each key that is summed over, the last key the
 * lowest), `k0` … (the row keys, then the column keys) and `n` (fact rows); for each measure `<id>`,
 * `<id>__qualifier`, and for ratios `<id>__numerator` and `<id>__denominator`. At most `mostPivotCells` + 1 rows.
 */
export function compilePivot(view: ExploreView, contract: DatasetContract, tables: FactTables): SqlStatement {
	const { rows, columns } = view.pivot;
	const keys = [...rows, ...columns];
	const dimensions = contract.dimensions.map(({ id }) => id).filter((id) => keys.includes(id));
	const filters = memberFilters(
		view,
		contract,
		contract.dimensions.map(({ id }) => id)
	);
	const measures = pivotMeasures(view, contract, { filters, splits: dimensions });
	const kept = keptRows(view, contract, tables, { splits: dimensions });
	const isTopped = view.pivot.top !== null && rows.length > 0;
	const [from, sets] = [isTopped ? 'topped' : 'f', groupingSets(rows.length, columns.length)];
	const needsResidents = measures.some(({ residents }) => residents);
	return statement(
		join([
			'with f as (\n\tselect f.*',
			...keys.map((key, index) => `, ${pivotKey(key)} as k${index}`),
			`\n\tfrom ${tables.facts} f\n\twhere `,
			kept,
			'\n)',
			...(isTopped ? [topOf(view, measures)] : []),
			',\ncells as (\n\tselect ',
			...cellColumns(keys.length, measures),
			`\n\tfrom ${from} f`,
			keys.length === 0 ? '' : `\n\tgroup by grouping sets (${sets.map(setText).join(', ')})`,
			'\n)',
			...(needsResidents ? [`,\nresidents as (\n\t${residentsOf(sets, keys.length, from)}\n)`] : []),
			`\nselect ${['c.g', ...keys.map((_, index) => `c.k${index}`), 'c.n'].join(', ')}`,
			...measures.flatMap(({ id, value, others }) =>
				[`${value} as ${id}`, ...others].map((column) => `,\n\t${column}`)
			),
			`\nfrom cells c${needsResidents ? ` left join residents p on p.g = c.g${sameKeys(keys.length)}` : ''}`,
			`\nlimit ${mostPivotCells + 1}`
		]),
		tables.databases
	);
}

function cellColumns(keys: number, measures: readonly PivotMeasure[]): (string | Fragment)[] {
	const names = Array.from({ length: keys }, (_, index) => `k${index}`);
	return [
		keys === 0 ? '0 as g' : `grouping(${names.join(', ')}) as g`,
		...names.map((name) => `, ${name}`),
		', count(*) as n',
		...measures.flatMap(({ sums }) => sums.flatMap((sum) => [',\n\t\t', sum]))
	];
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
function topOf({ pivot, sort }: ExploreView, measures: readonly PivotMeasure[]): Fragment {
	const ranked = measures.find(({ id }) => id === sort?.measure) ?? measures[0];
	const direction = sort && !sort.descending ? 'asc' : 'desc';
	const residents = ranked?.residents
		? ` left join (${residentsOf([[0]], 1, 'f')}) p on p.k0 is not distinct from c.k0`
		: '';
	return join([
		',\ntop as (\n\tselect cast(c.k0 as varchar) as k0 from (select k0',
		...(ranked?.sums ?? []).flatMap((sum) => [', ', sum]),
		` from f group by 1) c${residents}\n\torder by ${ranked?.value ?? 'c.k0'} ${direction} nulls last, 1 limit ${Math.trunc(pivot.top ?? 0)}\n),`,
		`\ntopped as (\n\tselect f.* replace (case when cast(f.k0 as varchar) in (select t.k0 from top t) then cast(f.k0 as varchar) else '${restMember}' end as k0)\n\tfrom f\n)`
	]);
}

/** Residents of the units behind each cell, a unit counted once for each year: `g`, the keys and `residents`. */
function residentsOf(sets: readonly (readonly number[])[], keys: number, from: string): string {
	const all = Array.from({ length: keys }, (_, index) => index);
	return sets
		.map((set) => {
			const g = all.reduce((bits, index) => bits + (set.includes(index) ? 0 : 2 ** (keys - 1 - index)), 0);
			const names = all.map((index) => (set.includes(index) ? `k${index}` : `null as k${index}`));
			const list = all.map((index) => `, u.k${index}`).join('');
			return `select ${g} as g${list}, cast(sum(y.population) as double) as residents
	from (select distinct ${['unit_id', 'extract(year from period_start) as year', ...names].join(', ')} from ${from}) u
	join reference.unit_years y on y.unit_id = u.unit_id and y.year = u.year${list === '' ? '' : ` group by ${list.slice(2)}`}`;
		})
		.join('\n\tunion all\n\t');
}
