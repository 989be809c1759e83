/** The places in which engines speak SQL differently; expressions in, expressions out. */
export interface Dialect {
	readonly id: 'duckdb';
	/** A date given as a text parameter. */
	dateParam(): string;
	/** ISO text of a date. */
	dateText(date: string): string;
	addMonths(date: string, months: number): string;
	addDays(date: string, days: number): string;
	/** First day of the calendar month, quarter or year of a date. */
	truncate(date: string, to: 'month' | 'quarter' | 'year'): string;
}

export const duckdb: Dialect = {
	id: 'duckdb',
	dateParam: () => 'cast(? as date)',
	dateText: (date) => `cast(${date} as varchar)`,
	addMonths: (date, months) => `cast(${date} + interval '${months} months' as date)`,
	addDays: (date, days) => `cast(${date} + interval '${days} days' as date)`,
	truncate: (date, to) => `date_trunc('${to}', ${date})`
};
