import type { DatasetContract } from '../model/contract.ts';
import type { PivotKey } from '../model/explore-view.ts';
import { quarterOf } from './compile-facets.ts';
import type { FactTables } from './fact-tables.ts';
import { columnKey, madeKey, memberKey, placeKey } from './row-key.ts';
import type { RowKey } from './row-key.ts';

/**
 * What a row of facts `f` stands under for a key of a pivot, or a report `s` for one that is no dimension, as text says
 * it; ids come from a contract. Null for reports that reach over several parts of time, and for units outside of every district.
 */
export function pivotText(key: PivotKey, alias = 'f'): string {
	switch (key) {
		case 'unit':
			return `${alias}.unit_id`;
		case 'province':
			return `case ${alias}.level when 'province' then ${alias}.unit_id when 'district' then ${alias}.parent_id else coalesce(${alias}.grandparent_id, ${alias}.parent_id) end`;
		case 'district':
			return `case when ${alias}.level = 'district' then ${alias}.unit_id when ${alias}.grandparent_id is not null then ${alias}.parent_id end`;
		case 'level':
			return `${alias}.level`;
		case 'year':
			return ifOnePart(alias, (date) => `extract(year from ${date})`);
		case 'quarter':
			return ifOnePart(alias, quarterOf);
		case 'month':
			return ifOnePart(alias, (date) => `(extract(year from ${date}) * 12 + extract(month from ${date}) - 1)`);
		default:
			return `${alias}.${key}`;
	}
}

function ifOnePart(alias: string, part: (date: string) => string): string {
	const [first, last] = [part(`${alias}.period_start`), part(`${alias}.period_end`)];
	return `case when ${first} = ${last} then ${first} end`;
}

/** The same as a key to group by, of codes where the tables have them. */
export function pivotKey(key: PivotKey, contract: DatasetContract, tables: FactTables): RowKey {
	if (tables.places === undefined) return madeKey(`by_${key}`, pivotText(key));
	switch (key) {
		case 'unit':
		case 'province':
		case 'district':
			return placeKey(pivotText(key, 'p'));
		case 'year':
		case 'quarter':
		case 'month':
			return columnKey(`in_${key}`);
		default:
			return memberKey(key, contract, tables);
	}
}
