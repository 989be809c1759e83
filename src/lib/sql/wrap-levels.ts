import type { DatasetContract, Measure } from '../model/contract.ts';
import { calendars } from '../model/period.ts';
import type { Query, SqlStatement } from '../model/query.ts';
import { bucketMonths } from './bucket.ts';
import { compileLevels } from './compile-levels.ts';
import type { Dialect } from './dialect.ts';
import type { FactTables } from './fact-tables.ts';
import { measureOf } from './measure-columns.ts';
import { reportColumnNames } from './reports.ts';
import { splitOf } from './split.ts';
import type { Split } from './split.ts';
import { join, named, statement } from './statement.ts';

/** How one transform makes its columns from those of a levels statement, over rows of `b`. */
export interface Wrapper {
	/** The levels that are read, where they are others than the query's. */
	readonly inner: Query;
	/** Tables joined to its rows. */
	readonly joins?: string;
	/** Its columns for a measure, qualifier and all. */
	readonly columnsOf: (measure: Measure, split: Split) => readonly string[];
	/** Expressions in the place of report columns. */
	readonly reports?: Partial<Record<(typeof reportColumnNames)[number], string>>;
}

/** A levels statement with its measures made into others; rows of buckets outside the query's span are left out. */
export function wrapLevels(
	query: Query,
	contract: DatasetContract,
	tables: FactTables,
	dialect: Dialect,
	{ inner, joins = '', columnsOf, reports = {} }: Wrapper
): SqlStatement {
	const split = splitOf(query, contract);
	const keys = [...(split.byUnit ? ['unit_id'] : []), ...(split.byTime ? ['bucket_start'] : []), ...split.dimensions];
	const columns = [
		...keys.map((key) => named('b', key)),
		...query.measures.flatMap((id) => columnsOf(measureOf(contract, id), split)),
		...reportColumnNames.map((name) => (reports[name] ? `${reports[name]} as ${name}` : named('b', name)))
	];
	const levels = compileLevels(inner, contract, tables, dialect);
	const places = keys.map((_, index) => index + 1).join(', ');
	const wide = inner.time.start !== query.time.start || inner.time.end !== query.time.end;
	const day = dialect.dateOf('w.bucket_start');
	const ends = dialect.addMonths(day, bucketMonths(split.grain, query.time));
	const within = {
		text: `\nwhere ${ends} > ${dialect.dateParam()} and ${day} <= ${dialect.dateParam()}`,
		params: [query.time.start, query.time.end]
	};
	return statement(
		join([
			`select * from (\nselect ${columns.join(',\n\t')}\nfrom (\n`,
			levels,
			`\n) b${joins}\n) w`,
			...(wide && split.byTime ? [within] : []),
			places === '' ? '' : `\norder by ${places}`
		]),
		levels.databases
	);
}

/** The year, in the span's calendar, of a row's bucket. */
export function yearOfBucket({ time }: Query, dialect: Dialect): string {
	const { months, days } = calendars[time.calendar];
	const date = dialect.dateOf('b.bucket_start');
	return `extract(year from ${months === 0 && days === 0 ? date : dialect.addDays(dialect.addMonths(date, months), days)})`;
}

/** A window over rows with the same values of some columns. */
export function windowOver(columns: readonly string[], order = ''): string {
	const partition = columns.length === 0 ? '' : `partition by ${columns.join(', ')}`;
	return `(${[partition, order].filter((part) => part !== '').join(' ')})`;
}

export const hiddenMarks = `('below', 'suppressed', 'in_whole')`;

/** The qualifier of a quotient of a row's number and others: its own where it is hidden, else one for all of them. */
export const qualifierOver = (id: string, window: string) => {
	const own = `b.${id}__qualifier`;
	return `case when ${own} in ${hiddenMarks} then ${own}
		when count(${own}) over ${window} = 0 then null
		when min(${own}) over ${window} = max(${own}) over ${window} and ${own} = 'estimate' then 'estimate' else 'approx' end`;
};
