import { literal } from './literal.ts';

/** The places in which engines speak SQL differently; expressions in, expressions out. */
export interface Dialect {
	readonly id: 'duckdb' | 'clickhouse';
	/** A table of one of a release's databases. */
	table(database: string, name: string): string;
	/** A date given as a text parameter. */
	dateParam(): string;
	/** The date that an ISO text says. */
	dateOf(text: string): string;
	/** ISO text of a date. */
	dateText(date: string): string;
	addMonths(date: string, months: number): string;
	addDays(date: string, days: number): string;
	/** First day of the calendar month, quarter or year of a date. */
	truncate(date: string, to: 'month' | 'quarter' | 'year'): string;
	/** Days from one date to another. */
	daysBetween(start: string, end: string): string;
	/** How often a whole number goes into another. */
	wholes(number: string, divisor: number): string;
	/** An entry of a list, from 1; null where the place is. */
	entryOf(texts: readonly string[], place: string): string;
	/** The column that tells the place of a stored row, and whether rows of one table come in its order by themselves. */
	readonly rowPlace: { readonly column: string; readonly inOrder: boolean };
}

export const duckdb: Dialect = {
	id: 'duckdb',
	table: (database, name) => `${database}.${name}`,
	dateParam: () => 'cast(? as date)',
	dateOf: (text) => `cast(${text} as date)`,
	dateText: (date) => `cast(${date} as varchar)`,
	addMonths: (date, months) => `cast(${date} + interval '${months} months' as date)`,
	addDays: (date, days) => `cast(${date} + interval '${days} days' as date)`,
	truncate: (date, to) => `date_trunc('${to}', ${date})`,
	daysBetween: (start, end) => `${end} - ${start}`,
	wholes: (number, divisor) => `(${number} // ${divisor})`,
	entryOf: (texts, place) => `([${texts.map(literal).join(', ')}])[${place}]`,
	rowPlace: { column: 'rowid', inOrder: true }
};
