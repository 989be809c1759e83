import type { DatasetContract } from '../model/contract.ts';
import { countMeasures, qualifierSuffix } from '../model/columns.ts';
import { unitLevels } from '../model/unit.ts';
import { literal } from './literal.ts';

/**
 * A small whole number stored beside the texts and dates of a fact row: grouping and filtering millions of rows by
 * numbers takes a third of the time.
 */
export interface CodeColumn {
	readonly name: string;
	/** Over a fact row `f` and its place `p`. */
	readonly sql: string;
}

/** What codes of levels and of a dimension's members say: their places in these lists, from 1; null for none. */
export const levels: readonly string[] = Object.keys(unitLevels);

/** The code of a level or a member; 0, which no row has, for others. */
export const levelCode = (level: string) => levels.indexOf(level) + 1;
export const memberCode = (contract: DatasetContract, dimension: string, member: string) =>
	membersOf(contract, dimension).indexOf(member) + 1;

/**
 * Condition on a column that its code is one of some, or none of them. They stand in the text as they are: a value's type
 * would be another than the column's, and DuckDB would hold every row against it, also where it knows all rows of a block.
 */
export function hasCode(column: string, mode: 'include' | 'exclude', codes: readonly number[]): string {
	const numbers = codes.map(Math.trunc);
	if (mode === 'exclude') return numbers.map((code) => `${column} <> ${code}`).join(' and ');
	return numbers.length === 1 ? `${column} = ${numbers[0]}` : `${column} in (${numbers.join(', ')})`;
}

/**
 * The codes of a dataset's facts. Months are numbered from the year 0: `first_month` and `last_month` are those of the
 * period's ends; `in_year`, `in_quarter` and `in_month` the one that holds the whole period, null where none does.
 */
export function codeColumns(contract: DatasetContract): CodeColumn[] {
	const month = (end: 'start' | 'end') =>
		`(extract(year from f.period_${end}) * 12 + extract(month from f.period_${end}) - 1)`;
	const inOne = (months: number) =>
		`cast(case when ${month('start')} // ${months} = ${month('end')} // ${months} then ${month('start')} // ${months} end as smallint)`;
	const qualified = countMeasures(contract).map(({ id }) => `f.${id}${qualifierSuffix}`);
	const flag = (condition: string) => `cast(case when ${condition} then 1 else 0 end as utinyint)`;
	return [
		{ name: 'place_no', sql: 'p.place_no' },
		{ name: 'level_no', sql: codeIn(levels, 'f.level') },
		{ name: 'first_month', sql: `cast(${month('start')} as smallint)` },
		{ name: 'last_month', sql: `cast(${month('end')} as smallint)` },
		{ name: 'in_year', sql: inOne(12) },
		{ name: 'in_quarter', sql: inOne(3) },
		{ name: 'in_month', sql: inOne(1) },
		...contract.dimensions.map(({ id }) => ({ name: `${id}_no`, sql: codeIn(membersOf(contract, id), `f.${id}`) })),
		{ name: 'is_territory', sql: flag(`f.scope = 'territory'`) },
		{ name: 'is_qualified', sql: flag(`coalesce(${qualified.join(', ')}) is not null`) }
	];
}

/** The columns that say what unit a row is of, and where it stands. */
export const placeColumns: readonly string[] = ['unit_id', 'level', 'parent_id', 'grandparent_id'];
const place = placeColumns.join(', ');
/** What places `p` are ordered by: provinces first, then what is in each. */
export const treeOrder = 'p.parent_id is not null, coalesce(p.grandparent_id, p.parent_id, p.unit_id)';

/**
 * Stores the places of a table's units, and of the submissions that a database has, as its `places`: provinces first,
 * then what is in each.
 */
export function storePlaces(table: string, into: string): string {
	return `create table ${into}.places as
select cast(row_number() over (order by ${treeOrder}, ${place}) - 1 as integer) as place_no, ${place}
from (select ${place} from ${table} union select ${place} from ${into}.submissions) p`;
}

/** The codes of a fact row `f` at a place `p`. */
export const codesText = (codes: readonly CodeColumn[]) =>
	codes.map(({ name, sql }) => `${sql} as ${name}`).join(',\n\t');

/** Whether a row stands at a place `p`. */
export const isPlace = (row: string) =>
	placeColumns.map((column) => `p.${column} is not distinct from ${row}.${column}`).join(' and ');

/** The code of a text in a list. */
export const codeIn = (texts: readonly string[], column: string) =>
	`cast(list_position([${texts.map(literal).join(', ')}], ${column}) as utinyint)`;

export function membersOf({ dimensions }: DatasetContract, dimension: string): string[] {
	return dimensions.find(({ id }) => id === dimension)?.members.map(({ id }) => id) ?? [];
}
