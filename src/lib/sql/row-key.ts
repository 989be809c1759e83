import type { DatasetContract } from '../model/contract.ts';
import { levels, membersOf } from './fact-codes.ts';
import type { FactTables } from './fact-tables.ts';
import { all } from './explore-filter.ts';
import { join } from './statement.ts';
import type { Fragment } from './unit-scope.ts';

/** What fact rows are grouped by: first by something stored, in one pass over the rows, then by a value made of it. */
export interface RowKey {
	/** Over fact rows `f`. */
	readonly stored: readonly StoredKey[];
	/** Over grouped rows `r`. */
	readonly value: string;
	/** The value is made of the places `p` of grouped rows. */
	readonly ofPlace?: true;
}

interface StoredKey {
	readonly name: string;
	readonly sql: string;
}

/** A key of a column of facts, or of a code. */
export const columnKey = (name: string, value = `r.${name}`): RowKey => ({
	stored: [{ name, sql: `f.${name}` }],
	value
});

/** A key that each row makes itself; `name` tells it from others. */
export const madeKey = (name: string, sql: string): RowKey => ({ stored: [{ name, sql }], value: `r.${name}` });

/** A key made of the place of a row's unit. */
export const placeKey = (value: string): RowKey => ({ ...columnKey('place_no', value), ofPlace: true });

/** The level of a row, or its member of a dimension. */
export function memberKey(id: string, contract: DatasetContract, { places, dialect }: FactTables): RowKey {
	if (places === undefined) return columnKey(id);
	return columnKey(`${id}_no`, dialect.entryOf(id === 'level' ? levels : membersOf(contract, id), `r.${id}_no`));
}

/** What is made of the months in which a row's period begins and ends, numbered from the year 0. */
export function monthsKey({ places }: FactTables, value: (first: string, last: string) => string): RowKey {
	const month = (date: string) => `(extract(year from ${date}) * 12 + extract(month from ${date}) - 1)`;
	const coded = places !== undefined;
	return {
		stored: [
			{ name: 'first_month', sql: coded ? 'f.first_month' : month('f.period_start') },
			{ name: 'last_month', sql: coded ? 'f.last_month' : month('f.period_end') }
		],
		value: value('r.first_month', 'r.last_month')
	};
}

/** The unit of a row. */
export const unitKey = ({ places }: FactTables): RowKey =>
	places === undefined ? columnKey('unit_id') : placeKey('p.unit_id');

/** The year in which a row's period begins. */
export const startYearKey = (tables: FactTables): RowKey =>
	monthsKey(tables, (first) => tables.dialect.wholes(first, 12));

/** What a grouping counts beside rows. */
export interface Grouping {
	readonly keys: readonly RowKey[];
	/** Aggregates over rows `f`, each with its name. */
	readonly sums: readonly Fragment[];
	readonly where: readonly Fragment[];
	/** What `n` is; all rows unless told. */
	readonly count?: '0';
}

/** Reports `s` by what keys store, and `n`. */
export function reportRows(keys: readonly RowKey[], where: readonly Fragment[], tables: FactTables): Fragment {
	const stored = storedOf(keys);
	const columns = stored.map(({ name, sql }) => `${sql} as ${name}, `).join('');
	const by = stored.map((_, index) => index + 1).join(', ');
	return join([
		`select ${columns}count(*) as n\n\tfrom ${tables.submissions} s\n\twhere `,
		all(where),
		`\n\tgroup by ${by}`
	]);
}

/** Rows of facts by what keys store: those columns, `n` and the sums; one row where nothing is stored. */
export function groupRows({ keys, sums, where, count }: Grouping, { facts, countColumn }: FactTables): Fragment {
	const stored = storedOf(keys);
	const rows = countColumn ? `cast(sum(f.${countColumn}) as bigint)` : 'count(*)';
	return join([
		`select ${stored.map(({ name, sql }) => `${sql} as ${name}, `).join('')}${count ?? rows} as n`,
		...sums.flatMap((sum) => [', ', sum]),
		`\n\tfrom ${facts} f\n\twhere `,
		all(where),
		stored.length === 0 ? '' : `\n\tgroup by ${stored.map((_, index) => index + 1).join(', ')}`
	]);
}

/** Rows of facts as `groupRows` gives them, ungrouped: `n` is what each stands for. */
export function eachRow(
	keys: readonly RowKey[],
	where: readonly Fragment[],
	{ facts, countColumn }: FactTables
): Fragment {
	const columns = storedOf(keys).map(({ name, sql }) => `${sql} as ${name}, `);
	return join([
		`select ${columns.join('')}${countColumn ? `f.${countColumn}` : 1} as n\n\tfrom ${facts} f\n\twhere `,
		all(where)
	]);
}

/** Grouped rows `r`, with their places where a key needs them. */
export function groupedFrom(rows: string, keys: readonly RowKey[], { places }: FactTables): string {
	return keys.some(({ ofPlace }) => ofPlace) ? `${rows} r join ${places} p on p.place_no = r.place_no` : `${rows} r`;
}

function storedOf(keys: readonly RowKey[]): StoredKey[] {
	const stored = keys.flatMap((key) => key.stored);
	return [...new Map(stored.map((one) => [one.name, one])).values()];
}
