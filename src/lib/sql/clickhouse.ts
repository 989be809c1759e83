import type { Dialect } from './dialect.ts';
import { literal } from './literal.ts';

const startOf = { month: 'toStartOfMonth', quarter: 'toStartOfQuarter', year: 'toStartOfYear' } as const;

/** ClickHouse under `clickhouseSettings`. One database holds a release: its tables bear the names of DuckDB's databases. */
export const clickhouse: Dialect = {
	id: 'clickhouse',
	table: (database, name) => `${database}__${name}`,
	dateParam: () => 'toDate32(?)',
	dateOf: (text) => `toDate32(${text})`,
	dateText: (date) => `toString(${date})`,
	addMonths: (date, months) => `addMonths(${date}, ${months})`,
	addDays: (date, days) => `addDays(${date}, ${days})`,
	truncate: (date, to) => `${startOf[to]}(${date})`,
	daysBetween: (start, end) => `dateDiff('day', ${start}, ${end})`,
	wholes: (number, divisor) => `intDiv(${number}, ${divisor})`,
	entryOf: (texts, place) => `[${texts.map(literal).join(', ')}][${place}]`,
	rowPlace: { column: 'row_no', inOrder: false }
};

/** What every statement is sent with: it makes ClickHouse answer as DuckDB does, and write Arrow that browsers can read. */
export const clickhouseSettings = {
	// Missing numbers stay missing, in joins, groups and sums.
	join_use_nulls: 1,
	group_by_use_nulls: 1,
	aggregate_functions_null_for_empty: 1,
	cast_keep_nullable: 1,
	prefer_column_name_to_alias: 1,
	// In a cluster, what is joined to facts is gathered first where it is spread too.
	distributed_product_mode: 'global',
	// Dates from 1900 on, also of what is made of them.
	enable_extended_results_for_datetime_functions: 1,
	output_format_arrow_compression_method: 'none',
	output_format_arrow_string_as_string: 1,
	output_format_arrow_low_cardinality_as_dictionary: 0,
	enable_http_compression: 1,
	// A failure midway is an error, not a table that is cut short.
	wait_end_of_query: 1,
	// A reader who leaves ends the statement.
	cancel_http_readonly_queries_on_client_close: 1
} as const;
